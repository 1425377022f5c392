import { afterEach, describe, expect, it } from 'vitest';
import { byName, dateWords, numberWords } from '../../../src/shared/language/formats';
import { allOf } from '../../../src/shared/language/lists';
import { speak } from '../../../src/shared/language/spoken';
import { t } from '../../../src/shared/language/t';

afterEach(() => speak('en', null));

const NOON = new Date(2026, 10, 5, 12, 30).getTime();

describe('numbers', () => {
  it('are written as in the texts around them', () => {
    expect(numberWords(1_234_567)).toBe('1,234,567');
    expect(numberWords(8.0531, { maximumFractionDigits: 1 })).toBe('8.1');
    speak('de', null);
    expect(numberWords(1_234_567)).toBe('1.234.567');
    expect(numberWords(8.0531, { maximumFractionDigits: 1 })).toBe('8,1');
    expect(t('Show all {count, number}', { count: 12_345 })).toContain(numberWords(12_345));
  });
});

describe('days and times', () => {
  it('follow the language, and the person’s own system where it is of that language', () => {
    const day = { day: 'numeric', month: 'long' } as const;
    const clock = { timeStyle: 'short' } as const;
    speak('en', null, 'en-GB');
    expect(dateWords(NOON, day)).toBe('5 November');
    expect(dateWords(NOON, clock)).toBe('12:30');
    speak('en', null, 'en-US');
    expect(dateWords(NOON, day)).toBe('November 5');
    expect(dateWords(NOON, clock)).toMatch(/^12:30\sPM$/);
    speak('de', null);
    expect(dateWords(NOON, { ...day, month: 'short', weekday: 'long' })).toBe('Donnerstag, 5. Nov.');
  });
});

describe('names', () => {
  it('are ordered as people expect, whatever their accents and figures', () => {
    speak('de', null);
    expect(['Zug 10', 'Öl', 'Zug 9', 'Ofen', 'ähnlich', 'Anna'].toSorted(byName)).toEqual([
      'ähnlich',
      'Anna',
      'Ofen',
      'Öl',
      'Zug 9',
      'Zug 10',
    ]);
  });
});

describe('lists', () => {
  it('end with the language’s own “and”', () => {
    expect(allOf(['Anna'])).toBe('Anna');
    expect(allOf(['Anna', 'Ben', 'Cem'])).toBe('Anna, Ben and Cem');
    speak('de', null);
    expect(allOf(['Anna', 'Ben', 'Cem'])).toBe('Anna, Ben und Cem');
  });
});
