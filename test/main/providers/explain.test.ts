import { describe, expect, it } from 'vitest';
import { Failure, FailureReason } from '../../../src/shared/domain/failure';
import type { ClassifiedFailure } from '../../../src/main/providers/classified-failure';
import { explain } from '../../../src/main/providers/explain';
import type { FailureContext } from '../../../src/main/providers/explain/failure-context';
import { waitInWords } from '../../../src/main/providers/explain/words';
import { allProviders } from '../../../src/main/providers/registry';
import { PRACTICE_MODE_WORDS } from '../../../src/renderer/screens/connect/practice-modes';

const ID = 'a6e1b7a2-6d0a-4f5e-9d5c-2f6c1d1f0a11';
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
  connectionId: ID,
  label: 'Claude at work',
  model: null,
  baseUrl: null,
  at: AT,
  ...more,
});

describe('every failure in words', () => {
  const everything = FailureReason.options.flatMap((reason) =>
    allProviders.map(({ info }) => ({ reason, kind: info.kind })),
  );

  it.each(everything)('$reason of $kind says what, to whom and what to do', ({ reason, kind }) => {
    for (const connectionId of [ID, null]) {
      for (const status of [null, 500]) {
        const told = explain(failure(reason, { status }), about({ kind, connectionId }));
        expect(Failure.parse(told)).toEqual(told);
        const all = [told.sentence, told.cause, told.advice].filter((text) => text !== null);
        expect(all.join(' ')).toContain('Claude at work');
        for (const text of all) expect(text).toMatch(/^\p{Lu}[^!]+\.$/u);
        expect(all.join(' ')).not.toMatch(/null|undefined|\boops\b/i);
        for (const step of told.steps) {
          if ('connectionId' in step) expect(step.connectionId).toBe(connectionId);
          if (step.do === 'open_page') expect(new URL(step.url).protocol).toBe('https:');
        }
        if (connectionId === null) {
          expect(told.steps.map((step) => step.do).filter((step) => step !== 'retry' && step !== 'open_page')).toEqual(
            [],
          );
        }
      }
    }
  });

  it('offers to replace a key only where there can be one', () => {
    const offers = allProviders.flatMap(({ info }) =>
      explain(failure('key_rejected'), about({ kind: info.kind })).steps.some(({ do: step }) => step === 'replace_key')
        ? [info.kind]
        : [],
    );
    const withKeys = allProviders.filter(({ info }) => info.apiKey !== 'none').map(({ info }) => info.kind);
    expect(offers).toEqual(withKeys);
    expect(offers).not.toContain('practice');
  });

  it('always has a step for a saved connection of a cloud provider', () => {
    for (const reason of FailureReason.options) {
      expect(explain(failure(reason), about()).steps, reason).not.toEqual([]);
    }
  });
});

describe('a rejected key', () => {
  it('leads to replacing it, to the page with keys, and to a test', () => {
    expect(explain(failure('key_rejected'), about()).steps).toEqual([
      { do: 'replace_key', connectionId: ID },
      { do: 'open_page', label: 'Open the key page', url: 'https://console.anthropic.com/settings/keys' },
      { do: 'test_connection', connectionId: ID },
    ]);
  });

  it('of a provider that is not saved yet leads to pasting it again', () => {
    const told = explain(failure('key_rejected'), about({ connectionId: null }));
    expect(told.advice).toBe('Copy the key once more and paste it again.');
    expect(told.steps.map((step) => step.do)).toEqual(['open_page']);
  });
});

describe('a provider at an address of someone else', () => {
  const gateway = { kind: 'openai', label: 'Mine', baseUrl: 'http://127.0.0.1:4010/v1' } as const;

  it.each(FailureReason.options)('%s does not lead to the provider whose wire it speaks', (reason) => {
    for (const { info } of allProviders.filter(({ info: { tier } }) => tier === 'cloud')) {
      for (const connectionId of [ID, null]) {
        const told = explain(failure(reason), about({ ...gateway, kind: info.kind, connectionId }));
        expect(told.steps.filter((step) => step.do === 'open_page')).toEqual([]);
        expect(`${told.sentence} ${told.cause} ${told.advice}`).not.toContain(info.name);
        expect(told.advice).not.toContain('status page');
      }
    }
  });

  it('is paid where it is, and named by its host', () => {
    expect(explain(failure('credits_exhausted'), about(gateway)).advice).toBe(
      'Top up where 127.0.0.1:4010 is paid, then test the connection.',
    );
    expect(explain(failure('spend_cap'), about(gateway)).advice).toContain('at 127.0.0.1:4010');
    expect(explain(failure('refused_connection'), about(gateway))).toMatchObject({
      cause: 'The server is not running, or it listens at another port.',
      advice: 'Start the server, then test the connection.',
    });
  });

  it.each([
    ['openai', 'https://api.openai.com/v1'],
    ['openai', 'https://api.openai.com/another/path'],
    ['azure', 'https://mine.openai.azure.com/openai/v1'],
  ] as const)('is not %s at %s', (kind, baseUrl) => {
    const told = explain(failure('credits_exhausted'), about({ kind, baseUrl }));
    expect(told.steps[0]).toMatchObject({ do: 'open_page', label: 'Open billing' });
  });

  it.each([
    ['openai', 'https://api.openai.com.example.org/v1'],
    ['openai', 'http://api.openai.com/v1'],
    ['azure', 'https://azure.com.example.org/openai/v1'],
    ['azure', 'http://127.0.0.1:9/openai/v1'],
  ] as const)('is %s at %s', (kind, baseUrl) => {
    expect(explain(failure('credits_exhausted'), about({ kind, baseUrl })).steps).toEqual([
      { do: 'test_connection', connectionId: ID },
    ]);
  });
});

