import { expect, it, test } from 'vitest';
import type { Behaviour } from '../../support/claude-code/behaviour';
import { fakeService } from '../../support/fake-for-test';
import type { Subject } from '../reliability/subjects';
import { setUp } from '../claude-code/set-up';
import { remarksOf, statesOf, testBed } from './test-bed';

const SUBJECT: Subject = { name: 'claude-code', kind: 'claude-code', wire: 'anthropic' };

/** Test connection of Claude by subscription, on a stand-in for the program. */
async function bedOf(change: Partial<Behaviour>, options = {}) {
  const { code, claude } = setUp(change);
  // Nothing of it is called over HTTP; the fake only shows that.
  const service = await fakeService({ wire: 'anthropic' });
  const row = { credential: 'none', default_model: 'sonnet', base_url: null } as const;
  return { bed: testBed(service, SUBJECT, { row, options: { program: code, ...options } }), claude, service };
}

test('Claude by subscription is tested through the program, and costs no dollars', async () => {
  const { bed, claude, service } = await bedOf({ plan: 'max' });
  const run = await bed.run();
  expect({ failure: run.failure, ...statesOf(run) }).toEqual({
    failure: null,
    address: 'passed',
    certificate: 'skipped',
    key: 'passed',
    credits: 'passed',
    model: 'passed',
    first_token: 'passed',
    streaming: 'passed',
  });
  expect(remarksOf(run)).toMatchObject({
    address: 'Claude Code 2.1.272',
    certificate: 'Claude Code makes its own line',
  });
  expect(run.spent?.dollars).toBe(0);
  expect(claude.questions()).not.toHaveLength(0);
  expect(service.requests).toEqual([]);
  expect(bed.recorded).toHaveLength(1);
});

it.each<[string, Partial<Behaviour>, Record<string, string>]>([
  ['another program', { version: 'other' }, { address: 'failed', key: 'waiting' }],
  ['signed out', { status: 'signed_out' }, { address: 'passed', key: 'failed', credits: 'waiting' }],
  ['signed in with an account that is billed by use', { status: 'console' }, { key: 'failed' }],
  ['a sign-in that has expired, which it does not know', { answer: 'expired' }, { key: 'failed', model: 'waiting' }],
  ['nothing left to bill', { answer: 'billing' }, { credits: 'failed', model: 'waiting' }],
  ['no such model', { answer: 'no_model' }, { model: 'failed', first_token: 'waiting' }],
  ['its limit reached', { answer: 'rate_limit' }, { model: 'passed', first_token: 'failed' }],
  ['an answer that breaks off', { answer: 'cut' }, { key: 'passed', first_token: 'passed', streaming: 'failed' }],
])('%s fails its own stage', async (_what, behaviour, states) => {
  const { bed } = await bedOf(behaviour);
  const run = await bed.run();
  expect(statesOf(run)).toMatchObject(states);
  expect(run.state).toBe('failed');
  expect(bed.recorded).toMatchObject([{ purpose: 'test', failure: run.failure }]);
});
