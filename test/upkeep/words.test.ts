import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { isPlaceForWords, wordsPastTheCatalogue } from './words';

const root = join(import.meta.dirname, '../..');

/** A room alone can be looked at: WORDS_IN=src/renderer/screens/tasks npx vitest run test/upkeep/words.test.ts */
const looked = process.env['WORDS_IN']?.split(',') ?? ['src'];

const files = looked
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true }).map((entry) =>
      relative(root, join(entry.parentPath, entry.name)),
    ),
  )
  .filter(isPlaceForWords);

test('every word that the window or main says goes through the catalogue', () => {
  const past = files.flatMap((file) =>
    wordsPastTheCatalogue(file, readFileSync(join(root, file), 'utf8')).map(
      ({ line, what }) => `${file}:${line} ${what}`,
    ),
  );
  expect(past).toEqual([]);
});
