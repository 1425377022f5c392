import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fittedSize } from '../../../../src/main/attachments/pictures/fitted-size';
import type {
  PictureBounds,
  PictureForm,
  PictureResult,
} from '../../../../src/main/attachments/pictures/picture-order';
import { PictureWorkshop } from '../../../../src/main/attachments/pictures/picture-workshop';
import {
  endPictureLibrary,
  pictureLibrary,
  sampleMoving,
  samplePhoto,
  samplePixelBomb,
  samplePng,
  samplePrint,
  WHERE_IT_WAS_TAKEN,
} from '../../../support/sample-pictures';

const BOUNDS: PictureBounds = { edge: 800, bytes: 3_000_000, forms: ['image/png', 'image/jpeg'] };
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
let workshop: PictureWorkshop;
let files = 0;

beforeAll(() => {
  workshop = new PictureWorkshop();
});
afterAll(async () => {
  workshop.dispose();
  await endPictureLibrary();
});

function saved(content: Buffer): string {
  files += 1;
  const file = join(folder, String(files));
  writeFileSync(file, content);
  return file;
}

const look = (content: Buffer): Promise<PictureResult> => workshop.carryOut({ do: 'look', file: saved(content) });

async function made(content: Buffer, form: PictureForm, bounds: PictureBounds = BOUNDS) {
  const result = await workshop.carryOut({ do: 'make', file: saved(content), form, bounds });
  if (!result.ok || result.done !== 'made') throw new Error(`It was not made: ${JSON.stringify(result)}`);
  return { ...result, data: Buffer.from(result.data) };
}

/** A picture as whoever gets it sees it: its size and the colour of a point. */
async function seen(data: Buffer, x = 0, y = 0) {
  const image = (await pictureLibrary()).Image.newFromBuffer(data, '');
  return { width: image.width, height: image.height, bands: image.bands, point: image.getpoint(x, y) };
}

describe('a picture that is too large', () => {
  it('is made smaller, keeps its proportions, and stays a photo', async () => {
    const photo = await samplePhoto(2000, 1500);
    const result = await made(photo, 'image/jpeg');
    expect(result).toMatchObject({ form: 'image/jpeg', width: 800, height: 600 });
    expect(await seen(result.data)).toMatchObject({ width: 800, height: 600, bands: 3 });
    expect(result.data.length).toBeLessThan(photo.length);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is upright, whichever way it was held (%d), and says nothing else',
    async (way) => {
      const photo = await samplePhoto(1000, 500, way);
      expect(photo.includes(WHERE_IT_WAS_TAKEN)).toBe(true);
      const result = await made(photo, 'image/jpeg');
      expect([result.width, result.height]).toEqual(way < 5 ? [800, 400] : [400, 800]);
      const { width, height } = await seen(result.data);
      expect([width, height]).toEqual([result.width, result.height]);
      expect(result.data.includes('Exif')).toBe(false);
      expect(result.data.includes(WHERE_IT_WAS_TAKEN)).toBe(false);
    },
  );

  it('is as large as it may be, whatever its proportions, and never larger than it was', async () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 8, max: 600 }),
    );
    await fc.assert(
      fc.asyncProperty(sizes, async ([width, height, edge]) => {
        const photo = await samplePhoto(width, height, 1);
        const { data, ...result } = await made(photo, 'image/jpeg', { ...BOUNDS, edge });
        expect({ width: result.width, height: result.height }).toEqual(fittedSize({ width, height }, edge));
        expect(await seen(data)).toMatchObject(fittedSize({ width, height }, edge));
      }),
      { numRuns: 25 },
    );
  });

  it('comes down to the bytes that are taken', async () => {
    const photo = await samplePng('photo', 1200, 900);
    const result = await made(photo, 'image/png', { edge: 1200, bytes: 40_000, forms: BOUNDS.forms });
    expect(result.form).toBe('image/jpeg');
    expect(result.data.length).toBeLessThanOrEqual(40_000);
    expect(result.width / result.height).toBeCloseTo(4 / 3, 1);
  });
});

