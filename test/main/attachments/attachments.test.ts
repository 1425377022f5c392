import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentRepository } from '../../../src/main/attachments/attachment-repository';
import { Attachments } from '../../../src/main/attachments/attachments';
import { TAKEN_EVERYWHERE } from '../../../src/main/providers/picture-limits';
import { ATTACHMENT_MAX_BYTES, type Attachment } from '../../../src/shared/domain/attachment';
import { lockedPdf, samplePdf } from '../../support/sample-pdf';
import {
  endPictureLibrary,
  pictureLibrary,
  sampleHeic,
  sampleMoving,
  samplePhoto,
  samplePixelBomb,
} from '../../support/sample-pictures';
import { tempHome } from '../../support/temp-home';
import { problemOf } from '../../support/problem-of';
import { freshDatabase } from '../storage/fresh-database';
import type { Db } from '../../../src/main/storage/statement';

const DAY = 24 * 3_600_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let db: Db;
let folder: string;
let now: number;
let attachments: Attachments;

beforeEach(async () => {
  db = await freshDatabase();
  folder = join(tempHome(), 'attachments');
  now = Date.now();
  attachments = new Attachments(folder, new AttachmentRepository(db), () => now);
});

afterEach(() => attachments.dispose());
afterAll(() => endPictureLibrary());

/** Takes a file in as the window does, in pieces. */
async function takeIn(
  name: string,
  content: Buffer,
  pieceBytes = 1_000_000,
  id = crypto.randomUUID(),
): Promise<Attachment> {
  await attachments.begin(id, name, content.length);
  for (let at = 0; at < content.length; at += pieceBytes) {
    await attachments.add(id, at, content.subarray(at, at + pieceBytes).toString('base64'));
  }
  return attachments.end(id);
}

describe('a file that is attached', () => {
  it('arrives whole, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        async (text, pieces) => {
          fc.pre(text.trim() !== '' && !text.includes('\0') && !text.includes('\r'));
          const { id } = await takeIn('notes.txt', Buffer.from(text), pieces);
          const read = await attachments.read(id, TAKEN_EVERYWHERE);
          // A mark of the order of bytes is no part of the text.
          expect(read).toEqual({ type: 'text', name: 'notes.txt', text: text.replace(/^\ufeff/, '') });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is what its content says, not its name', async () => {
    const picture = await takeIn('report.pdf', PNG);
    expect(picture).toMatchObject({ kind: 'image', mediaType: 'image/png', characters: null, bytes: PNG.length });
    expect(await attachments.picture(picture.id, 'large')).toEqual({
      mediaType: 'image/png',
      data: PNG.toString('base64'),
    });
    const text = await takeIn('photo.png', Buffer.from('just words'));
    expect(text).toMatchObject({ kind: 'text', mediaType: 'text/plain', characters: 10 });
  });

  it('is read from UTF-16 and from old Windows files too', async () => {
    const wide = await takeIn('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')]));
    expect(await attachments.read(wide.id, TAKEN_EVERYWHERE)).toMatchObject({ text: 'Grüße' });
    const old = await takeIn('b.txt', Buffer.from('Gr\xfc\xdfe', 'latin1'));
    expect(await attachments.read(old.id, TAKEN_EVERYWHERE)).toMatchObject({ text: 'Grüße' });
  });

  it('has a name without folders and without characters that mislead', async () => {
    const { name } = await takeIn('../../etc/inv\u202egnp.txt', Buffer.from('x'));
    expect(name).toBe('invgnp.txt');
    expect(readdirSync(join(folder, '..'))).toEqual(['attachments']);
  });

  it('gives the same when its end is told twice', async () => {
    const id = crypto.randomUUID();
    const first = await takeIn('a.txt', Buffer.from('a'), 10, id);
    expect(await attachments.end(id)).toEqual(first);
  });
});

describe('a PDF', () => {
  it('is read page by page, beside the event loop', async () => {
    const pdf = await takeIn('plan.pdf', samplePdf(['Hello from page one', 'And page two']));
    expect(pdf).toMatchObject({ kind: 'pdf', pages: 2, note: null });
    expect(await attachments.read(pdf.id, TAKEN_EVERYWHERE)).toMatchObject({
      text: '[Page 1]\nHello from page one\n\n[Page 2]\nAnd page two',
    });
  });

  it('with more pages than are read says so', async () => {
    const { note, pages } = await takeIn('long.pdf', samplePdf(Array.from({ length: 510 }, (_, n) => `Page ${n}`)));
    expect(pages).toBe(510);
    expect(note).toBe('Text of the first 500 of 510 pages.');
  });

  it('without text says that nothing is seen of it', async () => {
    expect((await takeIn('scan.pdf', samplePdf(['']))).note).toMatch(/holds no text/);
  });

  it('that wants a password says so, and what to do', async () => {
    const problem = await problemOf(takeIn('locked.pdf', lockedPdf()));
    expect(problem.sentence).toBe('“locked.pdf” is protected with a password.');
    expect(problem.advice).toContain('copy without the password');
  });

  it('that is damaged is refused in words', async () => {
    const problem = await problemOf(takeIn('broken.pdf', Buffer.from('%PDF-1.7\nnonsense')));
    expect(problem).toMatchObject({ code: 'attachment', sentence: '“broken.pdf” is a PDF that cannot be read.' });
  });
});

