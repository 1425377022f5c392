import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { mainWords } from '../../../src/shared/language/german/main';
import { windowWords } from '../../../src/shared/language/german/window';

const src = join(import.meta.dirname, '../../../src');

/** Texts that stand in a catalogue and not in the other one, in which nobody would find them. */
const only = (words: object, others: object): readonly string[] =>
  Object.keys(words).filter((text) => !(text in others));
const ofMain = only(mainWords, windowWords);
const ofWindow = only(windowWords, mainWords);

/** Which of these texts stand as strings in code below a folder that says something. One word alone may be something else there. */
function standingIn(folder: string, texts: readonly string[]): readonly string[] {
  const sentences = texts.filter((text) => text.includes(' '));
  return readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join(src, 'shared/language')))
    .flatMap((path) => {
      const code = readFileSync(path, 'utf8');
      if (!/language\/(?:t|text)'/.test(code)) return [];
      const said = (text: string) => code.includes(`'${text}'`) || code.includes(`"${text}"`);
      return sentences.filter(said).map((text) => `${relative(src, path)}: ${text}`);
    });
}

test('the window has words of its own for what it says', () => {
  expect(ofMain.length).toBeGreaterThan(0);
  expect(standingIn('renderer', ofMain)).toEqual([]);
});

test('main has words of its own for what it says', () => {
  expect(ofWindow.length).toBeGreaterThan(0);
  expect(standingIn('main', ofWindow)).toEqual([]);
});

test('what both may say stands in the words of both', () => {
  expect(standingIn('shared', [...ofMain, ...ofWindow])).toEqual([]);
});
