import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../support/claude-code/behaviour';
import { ask, setUp } from './set-up';

const RESETS_AT = Math.floor(Date.now() / 1000) + 3 * 3600;

const CASES: readonly (readonly [Behaviour['answer'], failureClass: string, reason: string, words: string | null])[] = [
  ['not_logged_in', 'auth', 'key_rejected', 'Not logged in'],
  ['expired', 'auth', 'key_rejected', 'OAuth token has expired'],
  ['uses_key', 'auth', 'permission_missing', null],
  ['billing', 'credits', 'credits_exhausted', 'Credit balance is too low'],
  ['rate_limit', 'rate_limit', 'too_many_requests', 'hit your limit'],
  ['old_rate_limit', 'rate_limit', 'too_many_requests', 'usage limit reached'],
  ['overloaded', 'overloaded', 'service_overloaded', 'Overloaded'],
  ['server', 'server', 'service_error', 'Internal server error'],
  ['no_model', 'model', 'model_missing', 'selected model'],
  ['too_long', 'context_length', 'prompt_too_long', 'too long'],
  ['refuses', 'refused', 'safety_refusal', null],
  ['empty', 'malformed', 'empty_answer', null],
  ['cut', 'malformed', 'stream_cut', null],
  ['exits', 'network', 'reset_connection', 'Segmentation fault'],
  ['exits_quietly', 'network', 'reset_connection', null],
  ['unknown_option', 'network', 'reset_connection', 'unknown option'],
  ['rubbish', 'malformed', 'not_a_model_service', null],
];

describe('an answer that fails', () => {
  test.each(CASES)('%s is %s: %s', async (answer, failureClass, reason, words) => {
    const { code } = setUp({ answer, text: answer === 'empty' ? '' : 'Never said.', resetsAt: RESETS_AT });
    const parts = await ask(code);
    const last = parts.at(-1);
    expect(last).toMatchObject({ type: 'failed', failure: { class: failureClass, reason } });
    expect(parts.filter(({ type }) => type === 'end' || type === 'failed')).toHaveLength(1);
    const said = last?.type === 'failed' ? last.failure.serviceWords : null;
    if (words === null) expect(said).toBeNull();
    else expect(said).toContain(words);
    // What the program says of its error is no answer of Claude's.
    if (answer !== 'cut') expect(parts.filter(({ type }) => type === 'text')).toEqual([]);
  });

  test.each(['rate_limit', 'old_rate_limit'] as const)('%s says when the limit starts again', async (answer) => {
    const { code } = setUp({ answer, resetsAt: RESETS_AT });
    expect((await ask(code)).at(-1)).toMatchObject({ failure: { retryAt: RESETS_AT * 1000 } });
  });

  test('a limit that starts again in the past says no time', async () => {
    const { code } = setUp({ answer: 'rate_limit', resetsAt: 1_700_000_000 });
    expect((await ask(code)).at(-1)).toMatchObject({ failure: { class: 'rate_limit', retryAt: null } });
  });
});

describe('a program that does not answer', () => {
  test('at all is told as that after the time for a first word', async () => {
    const { code } = setUp({ answer: 'silent' });
    await code.find(null);
    const [only] = await ask(code, { firstTokenMs: 1500 });
    expect(only).toMatchObject({ type: 'failed', failure: { class: 'timeout', reason: 'no_first_token' } });
  });

  test('any more is told as stalled, and what it said is kept', async () => {
    const { code } = setUp({ answer: 'stalls' });
    const parts = await ask(code, { stallMs: 300 });
    expect(parts[0]).toEqual({ type: 'text', text: 'It began' });
    expect(parts.at(-1)).toMatchObject({ failure: { class: 'timeout', reason: 'stalled' } });
  });

  test('because it tries the same again and again is told with what it is up against', async () => {
    const { code } = setUp({ answer: 'retries' });
    await code.find(null);
    const [only] = await ask(code, { firstTokenMs: 2000 });
    expect(only).toMatchObject({ failure: { class: 'overloaded', reason: 'service_overloaded', status: 529 } });
  });
});

describe('a program that is not there', () => {
  test('fails the answer with what is wrong, and not as a defect', async () => {
    const { code, claude } = setUp({ version: 'other' });
    expect(await ask(code)).toMatchObject([{ type: 'failed', failure: { class: 'malformed' } }]);
    claude.behave({ status: 'signed_in' });
    expect((await ask(code)).at(-1)).toMatchObject({ type: 'end' });
  });
});