describe('the form', () => {
  it('of a screen stays PNG, so that its words stay sharp; that of a photo becomes JPEG', async () => {
    expect((await made(await samplePng('screen', 1600, 1000), 'image/png')).form).toBe('image/png');
    expect((await made(await samplePng('photo', 1600, 1000), 'image/png')).form).toBe('image/jpeg');
  });

  it('of what one can see through stays PNG, and stays that', async () => {
    const { data, form } = await made(await samplePng('see-through', 1600, 1000), 'image/png');
    expect(form).toBe('image/png');
    expect((await seen(data, 700, 300)).point[3]).toBe(0);
    expect((await seen(data, 10, 300)).point[3]).toBeGreaterThan(0);
  });

  it('for printing becomes one for screens', async () => {
    const print = await samplePrint(400, 300);
    expect((await seen(print)).bands).toBe(4);
    const { data, width, height } = await made(print, 'image/jpeg');
    expect(await seen(data)).toMatchObject({ bands: 3, width: 400, height: 300 });
    expect([width, height]).toEqual([400, 300]);
  });

  it.each(['gif', 'webp'] as const)('of a moving %s becomes its first frame', async (form) => {
    const moving = await sampleMoving(form, 300, 200);
    expect(await look(moving)).toMatchObject({ ok: true, moves: true, width: 300, height: 200 });
    const result = await made(moving, `image/${form}`, { ...BOUNDS, forms: ['image/png', 'image/jpeg', 'image/webp'] });
    expect(await seen(result.data)).toMatchObject({ width: 300, height: 200 });
  });
});

describe('what fits already', () => {
  it('is left as it is, down to the byte', async () => {
    const file = saved(await samplePhoto(640, 480));
    const result = await workshop.carryOut({ do: 'make', file, form: 'image/jpeg', bounds: BOUNDS });
    expect(result).toEqual({ ok: true, done: 'unchanged', width: 640, height: 480 });
  });

  it('is made anew where it says more than is seen', async () => {
    const { data, width } = await made(await samplePhoto(640, 480, 1), 'image/jpeg');
    expect(width).toBe(640);
    expect(data.includes(WHERE_IT_WAS_TAKEN)).toBe(false);
  });

  it('is made anew where its form is not taken', async () => {
    const vips = await pictureLibrary();
    const webp = vips.Image.newFromBuffer(await samplePhoto(300, 200), '').webpsaveBuffer();
    expect((await made(Buffer.from(webp), 'image/webp')).form).not.toBe('image/webp');
  });
});

describe('bad input', () => {
  it('with 20,000 × 20,000 pixels is known by its header, at once and without unpacking it', async () => {
    const bomb = samplePixelBomb(20_000, 20_000);
    expect(bomb.length).toBeLessThan(100_000);
    await look(await samplePhoto(10, 10));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const refused = { ok: false, why: 'too_many_pixels', width: 20_000, height: 20_000 };
    expect(await look(bomb)).toEqual(refused);
    const make = { do: 'make', file: saved(bomb), form: 'image/png', bounds: BOUNDS } as const;
    expect(await workshop.carryOut(make)).toEqual(refused);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
  });

  it('does not have all of its pixels in memory at once, as long as it may be read', async () => {
    const large = samplePixelBomb(11_000, 10_000);
    expect(await look(large)).toMatchObject({ ok: true, width: 11_000 });
    const result = await made(large, 'image/png');
    expect(result).toMatchObject({ width: 800, height: 727 });
  });

  it.each([
    ['that is cut off', async () => (await samplePhoto(800, 600)).subarray(0, 20_000)],
    ['that is a PNG that is cut off', async () => (await samplePng('photo', 300, 300)).subarray(0, 40_000)],
    ['of no pixels', () => Promise.resolve(samplePixelBomb(0, 0))],
    ['that only begins like one', () => Promise.resolve(Buffer.from('\xff\xd8\xff\xe0nothing more', 'latin1'))],
    ['that is a drawing in SVG', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
  ])('%s cannot be read, and the next one can', async (_what, content) => {
    expect(await look(await content())).toEqual({ ok: false, why: 'unreadable' });
    expect(await look(await samplePhoto(20, 10))).toMatchObject({ ok: true, width: 20, height: 10 });
  });

  it('of any bytes breaks nothing', async () => {
    const photo = await samplePhoto(60, 40);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(photo.length - 1), fc.nat(255)), { maxLength: 30 }),
        async (changes) => {
          const damaged = Buffer.from(photo);
          for (const [at, byte] of changes) damaged[at] = byte;
          const result = await look(damaged);
          expect(result.ok || ['unreadable', 'too_many_pixels'].includes(result.why)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    expect(await look(photo)).toMatchObject({ ok: true });
  });
});

it('a workshop that was closed takes no more orders', async () => {
  const closed = new PictureWorkshop();
  closed.dispose();
  const file = saved(await samplePhoto(10, 10));
  expect(await closed.carryOut({ do: 'look', file })).toEqual({ ok: false, why: 'unreadable' });
});
