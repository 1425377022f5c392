import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComboboxOption, exactMatch, matches, SHOWN_MAX } from '../../../src/renderer/ui/combobox-matches';

const models = (count: number): ComboboxOption[] =>
  Array.from({ length: count }, (_, n) => ({
    value: `vendor/model-${n}`,
    label: `Model ${n}`,
    group: `Group ${n % 3}`,
  }));

const options = fc.uniqueArray(
  fc.record({
    value: fc.string({ minLength: 1, maxLength: 6 }),
    label: fc.string({ minLength: 1, maxLength: 6 }),
    group: fc.constantFrom('a', 'b', 'c'),
  }),
  { selector: (option) => option.value, maxLength: 150 },
);

describe('matches', () => {
  it('draws at most a hundred and counts the rest', () => {
    const { shown, hidden } = matches(models(5000), '');
    expect(shown).toHaveLength(SHOWN_MAX);
    expect(hidden).toBe(4900);
  });

  it('puts what was typed exactly before what begins with it before what contains it', () => {
    const found = matches(
      [
        { value: 'a', label: 'my gpt-5 turbo' },
        { value: 'b', label: 'gpt-5-mini' },
        { value: 'c', label: 'GPT-5' },
      ],
      'gpt-5',
    );
    expect(found.shown.map((option) => option.value)).toEqual(['c', 'b', 'a']);
  });

  it('finds by value, by detail, and by words in any order', () => {
    const one: ComboboxOption = { value: 'claude-sonnet-5', label: 'Sonnet', detail: 'Anthropic, 200,000 tokens' };
    for (const typed of ['claude', 'anthropic', 'tokens sonnet', ' SONNET ']) {
      expect(matches([one], typed).shown, typed).toEqual([one]);
    }
    expect(matches([one], 'sonnet gemini').shown).toEqual([]);
  });

  it('finds the exact one among 5,000 although only a hundred are drawn', () => {
    expect(matches(models(5000), 'model 4999').shown[0]?.value).toBe('vendor/model-4999');
  });

  it('keeps groups together, drops nothing that fits and adds nothing that does not', () => {
    fc.assert(
      fc.property(options, fc.string({ maxLength: 3 }), (all, typed) => {
        const { shown, hidden } = matches(all, typed);
        expect(shown.length).toBeLessThanOrEqual(SHOWN_MAX);
        if (typed.trim() === '') return;
        const groups = shown.map((option) => option.group).filter((group, at, each) => group !== each[at - 1]);
        expect(new Set(groups).size).toBe(groups.length);
        const words = typed.trim().toLowerCase().split(/\s+/);
        const fits = all.filter(({ label, value }) => {
          const text = `${label.toLowerCase()} ${value.toLowerCase()} `;
          return words.every((word) => text.includes(word)) || text.includes(typed.trim().toLowerCase());
        });
        expect(shown.length + hidden).toBe(fits.length);
      }),
    );
  });
});

describe('exactMatch', () => {
  it('takes a label or a value in any case, and prefers the value as it is written', () => {
    const all: ComboboxOption[] = [
      { value: 'x', label: 'beta' },
      { value: 'beta', label: 'Something else' },
    ];
    expect(exactMatch(all, ' BETA ')?.value).toBe('x');
    expect(exactMatch(all, 'beta')?.value).toBe('beta');
    expect(exactMatch(all, 'bet')).toBeUndefined();
    expect(exactMatch(all, '  ')).toBeUndefined();
  });
});
