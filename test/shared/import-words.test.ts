import { describe, expect, it } from 'vitest';
import { LeftOutReason, LossReason, type ImportReport } from '../../src/shared/domain/chat-import';
import { broughtWords, fileWords, leftOutWords, lossWords } from '../../src/shared/import-words';

function report(change: Partial<ImportReport>): ImportReport {
  return {
    added: 0,
    updated: 0,
    alreadyHere: 0,
    messages: 0,
    leftOut: [],
    losses: [],
    endsInTheMiddle: false,
    ...change,
  };
}

describe('what an import came to, in words', () => {
  it.each([
    [{}, 'Nothing came in.'],
    [{ alreadyHere: 1 }, 'Nothing new: 1 conversation is here already.'],
    [{ added: 1, messages: 1 }, '1 conversation came in; 1 new message.'],
    [
      { added: 1200, updated: 1, alreadyHere: 3, messages: 34_567 },
      '1,200 conversations came in, 1 conversation was brought up to date, 3 are here already; 34,567 new messages.',
    ],
  ])('%j', (change, words) => {
    expect(broughtWords(report(change))).toBe(words);
  });

  it('has a sentence for every reason, for one and for many', () => {
    const sentences = [1, 2].flatMap((count) => [
      ...LeftOutReason.options.map((reason) => leftOutWords({ reason, count })),
      ...LossReason.options.map((reason) => lossWords({ reason, kind: 'hologram', count })),
    ]);
    expect(new Set(sentences).size).toBe(20);
    for (const sentence of sentences) expect(sentence).toMatch(/^[12] [^!]+\.$/);
    expect(lossWords({ reason: 'unknown_kind', kind: 'hologram', count: 2 })).toBe(
      '2 parts of an unknown kind (“hologram”) came in as text, where there was any.',
    );
  });

  it('says that a file ends in the middle', () => {
    expect(fileWords(report({ endsInTheMiddle: true }))).toMatch(/^The file ends in the middle/);
    expect(fileWords(report({}))).toBeNull();
  });
});
