import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdownMessage } from '../../../src/main/chat-files/export/markdown';
import { intakeWords } from '../../../src/main/chat-files/import/problems';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { exportFile, importBed } from './import-bed';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test('what did not come along is said in German in the text, and counted', async () => {
  const bed = await importBed();
  const { report } = await bed.take(exportFile('chatgpt'));
  expect(report.losses).toContainEqual(expect.objectContaining({ reason: 'picture', count: 1 }));
  const texts = bed.branch('A logo for the bakery').map(({ text }) => text);
  expect(texts).toContain('Here is the price list.\n\n[Angehängt: prices.pdf]');
  expect(texts.join('\n')).toMatch(/\[Bild, \d+ × \d+: nicht mitgebracht\]/);
});

test('a file that is too large is told with sizes as German writes them', () => {
  expect(intakeWords.tooLarge('export.zip', 9.5 * 1024 ** 3).problem.sentence).toMatch(
    /^„export.zip“ hat 9,5 GB; höchstens \d+ GB lassen sich lesen\.$/,
  );
});

test('a file of Markdown says in German who wrote what', () => {
  const question = { role: 'user', text: 'Why?', attachments: [{ name: 'a.txt' }] } as never;
  expect(markdownMessage(question)).toBe('\n## Sie\n\nWhy?\n\n*Angehängt: a.txt*\n');
});