describe('a picture', () => {
  const TARGET = { readEdge: 400, takenEdge: 1000, bytes: 3_000_000, forms: ['image/png', 'image/jpeg'] } as const;

  it('is known by its size, and is sent as it fits', async () => {
    const photo = await takeIn('photo.jpg', await samplePhoto(800, 600, 6));
    expect(photo.picture).toEqual({ width: 600, height: 800, moves: false, asItIs: false });
    const [sent] = await attachments.sentPictures([photo.id], TARGET);
    expect(sent).toMatchObject({ id: photo.id, width: 300, height: 400, isMade: true, canGoAsItIs: true });
    const content = await attachments.read(photo.id, TARGET);
    expect(content).toMatchObject({ type: 'image', mediaType: 'image/jpeg' });
    expect(content?.type === 'image' && content.data.length).toBe(sent?.bytes);
  });

  it('is made once for all who want it of one size, and known again after a restart', async () => {
    const photo = await takeIn('photo.jpg', await samplePhoto(800, 600));
    const first = await Promise.all([1, 2, 3].map(() => attachments.sentPictures([photo.id], TARGET)));
    expect(new Set(first.map((sent) => JSON.stringify(sent))).size).toBe(1);
    const made = readdirSync(folder).filter((name) => name.startsWith(`${photo.id}~`));
    expect(made).toHaveLength(1);
    const again = new Attachments(folder, new AttachmentRepository(db), () => now);
    expect(await again.sentPictures([photo.id], TARGET)).toEqual(first[0]);
    await again.tidy();
    expect(readdirSync(folder).toSorted()).toEqual([photo.id, ...made].toSorted());
    await again.dispose();
  });

  it('goes as it is where the person says so and the service takes it', async () => {
    const original = await samplePhoto(800, 600, 1);
    const photo = await takeIn('photo.jpg', original);
    expect((await attachments.sendAsItIs(photo.id, true)).picture?.asItIs).toBe(true);
    expect(attachments.find(photo.id)?.picture?.asItIs).toBe(true);
    expect(await attachments.read(photo.id, TARGET)).toMatchObject({ data: original });
    const small = { ...TARGET, takenEdge: 700 };
    expect(await attachments.sentPictures([photo.id], small)).toMatchObject([{ isMade: true, canGoAsItIs: false }]);
    const made = await attachments.read(photo.id, small);
    expect(made?.type === 'image' && Buffer.from(made.data).includes('Exif')).toBe(false);
  });

  it('is shown no larger than a window shows it', async () => {
    const photo = await takeIn('photo.jpg', await samplePhoto(4000, 1000));
    const sizes = async (view: 'small' | 'large') => {
      const { data } = await attachments.picture(photo.id, view);
      const image = (await pictureLibrary()).Image.newFromBuffer(Buffer.from(data, 'base64'), '');
      return [image.width, image.height];
    };
    expect(await sizes('small')).toEqual([440, 110]);
    expect(await sizes('large')).toEqual([3072, 768]);
  });

  it('that moves says what is sent of it, and never goes as it is', async () => {
    const moving = await takeIn('wave.gif', await sampleMoving('gif', 120, 80));
    expect(moving).toMatchObject({ note: 'Only its first frame is sent.', picture: { moves: true } });
    await attachments.sendAsItIs(moving.id, true);
    expect(await attachments.read(moving.id, TARGET)).toMatchObject({ mediaType: 'image/png' });
  });

  it('that came in before pictures were looked at is made to fit all the same', async () => {
    const photo = await takeIn('photo.jpg', await samplePhoto(800, 600));
    db.prepare('UPDATE attachments SET picture = NULL WHERE id = ?').run(photo.id);
    expect(attachments.find(photo.id)?.picture).toBeNull();
    expect(await attachments.sentPictures([photo.id], TARGET)).toMatchObject([{ width: 400, canGoAsItIs: false }]);
    expect((await attachments.sendAsItIs(photo.id, true)).picture).toMatchObject({ width: 800, asItIs: true });
  });

  it.each([
    [
      'of 20,000 × 20,000 pixels',
      () => samplePixelBomb(20_000, 20_000),
      '“p” has 20,000 × 20,000 pixels, and at most 120 million can be read.',
    ],
    ['of a phone in HEIC', sampleHeic, '“p” is a picture of the kind HEIC, which cannot be read here.'],
    ['that is cut off', () => PNG.subarray(0, 50), '“p” is a picture that cannot be read to its end.'],
  ])('%s is refused in words, and nothing of it is kept', async (_what, content, sentence) => {
    const problem = await problemOf(takeIn('p', content()));
    expect(problem.sentence).toBe(sentence);
    expect(problem.advice).not.toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in SVG is text, whatever it would draw', async () => {
    const drawing = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await takeIn('logo.svg', Buffer.from(drawing))).toMatchObject({ kind: 'text', picture: null });
  });
});

