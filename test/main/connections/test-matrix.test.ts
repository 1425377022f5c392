import { beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/main/health/outcome';
import type { ConnectionTestRun, TestStage } from '../../../src/shared/domain/connection-test';
import { faultsOf, type FaultName } from '../../support/fake-services';
import { expectedOf, type Expected } from '../reliability/expected';
import { holdsKey, runAll } from '../reliability/outcomes';
import { startServiceFor, SUBJECTS, type Subject } from '../reliability/subjects';
import { SENTENCES } from './sentences';
import { testBed } from './test-bed';

type AnswerFault = Exclude<FaultName, `models_${string}`>;

interface Result {
  readonly run: ConnectionTestRun;
  readonly told: readonly ConnectionTestRun[];
  readonly recorded: readonly Outcome[];
}

/** Faults that are whole answers of HTTP, and say the same whichever request they meet. */
const MEET_ALL: readonly AnswerFault[] = [
  'key_rejected',
  'rate_limit',
  'overloaded',
  'server_error',
  'bad_gateway',
  'plain_text',
  'reset',
  'html',
  'redirect_other_host',
];

/** Where a limit of time decides, in seconds of the settings. */
const QUICK: Partial<Record<FaultName, { firstTokenSeconds: number; stallSeconds: number }>> = {
  hang: { firstTokenSeconds: 2, stallSeconds: 60 },
  headers_then_hang: { firstTokenSeconds: 2, stallSeconds: 60 },
  stall: { firstTokenSeconds: 60, stallSeconds: 1 },
};

const results = new Map<string, Result>();

function faultsFor({ wire, dialect }: Subject): AnswerFault[] {
  return faultsOf(wire, dialect).filter((fault): fault is AnswerFault => !fault.startsWith('models_'));
}

async function testedUnder(subject: Subject, fault: AnswerFault, on: 'generation' | 'all'): Promise<Result> {
  // Where a balance would make the answer needless, it is not told.
  const service = await startServiceFor(subject, [{ id: 'the-model' }], { 'GET /user/balance': {} });
  try {
    service.behave({ fault, on });
    const quick = QUICK[fault];
    const bed = testBed(service, subject, { options: quick ? { settings: () => quick } : {} });
    return { run: await bed.run(), told: bed.told, recorded: bed.recorded };
  } finally {
    await service.close();
  }
}

/** The stage that a failure of an answer belongs to. */
function stageFor(subject: Subject, expected: Extract<Expected, { end: 'failed' }>): TestStage {
  if (expected.text !== 'none') return 'streaming';
  if (expected.class === 'auth') return 'key';
  if (expected.class === 'credits') return 'credits';
  if (expected.class === 'model') return 'model';
  return expected.reason === 'redirected' && !PROVES_KEY.includes(subject.name) ? 'key' : 'first_token';
}

/** Subjects whose free request proves the key, or that send none: a redirect of the answer alone is not the key's. */
const PROVES_KEY: readonly string[] = SUBJECTS.filter(
  ({ at, kind }) => at !== undefined || ['vllm', 'llama-cpp', 'practice', 'azure', 'openrouter'].includes(kind),
).map(({ name }) => name);

beforeAll(async () => {
  const cases = new Map<string, () => Promise<Result>>();
  for (const subject of SUBJECTS) {
    for (const fault of faultsFor(subject)) {
      cases.set(`${subject.name} ${fault} answer`, () => testedUnder(subject, fault, 'generation'));
      if (MEET_ALL.includes(fault)) cases.set(`${subject.name} ${fault} all`, () => testedUnder(subject, fault, 'all'));
    }
  }
  for (const [name, result] of await runAll(cases, 24)) results.set(name, result);
}, 300_000);

function resultOf(name: string): Result {
  const result = results.get(name);
  if (!result) throw new Error('The case did not run');
  return result;
}

/** What every run keeps to, however it went. */
function expectSound({ run, told, recorded }: Result): void {
  expect(recorded).toHaveLength(1);
  expect(recorded[0]).toMatchObject({ purpose: 'test', model: 'the-model', failure: run.failure });
  expect(told.at(-1)).toEqual(run);
  expect(told.filter(({ endedAt }) => endedAt !== null)).toHaveLength(1);
  expect(holdsKey([run, told, recorded])).toBe(false);
  const states = run.stages.map(({ state }) => state);
  expect(states).not.toContain('running');
  const failedAt = states.indexOf('failed');
  if (failedAt < 0) expect(states).not.toContain('waiting');
  else expect(states.slice(failedAt + 1).every((state) => state === 'waiting')).toBe(true);
}

function failedStage({ stages }: ConnectionTestRun): TestStage | null {
  return stages.find(({ state }) => state === 'failed')?.stage ?? null;
}

describe.each(SUBJECTS)('$name', (subject) => {
  test.each(faultsFor(subject))('%s of its answer', (fault) => {
    const result = resultOf(`${subject.name} ${fault} answer`);
    const { run } = result;
    const expected = expectedOf(subject, fault);
    expectSound(result);
    if (expected.end === 'complete') {
      expect({ state: run.state, failure: run.failure }).toEqual({ state: 'passed', failure: null });
      return;
    }
    const { failure } = run;
    expect({ state: run.state, class: failure?.class, reason: failure?.reason, stage: failedStage(run) }).toEqual({
      state: 'failed',
      class: expected.class,
      reason: expected.reason,
      stage: stageFor(subject, expected),
    });
    expect(failure?.sentence).toMatch(SENTENCES[expected.reason] ?? /^$/);
  });

  test.each(MEET_ALL)('%s of every request', (fault) => {
    const result = resultOf(`${subject.name} ${fault} all`);
    const expected = expectedOf(subject, fault);
    expectSound(result);
    if (expected.end === 'complete') throw new Error('No fault of this list is none.');
    const { state, failure } = result.run;
    expect({ state, class: failure?.class, reason: failure?.reason, stage: failedStage(result.run) }).toEqual({
      state: 'failed',
      class: expected.class,
      reason: expected.reason,
      stage: 'key',
    });
    expect(failure?.sentence).toMatch(SENTENCES[expected.reason] ?? /^$/);
  });
});
