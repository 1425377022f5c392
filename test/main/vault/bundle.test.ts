import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/main/problem-error';
import { openBundle, sealBundle, type BundleItem } from '../../../src/main/vault/bundle';
import { Secret } from '../../../src/main/vault/secret';

const PASSPHRASE = 'four words make one';
const KEY = 'sk-carried-0123456789abcdef';
const items: BundleItem[] = [
  { about: { label: 'Mine', n: 1 }, key: new Secret(KEY) },
  { about: 'plain', key: null },
];
const revealed = (item: BundleItem | undefined) => item?.key?.reveal((clear) => clear) ?? null;
const problemOf = async (opening: Promise<unknown>) => {
  const error: unknown = await opening.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error('It opened.');
  return error.problem;
};

describe('a bundle', () => {
  it('comes back as it was under its passphrase, and shows nothing of what it holds', async () => {
    const content = await sealBundle(PASSPHRASE, items, 1000);
    expect(content).not.toContain(KEY);
    expect(content).not.toContain('Mine');
    expect(content).not.toContain(Buffer.from(KEY).toString('base64').slice(0, 20));
    const opened = await openBundle(content, PASSPHRASE);
    expect(opened.madeAt).toBe(1000);
    expect(opened.items.map(({ about }) => about)).toEqual([{ label: 'Mine', n: 1 }, 'plain']);
    expect(opened.items.map(revealed)).toEqual([KEY, null]);
  });

  it('carries what is about all of its items together', async () => {
    const more = { routing: { rules: [1, 'two'] } };
    const content = await sealBundle(PASSPHRASE, items, 1, more);
    expect((await openBundle(content, PASSPHRASE)).more).toEqual(more);
    expect((await openBundle(await sealBundle(PASSPHRASE, items, 1), PASSPHRASE)).more).toBeUndefined();
  });

  it('of the first version opens as ever', async () => {
    const content = readFileSync(new URL('bundle-of-version-1.json', import.meta.url), 'utf8');
    const opened = await openBundle(content, PASSPHRASE);
    expect(opened.items.map(({ about }) => about)).toMatchObject([{ label: 'Practice' }, { label: 'Mine' }]);
    expect(revealed(opened.items[1])).toBe('sk-sample-key-of-no-account');
    expect(opened.more).toBeUndefined();
    // What it says of itself is sealed with it.
    const raised = JSON.stringify({ ...JSON.parse(content), version: 2 });
    expect((await problemOf(openBundle(raised, PASSPHRASE))).code).toBe('vault_passphrase');
  });

  it('is never the same twice', async () => {
    expect(await sealBundle(PASSPHRASE, items, 1000)).not.toBe(await sealBundle(PASSPHRASE, items, 1000));
  });

  it('is not sealed under a short passphrase', async () => {
    expect(await problemOf(sealBundle('short', items, 1))).toMatchObject({
      code: 'vault_passphrase',
      field: 'passphrase',
    });
  });

  it('says that the passphrase is wrong, and changes nothing', async () => {
    const content = await sealBundle(PASSPHRASE, items, 1);
    expect(await problemOf(openBundle(content, `${PASSPHRASE}!`))).toMatchObject({
      code: 'vault_passphrase',
      sentence: expect.stringContaining('does not open this file'),
    });
  });

  it.each([
    ['an empty file', ''],
    ['another file', '{"conversations":[]}'],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
    ['a list', '[1,2,3]'],
  ])('is told from %s', async (_, content) => {
    expect(await problemOf(openBundle(content, PASSPHRASE))).toMatchObject({
      code: 'bundle',
      sentence: 'This file holds no connections of Signalbox.',
    });
  });

  it('of a later version is refused by name', async () => {
    const later = JSON.stringify({ ...JSON.parse(await sealBundle(PASSPHRASE, items, 1)), version: 7 });
    expect(await problemOf(openBundle(later, PASSPHRASE))).toMatchObject({
      code: 'bundle',
      sentence: expect.stringContaining('later Signalbox (its format is 7'),
    });
  });

  it('that asks for more memory than a passphrase ever needs is taken for damaged', async () => {
    const file: { kdf: object } = JSON.parse(await sealBundle(PASSPHRASE, items, 1));
    const greedy = JSON.stringify({ ...file, kdf: { ...file.kdf, N: 1 << 22, r: 32 } });
    expect(await problemOf(openBundle(greedy, PASSPHRASE))).toMatchObject({
      code: 'bundle',
      sentence: expect.stringContaining('damaged'),
    });
  });

  it('does not open with any part of it changed', async () => {
    const file: Record<string, unknown> = JSON.parse(await sealBundle(PASSPHRASE, items, 1));
    const part = fc.constantFrom('salt', 'iv', 'tag', 'ciphertext');
    await fc.assert(
      fc.asyncProperty(part, fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, place, flip) => {
        const bytes = Buffer.from(String(file[name]), 'base64');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const changed = JSON.stringify({ ...file, [name]: bytes.toString('base64') });
        expect((await problemOf(openBundle(changed, PASSPHRASE))).code).toBe('vault_passphrase');
      }),
      // Each one derives a key, with 128 MB of memory.
      { numRuns: 6 },
    );
  });
});