describe('practice', () => {
  const practice = { kind: 'practice', label: 'Practice', baseUrl: null } as const;
  const edit = { do: 'edit_connection', connectionId: ID, label: 'Practice' };

  it.each([
    'key_rejected',
    'credits_exhausted',
    'too_many_requests',
    'service_overloaded',
    'stalled',
    'stream_cut',
  ] as const)('%s says that it was asked for, and how it ends', (reason) => {
    const told = explain(failure(reason, { retryAt: AT + 20_000 }), about(practice));
    expect(told.cause).toContain('This is practice, and it was asked for');
    expect(told.advice).toBe(
      `Set “Practice behaviour” back to “${PRACTICE_MODE_WORDS.answers}” under Edit, then retry.`,
    );
    expect(told.steps).toEqual([edit, { do: 'retry' }]);
  });

  it('without a model leads to choosing another', () => {
    const told = explain(failure('model_missing'), about({ ...practice, model: 'nowhere' }));
    expect(told.sentence).toBe('Practice does not have the model “nowhere”.');
    expect(told.steps).toEqual([edit, { do: 'retry' }]);
  });

  it.each(FailureReason.options)('%s never asks for a key or for money', (reason) => {
    const told = explain(failure(reason), about(practice));
    expect(`${told.advice} ${told.cause}`).not.toMatch(/\bkey\b|top up|paid|account/i);
    expect(told.steps.map((step) => step.do)).not.toContain('test_connection');
  });
});

describe('what was asked', () => {
  it.each(['content_filter', 'safety_refusal'] as const)('%s is no matter of the connection', (reason) => {
    expect(explain(failure(reason), about()).steps).toEqual([{ do: 'retry' }]);
  });

  it.each(['prompt_too_long', 'request_too_large'] as const)(
    '%s is not offered to be sent again as it is',
    (reason) => {
      expect(explain(failure(reason), about()).steps).toEqual([
        { do: 'edit_connection', connectionId: ID, label: 'Claude at work' },
      ]);
    },
  );
});

describe('the words', () => {
  it('name the page that helps when money is out', () => {
    const told = explain(failure('credits_exhausted'), about());
    expect(told.sentence).toBe('Claude at work is out of credits.');
    expect(told.advice).toBe('Top up at Anthropic, then test the connection.');
    expect(told.steps[0]).toMatchObject({ do: 'open_page', label: 'Open billing' });
  });

  it('name the model, the host, the status and where a redirect led', () => {
    expect(explain(failure('model_missing'), about({ model: 'claude-99' })).sentence).toBe(
      'Claude at work does not have the model “claude-99”.',
    );
    expect(explain(failure('refused_connection'), about({ baseUrl: 'http://10.0.0.5:8000/v1' })).sentence).toContain(
      '10.0.0.5:8000',
    );
    expect(explain(failure('service_error', { status: 500 }), about()).sentence).toContain('(500)');
    const moved = failure('redirected', { redirectTarget: 'https://login.example.com' });
    expect(explain(moved, about()).sentence).toContain('https://login.example.com');
  });

  it('name a port that no call is made to, and do not say that something answered there', () => {
    const blocked = failure('wrong_address', { class: 'network' });
    const told = explain(blocked, about({ kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:6000/v1' }));
    expect(told.sentence).toBe('Claude at work cannot be reached: port 6000 cannot be used for this.');
    expect(told.advice).toContain('Check the Base URL.');
    expect(told.steps).toEqual([{ do: 'edit_connection', connectionId: ID, label: 'Claude at work' }]);
    const answered = failure('wrong_address', { class: 'bad_request', status: 404 });
    expect(explain(answered, about()).sentence).toContain('A server answers');
  });

  it('say when to come back', () => {
    const told = explain(failure('too_many_requests', { retryAt: AT + 40_000 }), about());
    expect(told.advice).toContain('in 40 seconds');
    expect(told.retryAt).toBe(AT + 40_000);
  });

  it.each([
    [-5, null],
    [1, 'in a second'],
    [30_000, 'in 30 seconds'],
    [120_000, 'in 2 minutes'],
    [3 * 3_600_000, 'in 3 hours'],
    [3 * 86_400_000, 'in 3 days'],
  ])('put %i ms as %s', (ms, words) => {
    expect(waitInWords(ms)).toBe(words);
  });
});
