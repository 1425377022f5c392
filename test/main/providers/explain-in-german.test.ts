import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClassifiedFailure } from '../../../src/main/providers/classified-failure';
import { explain } from '../../../src/main/providers/explain';
import type { FailureContext } from '../../../src/main/providers/explain/failure-context';
import { waitInWords } from '../../../src/main/providers/explain/words';
import { allProviders } from '../../../src/main/providers/registry';
import { FailureReason, type Failure } from '../../../src/shared/domain/failure';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

const AT = 1_000_000;
const failure = (reason: FailureReason, more: Partial<ClassifiedFailure> = {}): ClassifiedFailure => ({
  class: 'server',
  reason,
  status: null,
  serviceWords: null,
  requestId: null,
  retryAt: null,
  ...more,
});
const about = (more: Partial<FailureContext> = {}): FailureContext => ({
  kind: 'anthropic',
  connectionId: 'a6e1b7a2-6d0a-4f5e-9d5c-2f6c1d1f0a11',
  label: 'Claude',
  model: null,
  baseUrl: null,
  at: AT,
  ...more,
});
const wordsOf = ({ sentence, cause, advice, steps }: Failure): readonly string[] => [
  sentence,
  ...(cause === null ? [] : [cause]),
  advice,
  ...steps.flatMap((step) => (step.do === 'open_page' ? [step.label] : [])),
];

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

describe('every failure in German words', () => {
  const everything = FailureReason.options.flatMap((reason) =>
    allProviders.map(({ info }) => ({ reason, kind: info.kind })),
  );

  it.each(everything)('$reason of $kind has nothing of the English ones', ({ reason, kind }) => {
    for (const connectionId of ['a6e1b7a2-6d0a-4f5e-9d5c-2f6c1d1f0a11', null]) {
      for (const status of [null, 500]) {
        for (const baseUrl of [null, 'http://127.0.0.1:9000/v1', 'https://gateway.example/v1']) {
          const what = failure(reason, { status, retryAt: AT + 40_000 });
          const context = about({ kind, connectionId, baseUrl, model: 'claude-9' });
          const german = wordsOf(explain(what, context));
          speak('en', null);
          const english = wordsOf(explain(what, context));
          speak('de', mainWords);
          expect(german).toHaveLength(english.length);
          for (const [place, words] of german.entries()) {
            expect(words).not.toBe(english[place]);
            expect(words).not.toMatch(/[{}¦]|undefined|null/);
          }
          expect(german[0]).toMatch(/^[\p{Lu}„].*\.$/u);
        }
      }
    }
  });

  it('name the model, the host, the status, where a redirect led and when to come back', () => {
    expect(explain(failure('model_missing'), about({ model: 'claude-99' })).sentence).toBe(
      'Claude hat das Modell „claude-99“ nicht.',
    );
    expect(explain(failure('service_error', { status: 500 }), about()).sentence).toBe(
      'Claude hat einen eigenen Fehler gemeldet (500).',
    );
    const moved = failure('redirected', { redirectTarget: 'https://login.example.com' });
    expect(explain(moved, about()).sentence).toBe(
      'Claude leitet Aufrufe an https://login.example.com weiter; Signalbox ist dem nicht gefolgt.',
    );
    expect(explain(failure('too_many_requests', { retryAt: AT + 40_000 }), about()).advice).toBe(
      'Am besten in 40 Sekunden erneut versuchen: Dann ist Claude wieder bereit.',
    );
  });

  it.each([
    [1, 'in einer Sekunde'],
    [30_000, 'in 30 Sekunden'],
    [120_000, 'in 2 Minuten'],
    [3 * 3_600_000, 'in 3 Stunden'],
    [3 * 86_400_000, 'in 3 Tagen'],
  ])('put %i ms as %s', (ms, words) => {
    expect(waitInWords(ms)).toBe(words);
  });
});
