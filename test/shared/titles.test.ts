import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyTitle, titleFrom } from '../../src/shared/titles';
import { TITLE_MAX } from '../../src/shared/domain/conversation';

describe('titleFrom', () => {
  it.each([
    ['Plan three days in Porto', 'Plan three days in Porto'],
    ['Hi, could you please plan three days in Porto?', 'Plan three days in Porto'],
    ['Why is the sky blue?', 'Why is the sky blue?'],
    ['Hallo, kannst du bitte die Rechnung prüfen', 'Die Rechnung prüfen'],
    ['# Heading with `code`\nrest', 'Heading with code'],
    ['\n\n---\n1. first thing', 'First thing'],
    ['Hello', 'Hello'],
    ['hello there', 'Hello there'],
    ['…', 'New chat'],
    ['a‮b', 'A b'],
  ])('makes %j into %j', (question, title) => {
    expect(titleFrom(question, 'New chat')).toBe(title);
  });

  it('cuts a long question at a word', () => {
    expect(
      titleFrom('Compare the three offers for the new heating with regard to price and warranty', 'New chat'),
    ).toBe('Compare the three offers for the new heating with regard to…');
  });

  it('is never empty, never long, and never holds a control character or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (question) => {
        const title = titleFrom(question, 'New chat');
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(61);
        expect(title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(title.isWellFormed() || !question.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('tidyTitle', () => {
  it('keeps what was typed, in one line', () => {
    expect(tidyTitle('  Trip\nto   Porto ')).toBe('Trip to Porto');
  });

  it('keeps the marks of a script, and no heaps of them', () => {
    expect(tidyTitle('בְּרֵאשִׁ֖ית')).toBe('בְּרֵאשִׁ֖ית');
    expect(tidyTitle(`H${'\u0301'.repeat(90)}i`)).toBe(`H${'\u0301'.repeat(6)}i`);
  });

  it('refuses a title of which nothing is left', () => {
    expect(tidyTitle(' \u200b\n ')).toBeNull();
  });

  it('cuts at the longest title', () => {
    expect(tidyTitle('x'.repeat(500))).toHaveLength(TITLE_MAX);
  });
});