describe('what is refused', () => {
  it('a file that is too large, before a byte of it is sent', async () => {
    const problem = await problemOf(attachments.begin(crypto.randomUUID(), 'film.mov', 200 * 1_048_576));
    expect(problem.sentence).toBe('“film.mov” has 200.0 MB, and at most 25 MB can be attached.');
    expect(existsSync(folder)).toBe(false);
  });

  it('a file that says that it is smaller than it is', async () => {
    const id = crypto.randomUUID();
    await attachments.begin(id, 'a.txt', 3);
    const problem = await problemOf(attachments.add(id, 0, Buffer.from('four').toString('base64')));
    expect(problem.sentence).toContain('did not arrive whole');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a file that ends too soon, or whose pieces come in another order', async () => {
    const id = crypto.randomUUID();
    await attachments.begin(id, 'a.txt', 6);
    await attachments.add(id, 0, Buffer.from('abc').toString('base64'));
    expect((await problemOf(attachments.end(id))).code).toBe('attachment');
    const other = crypto.randomUUID();
    await attachments.begin(other, 'a.txt', 6);
    expect((await problemOf(attachments.add(other, 3, Buffer.from('def').toString('base64')))).code).toBe('attachment');
  });

  it.each([
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]), /ELF/],
    ['an archive', Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), /ZIP/],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 7 + 1) % 32)), /unknown form/],
  ])('%s with the name of a text', async (_what, content, words) => {
    expect((await problemOf(takeIn('notes.txt', content))).sentence).toMatch(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a program that is called one, and says nothing of its name', async () => {
    const program = Buffer.concat([Buffer.from('MZ\x90', 'latin1'), Buffer.alloc(200)]);
    expect((await problemOf(takeIn('Setup.EXE', program))).sentence).toBe(
      '“Setup.EXE” is a file of the kind EXE and cannot be attached.',
    );
  });

  it('an empty file, and one of blanks', async () => {
    expect((await problemOf(takeIn('a.txt', Buffer.alloc(0)))).sentence).toBe('“a.txt” is empty.');
    expect((await problemOf(takeIn('a.txt', Buffer.from(' \n\t')))).sentence).toBe('“a.txt” is empty.');
  });

  it('nothing above the limit exists', () => {
    expect(ATTACHMENT_MAX_BYTES).toBeLessThanOrEqual(32 * 1_048_576);
  });
});

describe('what was taken in', () => {
  it('is known to be gone or damaged', async () => {
    const { id } = await takeIn('a.txt', Buffer.from('words'));
    writeFileSync(join(folder, id), 'other');
    expect(await attachments.read(id, TAKEN_EVERYWHERE)).toBeNull();
    rmSync(join(folder, id));
    expect(await attachments.read(id, TAKEN_EVERYWHERE)).toBeNull();
    expect((await problemOf(attachments.picture(id, 'large'))).code).toBe('attachment');
  });

  it('is let go of two days after nothing uses it, and what an earlier run left half done at once', async () => {
    const used = await takeIn('used.txt', Buffer.from('used'));
    const unused = await takeIn('unused.txt', Buffer.from('unused'));
    writeFileSync(join(folder, `${crypto.randomUUID()}.part`), 'half');
    db.prepare(
      `INSERT INTO schedules (id, title, prompt, timing, attachment_ids, catches_up, is_on, created_at)
       VALUES ('s', 't', 'p', '{}', ?, 1, 1, 1)`,
    ).run(JSON.stringify([used.id]));
    await attachments.tidy();
    expect(readdirSync(folder).toSorted()).toEqual([used.id, unused.id].toSorted());
    now += 3 * DAY;
    await attachments.tidy();
    expect(readdirSync(folder)).toEqual([used.id]);
    expect(attachments.find(unused.id)).toBeNull();
  });
});
