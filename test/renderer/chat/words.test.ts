import { describe, expect, it } from 'vitest';
import { durationWords, tokenDetails, tokenWords } from '../../../src/renderer/screens/chat/answer-facts';
import { stepsAfterFailure } from '../../../src/renderer/screens/chat/failure-steps';
import { sizeProblem } from '../../../src/renderer/screens/chat/message-size';
import { MESSAGE_MAX_BYTES } from '../../../src/shared/domain/message';
import { sampleAnswer, sampleConnection, sampleFailure, sampleId } from '../support/samples';

describe('what stands under an answer', () => {
  it.each([
    [420, '0.4 s'],
    [3100, '3.1 s'],
    [9949, '9.9 s'],
    [9960, '10 s'],
    [59_400, '59 s'],
    [65_000, '1 min 5 s'],
    [119_900, '2 min 0 s'],
  ])('%d ms reads %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });

  it('counts all tokens, and says nothing where the service said nothing', () => {
    const none = { input: null, cachedInput: null, output: null, reasoning: null };
    expect(tokenWords({ input: 40, cachedInput: 0, output: 772, reasoning: null })).toBe('812 tokens');
    expect(tokenWords({ ...none, output: 1 })).toBe('1 token');
    expect(tokenWords({ ...none, input: 11_000, output: 1_345 })).toBe('12,345 tokens');
    expect(tokenWords(none)).toBeNull();
    expect(tokenWords({ ...none, input: 0, output: 0 })).toBeNull();
    expect(tokenWords(null)).toBeNull();
    expect(tokenDetails({ input: 40, cachedInput: 8, output: 772, reasoning: 0 })).toBe(
      '40 in the prompt, 8 of it from the cache, 772 in the answer',
    );
  });
});

describe('the size of a message', () => {
  it('is counted in bytes of UTF-8', () => {
    expect(sizeProblem('a'.repeat(MESSAGE_MAX_BYTES))).toBeNull();
    expect(sizeProblem('a'.repeat(MESSAGE_MAX_BYTES + 1))).toContain('at most 1 MB');
    expect(sizeProblem('語'.repeat(Math.floor(MESSAGE_MAX_BYTES / 3)))).toBeNull();
    expect(sizeProblem('語'.repeat(Math.ceil(MESSAGE_MAX_BYTES / 3)))).toContain('at most 1 MB');
    expect(sizeProblem('a'.repeat(2 * MESSAGE_MAX_BYTES))).toContain('has 2.0 MB');
  });
});

describe('what can be done after a failure', () => {
  const primary = sampleConnection({ isPrimary: true });
  const claude = sampleConnection({ id: sampleId(2, 1), label: 'Claude' });
  const red = sampleConnection({ id: sampleId(3, 1), label: 'Red', health: { ...claude.health, dot: 'failing' } });
  const keyless = sampleConnection({ id: sampleId(4, 1), label: 'Keyless', credential: 'invalid' });
  const page = { do: 'open_page', label: 'Open billing', url: 'https://platform.example/top_up' } as const;

  it('is testing, trying again, each healthy other connection, and the failure’s own steps, each once', () => {
    const failure = sampleFailure({
      steps: [page, { do: 'test_connection', connectionId: primary.id }, { do: 'retry' }],
    });
    expect(stepsAfterFailure(sampleAnswer({ failure }), [primary, claude, red, keyless])).toEqual([
      { do: 'test_connection', connectionId: primary.id },
      { do: 'retry' },
      { do: 'make_primary', connectionId: claude.id, label: 'Claude' },
      page,
    ]);
  });

  it.each(['refused', 'context_length'] as const)('offers no test after %s, of which it says nothing', (failed) => {
    const failure = sampleFailure({ class: failed, steps: [{ do: 'test_connection', connectionId: primary.id }] });
    expect(stepsAfterFailure(sampleAnswer({ failure }), [primary])).toEqual([{ do: 'retry' }]);
  });

  it('leaves out the connection that is gone', () => {
    const steps = stepsAfterFailure(sampleAnswer({ failure: sampleFailure() }), [{ ...claude, isPrimary: true }]);
    expect(steps).toEqual([{ do: 'retry' }]);
  });
});
