import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/renderer/screens/ai-configuration/detail/figure-field';
import {
  checkLimits,
  limitsFormOf,
} from '../../../src/renderer/screens/ai-configuration/limits-and-budgets/limits-form';
import { plainNumber, typedNumber } from '../../../src/renderer/screens/ai-configuration/typed-number';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { numberWords } from '../../../src/shared/language/formats';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';

afterEach(() => speak('en', null));

const inLanguage = (language: 'en' | 'de') => speak(language, language === 'de' ? windowWords : null);

describe.each(['en', 'de'] as const)('a number typed in %s', (language) => {
  it('is read as it is written there, with or without anything between its thousands', () => {
    inLanguage(language);
    const number = fc.oneof(
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 1e8 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(number, (value) => {
        expect(Number(plainNumber(typedNumber(value)))).toBe(value);
        expect(Number(plainNumber(numberWords(value, { maximumFractionDigits: 2 })))).toBe(value);
      }),
    );
  });
});

it('a point parts thousands in German and decimals in English, and is never taken for the other', () => {
  inLanguage('de');
  expect([figureOf('1.000', 10_000), figureOf('10.000', 10_000), figureOf('1,5', 10_000)]).toEqual([
    1000,
    10_000,
    null,
  ]);
  const budget = (monthlyBudget: string) => {
    const checked = checkLimits({ ...limitsFormOf(NO_LIMITS), monthlyBudget });
    return 'draft' in checked ? checked.draft.monthlyBudget : checked.errors.monthlyBudget;
  };
  expect(['12,50', '1.000', '1.234,5', '12,50 $', 'viel'].map(budget)).toEqual([
    12.5,
    1000,
    1234.5,
    12.5,
    'Bitte einen Betrag von 0,01 bis 1.000.000 Dollar eingeben oder leer lassen.',
  ]);
  inLanguage('en');
  expect([figureOf('1,000', 10_000), figureOf('1.000', 10_000), figureOf('1,5', 10_000)]).toEqual([1000, 1, null]);
});
