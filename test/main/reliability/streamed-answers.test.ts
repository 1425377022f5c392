import { beforeAll, describe, expect, test } from 'vitest';
import { type FaultName, faultsOf } from '../../support/fake-services';
import { expectedOf } from './expected';
import { answerUnder, holdsKey, type Limits, type Outcome, PATIENT, runAll, TOKENS } from './outcomes';
import { SUBJECTS, type Subject } from './subjects';

const WHOLE = TOKENS.join('');
const HALF = TOKENS.slice(0, Math.ceil(TOKENS.length / 2)).join('');
/** What a machine that is busy with other tests may add to a limit, in milliseconds. */
const SLACK_MS = 30_000;
/** The limits of the calls that run into one. */
const LIMITS: Partial<Record<FaultName, Limits>> = {
  hang: { ...PATIENT, firstTokenMs: 2000 },
  headers_then_hang: { ...PATIENT, firstTokenMs: 2000 },
  stall: { ...PATIENT, stallMs: 1000 },
};

type StreamFault = Exclude<FaultName, `models_${string}`> | 'none';
let outcomes: Map<string, Outcome>;
const unhandled: unknown[] = [];

function faultsFor(subject: Subject): StreamFault[] {
  const faults = faultsOf(subject.wire, subject.dialect).filter(
    (fault): fault is Exclude<FaultName, `models_${string}`> => !fault.startsWith('models_'),
  );
  return ['none', ...faults];
}

beforeAll(async () => {
  process.on('unhandledRejection', (reason) => unhandled.push(reason));
  const cases = new Map<string, () => Promise<Outcome>>();
  for (const subject of SUBJECTS) {
    for (const fault of faultsFor(subject)) {
      const under = fault === 'none' ? null : fault;
      cases.set(`${subject.name} ${fault}`, () => answerUnder(subject, under, under ? LIMITS[under] : undefined));
    }
  }
  outcomes = await runAll(cases, 24);
}, 300_000);

describe.each(SUBJECTS)('$name', (subject) => {
  test.each(faultsFor(subject))('%s', (fault) => {
    const outcome = outcomes.get(`${subject.name} ${fault}`);
    if (!outcome) throw new Error('The case did not run');
    const { parts, last, text, service, durationMs } = outcome;
    const expected = expectedOf(subject, fault);

    const ends = parts.filter(({ type }) => type === 'end' || type === 'failed');
    expect(ends).toHaveLength(1);
    expect(last).toBe(ends[0]);
    expect(holdsKey(parts)).toBe(false);
    expect(service.requests).toHaveLength(fault === 'redirect_same_host' ? 2 : 1);
    expect(service.elsewhere).toHaveLength(0);
    if (fault !== 'none' && LIMITS[fault]) expect(durationMs).toBeLessThan(2000 + SLACK_MS);

    if (expected.end === 'failed') {
      const failure = last?.type === 'failed' ? { class: last.failure.class, reason: last.failure.reason } : last;
      expect(failure).toEqual({ class: expected.class, reason: expected.reason });
      expect(text).toBe({ none: '', half: HALF, all: WHOLE }[expected.text]);
      return;
    }
    expect(last).toMatchObject({ type: 'end', finish: 'stop' });
    if (fault === 'giant_chunk') expect(text).toBe('x'.repeat(4_000_000));
    else if (fault === 'invalid_utf8') expect(text.startsWith(WHOLE) && text.includes('\ufffd')).toBe(true);
    else expect(text).toBe(WHOLE);
  });

  test('a rate limit tells when to come back', () => {
    const last = outcomes.get(`${subject.name} rate_limit`)?.last;
    const at = last?.type === 'failed' ? last.failure.retryAt : null;
    const askedAt = outcomes.get(`${subject.name} rate_limit`)?.service.requests[0]?.at ?? 0;
    expect(at).toBeGreaterThanOrEqual(askedAt + 7000);
    expect(at).toBeLessThan(askedAt + 7000 + SLACK_MS);
  });
});

test('tokens are counted as the services count them', () => {
  for (const { name, kind } of SUBJECTS) {
    const last = outcomes.get(`${name} none`)?.last;
    // These two tell their counts in a form of their own, which this wire does not have.
    const counted = kind !== 'mistral' && kind !== 'groq';
    expect({ name, usage: last?.type === 'end' ? last.usage : null }).toMatchObject({
      name,
      usage: counted ? { input: 12, output: TOKENS.length } : {},
    });
  }
});

test('no rejection was left unhandled', () => {
  expect(unhandled).toEqual([]);
});
