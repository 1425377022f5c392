import { afterEach, beforeEach, expect, it } from 'vitest';
import { takenNotice } from '../../../src/main/transfer/taken-notice';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

it.each([
  [{ rules: 1, logicalModels: 0, leftOut: 0 }, 'Mit dem Import kamen: 1 Regel.'],
  [{ rules: 2, logicalModels: 1, leftOut: 0 }, 'Mit dem Import kamen: 2 Regeln und 1 logisches Modell.'],
  [{ rules: 2, logicalModels: 0, leftOut: 1 }, 'Mit dem Import kamen: 2 Regeln. 1 Eintrag wurde ausgelassen.'],
  [{ rules: 0, logicalModels: 0, leftOut: 4 }, 'Mit dem Import kamen keine Regeln, 4 Einträge wurden ausgelassen.'],
])('tells of %j in German: %s', (taken, sentence) => {
  expect(takenNotice(taken, 1)?.sentence).toBe(sentence);
});
