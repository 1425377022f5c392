import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/steps/root.mjs';

const own = basename(import.meta.filename);

/** The lines of the project's own code that a pattern fits, with where they are. */
function matching(pattern: RegExp): string[] {
  return ['src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && basename(path) !== own)
      .flatMap((path) =>
        readFileSync(join(root, folder, path), 'utf8')
          .split('\n')
          .map((text, index) => ({ text, where: `${folder}/${path}:${index + 1}` })),
      )
      .filter(({ text }) => pattern.test(text))
      .map(({ text, where }) => `${where} ${text.trim()}`),
  );
}

test('a lint rule is switched off only with the reason in words', () => {
  const switchedOff = matching(/(ox|es)lint-disable/);
  expect(switchedOff.filter((line) => !/ -- \S+ \S+/.test(line))).toEqual([]);
});

test('nothing is left for later in a comment', () => {
  expect(matching(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});
