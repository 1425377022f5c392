import { describe, expect, it } from 'vitest';
import { stateWords, timeLeft } from '../../../src/renderer/screens/ai-configuration/card/state-words';
import type { Connection } from '../../../src/shared/domain/connection';
import type { FailureReason } from '../../../src/shared/domain/failure';
import type { Health } from '../../../src/shared/domain/health';
import { NOON, sampleConnection, sampleFailure } from '../support/samples';

const at = NOON - 240_000;
const lastFailure = sampleFailure({ at });

/** The line of a connection in words, its moment as "[kind at]". */
function told(health: Partial<Health>, change: Partial<Connection> = {}, now = NOON): string {
  const base = sampleConnection(change);
  const { words, time, isSkipped } = stateWords({ ...base, health: { ...base.health, ...health } }, now);
  return `${words}${time === null ? '' : ` [${time.as} ${time.at}]`}${isSkipped ? ', skipped' : ''}`;
}

describe('the line of state', () => {
  const failing = { dot: 'failing', lastFailure } as const;
  const program = { kind: 'claude-code', credential: 'none' } as const;
  const keyFailed = (reason: FailureReason) =>
    ({ ...failing, cause: 'credential', lastFailure: sampleFailure({ class: 'auth', reason, at }) }) as const;
  const open = { state: 'open', failures: 5, opensUntil: NOON + 20_000, isShared: false } as const;
  it.each<[string, Partial<Health>, Partial<Connection>, string]>([
    ['responding', {}, {}, `Responding [ago ${NOON - 60_000}]`],
    ['never used', { dot: 'not_used', lastSuccessAt: null }, {}, 'Not used yet'],
    ['a failure', { dot: 'recent_failure', cause: 'failure', lastFailure }, {}, `Recent failure [ago ${at}]`],
    ['a failed test', { ...failing, cause: 'test' }, {}, `Last test failed [ago ${at}]`],
    [
      'no credits',
      { ...failing, cause: 'credits', outOfCreditsSince: NOON - 7000 },
      {},
      `Out of credits [since ${NOON - 7000}], skipped`,
    ],
    ['a rejected key', keyFailed('key_rejected'), {}, `Key not accepted [ago ${at}], skipped`],
    ['no key', keyFailed('key_missing'), {}, `Key missing [ago ${at}], skipped`],
    ['a weak key', keyFailed('permission_missing'), {}, `Key lacks a permission [ago ${at}], skipped`],
    ['a closed account', keyFailed('account_disabled'), {}, `Account disabled [ago ${at}], skipped`],
    ['a blocked country', keyFailed('region_blocked'), {}, `Not available in this region [ago ${at}], skipped`],
    ['a signed-out program', keyFailed('key_missing'), program, `Not signed in [ago ${at}], skipped`],
    ['an expired sign-in', keyFailed('key_rejected'), program, `Sign-in not accepted [ago ${at}], skipped`],
    [
      'a reached limit',
      { ...failing, cause: 'credits', lastFailure: sampleFailure({ at, reason: 'spend_cap' }) },
      {},
      `Spending limit reached [ago ${at}], skipped`,
    ],
    ['a lost key', { dot: 'failing', cause: 'credential' }, { credential: 'missing' }, 'Key missing, skipped'],
    [
      'a sealed key',
      { dot: 'failing', cause: 'credential' },
      { credential: 'unreadable' },
      'Key cannot be opened, skipped',
    ],
    [
      'an open circuit',
      { ...failing, cause: 'breaker', breaker: open },
      {},
      `Circuit open, tried again [in ${NOON + 20_000}]`,
    ],
    [
      'a pause',
      { dot: 'recent_failure', cause: 'cooling', lastFailure, coolingUntil: NOON + 200_000 },
      {},
      `Cooling down [until ${NOON + 200_000}]`,
    ],
  ])('tells %s', (_what, health, change, words) => {
    expect(told(health, change)).toBe(words);
  });

  it.each(['credits', 'credential'] as const)('never says of the Primary that it is skipped (%s)', (cause) => {
    expect(told({ ...failing, cause }, { isPrimary: true })).not.toContain('skipped');
  });

  it('tells no pause that is over', () => {
    const cooling = { dot: 'recent_failure', cause: 'cooling', lastFailure, coolingUntil: NOON - 1 } as const;
    expect(told(cooling)).toBe(`Recent failure [ago ${at}]`);
    expect(told({ ...failing, cause: 'breaker', breaker: open }, {}, NOON + 20_000)).toBe(
      'Circuit open, the next call tries it',
    );
  });
});

it.each([
  [20_000, '20 s'],
  [19_001, '20 s'],
  [99_000, '99 s'],
  [120_000, '2 min'],
  [0, 'a moment'],
  [-5, 'a moment'],
])('%i ms are left: %s', (ms, words) => {
  expect(timeLeft(NOON + ms, NOON)).toBe(words);
});
