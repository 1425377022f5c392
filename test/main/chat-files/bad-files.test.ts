import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAT_IMPORT_MAX_BYTES } from '../../../src/shared/domain/chat-import';
import { eventually } from '../../support/eventually';
import { problemOf } from '../../support/problem-of';
import { exportFile, importBed } from './import-bed';
import { zipFile } from './zip-file';

const CHOOSE = 'Choose the archive (.zip) that ChatGPT or Claude sent you, or the conversations.json in it.';

/** Conversations of Claude, each with one question of so many characters. */
function many(count: number, characters = 20): object[] {
  return Array.from({ length: count }, (_, at) => ({
    uuid: `c${at}`,
    name: `Number ${at}`,
    created_at: '2025-03-02T08:00:00Z',
    chat_messages: [{ uuid: `m${at}`, sender: 'human', text: 'x'.repeat(characters) }],
  }));
}

describe('a file that cannot be read is told in words', () => {
  it.each([
    [
      'another JSON',
      'user.json',
      '[{"id":"user-1"}]',
      '“user.json” holds no conversations of ChatGPT, Claude or Signalbox.',
      CHOOSE,
    ],
    [
      'brackets without end',
      'a.json',
      '['.repeat(2_000_000),
      '“a.json” ends before its first conversation does.',
      'Download it again.',
    ],
  ])('%s', async (_what, name, content, sentence, advice) => {
    const bed = await importBed();
    expect(await bed.take(Buffer.from(content), { name })).toMatchObject({
      state: 'failed',
      problem: { sentence, advice },
    });
    expect(bed.titles()).toEqual([]);
    await eventually(() => expect(readdirSync(join(bed.home, 'imports'))).toEqual([]));
  });

  it.each([
    ['a web page', 'chat.html', Buffer.from('<!DOCTYPE html>'), '“chat.html” is a web page, for reading in a browser.'],
    ['a film', 'b.mp4', Buffer.alloc(9000), '“b.mp4” is neither an archive nor a file of conversations.'],
  ])('%s, by its first piece: two gigabytes are not waited for', async (_what, name, first, sentence) => {
    const { imports, home } = await importBed();
    const id = crypto.randomUUID();
    await imports.begin(id, name, 2 * 1024 ** 3);
    const refusal = await problemOf(imports.add(id, 0, first.toString('base64')));
    expect(refusal).toMatchObject({ code: 'chat_file', sentence, advice: CHOOSE });
    expect(readdirSync(join(home, 'imports'))).toEqual([]);
    expect((await problemOf(imports.add(id, first.length, 'AAAA'))).sentence).toContain('did not arrive whole');
  });

  it('blanks before the list are no reason', async () => {
    const bed = await importBed();
    const content = Buffer.from(`${' '.repeat(2000)}${JSON.stringify(many(1))}`);
    const id = crypto.randomUUID();
    await bed.imports.begin(id, 'a.json', content.length);
    await bed.imports.add(id, 0, content.subarray(0, 1000).toString('base64'));
    await bed.imports.add(id, 1000, content.subarray(1000).toString('base64'));
    await bed.imports.start(id, false);
    await eventually(() => expect(bed.titles()).toEqual(['Number 0']));
  });

  it('one without a byte, and one above the limit, before anything is sent', async () => {
    const { imports, home } = await importBed();
    const id = crypto.randomUUID();
    expect(await problemOf(imports.begin(id, 'a.json', 0))).toMatchObject({
      code: 'chat_file',
      sentence: '“a.json” is empty.',
    });
    const large = await problemOf(imports.begin(id, 'a.zip', CHAT_IMPORT_MAX_BYTES + 1024 ** 3));
    expect(large.sentence).toBe('“a.zip” has 5.0 GB, and at most 4 GB can be read.');
    await imports.begin(id, 'a.zip', 2 * 1024 ** 3);
    await imports.giveUp(id);
    expect(readdirSync(join(home, 'imports'))).toEqual([]);
  });
});

