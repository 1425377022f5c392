import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../../scripts/steps/build.mjs';

let folder = '';
const now = (): string => fingerprint(folder, ['src', 'config.ts', 'absent']);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-fingerprint-'));
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  writeFileSync(join(folder, 'src/deep/a.ts'), 'a');
  writeFileSync(join(folder, 'src/b.ts'), 'b');
  writeFileSync(join(folder, 'config.ts'), 'c');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the fingerprint of the sources', () => {
  test('is the same as long as names and contents are', () => {
    const before = now();
    writeFileSync(join(folder, 'beside.ts'), 'not a source');
    utimesSync(join(folder, 'src/b.ts'), new Date(0), new Date(0));
    expect(now()).toBe(before);
  });

  test.each<[string, () => void]>([
    ['a change deep inside', () => writeFileSync(join(folder, 'src/deep/a.ts'), 'A')],
    ['a change of a single file', () => writeFileSync(join(folder, 'config.ts'), 'C')],
    ['a new file', () => writeFileSync(join(folder, 'src/c.ts'), '')],
    ['a file less', () => rmSync(join(folder, 'src/b.ts'))],
    ['a new name', () => renameSync(join(folder, 'src/b.ts'), join(folder, 'src/c.ts'))],
    [
      'text moved from one file to the next',
      () => {
        writeFileSync(join(folder, 'src/b.ts'), '');
        writeFileSync(join(folder, 'src/deep/a.ts'), 'ba');
      },
    ],
  ])('changes with %s', (_what, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });
});
