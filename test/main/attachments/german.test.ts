import { afterEach, beforeEach, expect, it } from 'vitest';
import { tooLarge, tooManyPixels, unfit, unfitPicture } from '../../../src/main/attachments/problems';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

it('why a file is not attached is said in German, with its numbers', () => {
  expect(tooManyPixels('Karte.png', { width: 20_000, height: 20_000 }).problem.sentence).toBe(
    '„Karte.png“ hat 20.000 × 20.000 Pixel, und höchstens 120 Millionen lassen sich lesen.',
  );
  expect(tooLarge('Film.mov', 200 * 1_048_576).problem.sentence).toBe(
    '„Film.mov“ hat 200,0 MB, und höchstens 25 MB lassen sich anhängen.',
  );
  expect(unfitPicture('Foto.heic', 'heic').problem.advice).toContain('Als JPEG oder PNG');
  expect(unfit('x.txt', 'zip').problem.sentence).toContain('eine Datei der Art ZIP');
});