describe('a file with damage', () => {
  it('gives what came before the place where it was cut off', async () => {
    const bed = await importBed();
    const whole = exportFile('chatgpt');
    const done = await bed.take(whole.subarray(0, whole.length - 2000));
    expect(done).toMatchObject({ state: 'done', report: { added: 1, endsInTheMiddle: true } });
  });

  it('gives every conversation but the damaged one', async () => {
    const bed = await importBed();
    const [first = {}, second = {}] = many(2);
    const text = `[${JSON.stringify(first)},{"uuid":"x","name":"Broken","chat_messages":[{oops}]},${JSON.stringify(second)}]`;
    const { report } = await bed.take(Buffer.from(text));
    expect(report).toMatchObject({ added: 2, leftOut: [{ reason: 'unreadable', count: 1, titles: [] }] });
  });

  it('in an archive gives what could be unpacked', async () => {
    const bed = await importBed();
    const zip = zipFile([{ name: 'conversations.json', content: Buffer.from(JSON.stringify(many(3000, 100))) }]);
    zip.fill(0, Math.floor(zip.length / 3), Math.floor(zip.length / 3) + 40);
    const done = await bed.take(zip, { name: 'x.zip' });
    expect(done.report.endsInTheMiddle).toBe(true);
  });
});

it('an archive is read without unpacking it first, all of its parts in their order', async () => {
  const bed = await importBed();
  const [first, second, third] = many(3);
  const part = (one: unknown) => Buffer.from(JSON.stringify([one]));
  const done = await bed.take(
    zipFile([
      { name: 'chat.html', content: Buffer.from('<html>') },
      { name: 'export/conversations-10.json', content: part(third) },
      { name: 'export/conversations-1.json', content: part(first) },
      { name: 'export/conversations-2.json', content: part(second) },
      { name: 'export/my-conversations.json.exe', content: part(first) },
    ]),
    { name: 'export.zip' },
  );
  expect(done).toMatchObject({ state: 'done', report: { added: 3, messages: 3 } });
});

it('a report names the first few titles of each reason, and counts the rest', async () => {
  const bed = await importBed();
  const { report } = await bed.take(many(12).map((one) => ({ ...one, chat_messages: [] })));
  expect(report.leftOut).toEqual([
    { reason: 'empty', count: 12, titles: ['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4'] },
  ]);
});

describe('an import that is stopped', () => {
  it('keeps the conversations that are complete, and nothing of the next one', async () => {
    const bed = await importBed();
    const long = {
      uuid: 'long',
      name: 'Long',
      chat_messages: Array.from({ length: 8000 }, (_, at) => ({
        uuid: `l${at}`,
        sender: 'human',
        text: 'words '.repeat(20),
      })),
    };
    const { id } = await bed.start(Buffer.from(JSON.stringify([...many(3), long])));
    const rows = () => bed.db.prepare('SELECT count(*) AS n FROM messages').get() as { n: number };
    await eventually(() => expect(rows().n).toBeGreaterThan(100));
    expect(bed.titles()).not.toContain('Long');
    const stopped = await bed.imports.stop(id);
    expect(stopped).toMatchObject({ state: 'stopped', problem: null, report: { added: 3 } });
    expect(bed.titles()).toHaveLength(3);
    expect(rows().n).toBe(3);
    expect(bed.defects).toEqual([]);
    // It is simply begun again.
    expect((await bed.take([...many(3), long])).report).toMatchObject({ added: 1, alreadyHere: 3, messages: 8000 });
  });

  it('is the only one at its time', async () => {
    const bed = await importBed();
    const { id } = await bed.start(Buffer.from(JSON.stringify(many(5000, 500))));
    expect((await problemOf(bed.imports.begin(crypto.randomUUID(), 'b.json', 5))).sentence).toContain('Another file');
    expect((await problemOf(bed.imports.stop(crypto.randomUUID()))).sentence).toContain('not there any more');
    expect((await bed.imports.start(id, false)).id).toBe(id);
    await bed.imports.stop(id);
    expect(bed.imports.current()?.state).toBe('stopped');
  });
});

it('a full disk ends an import in words, and keeps what came in', async () => {
  const bed = await importBed();
  await bed.take(many(2));
  bed.db.pragma(`max_page_count = ${Number(bed.db.pragma('page_count', { simple: true })) + 40}`);
  const { id } = await bed.start(Buffer.from(JSON.stringify(many(4000, 400))));
  const ended = await eventually(() => {
    const current = bed.imports.current();
    if (current?.id !== id || current.state === 'running') throw new Error('not yet');
    return current;
  });
  expect(ended).toMatchObject({
    state: 'failed',
    problem: { sentence: expect.stringContaining('no more room') as string },
  });
  expect(bed.titles()).toHaveLength(2 + ended.report.added);
});

it('files of an earlier run are let go of at the start', async () => {
  const { imports, home } = await importBed();
  await imports.begin(crypto.randomUUID(), 'a.json', 10);
  await imports.tidy();
  expect(existsSync(join(home, 'imports'))).toBe(false);
});
