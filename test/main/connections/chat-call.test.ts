import { describe, expect, it } from 'vitest';
import type { AccessBuilder } from '../../../src/main/connections/access';
import type { BackendCall } from '../../../src/main/connections/backend';
import type { ClaudeLevels } from '../../../src/main/connections/claude-levels';
import type { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import { MarkedPrimary, type PrimaryPart } from '../../../src/main/connections/primary';
import type { QuestionFiles } from '../../../src/main/connections/question-files';
import type { Outcome } from '../../../src/main/health/outcome';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import type { ClassifiedFailure } from '../../../src/main/providers/classified-failure';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { Settings } from '../../../src/shared/domain/settings';
import { A, never, openLimits, type LimitsBed } from '../limits/open-limits';
import { eventually } from '../../support/eventually';

const CONVERSATION = '00000000-0000-4000-8000-0000000000cc';
const USAGE = { input: 12, cachedInput: null, output: 30, reasoning: null };
const OVERLOADED: ClassifiedFailure = {
  class: 'overloaded',
  reason: 'service_overloaded',
  status: 529,
  serviceWords: null,
  requestId: null,
  retryAt: null,
};

const ROW: ConnectionRow = {
  id: A,
  kind: 'openai',
  label: 'Work',
  base_url: null,
  default_model: 'gpt',
  practice_mode: null,
  credential: 'none',
  key_origin: null,
  breaker_figures: null,
  background_tasks: true,
  program_path: null,
  created_at: 1,
  is_primary: 1,
};

/** Primary over real limits and a real ledger; what the service says is scripted. */
async function primaryBed(
  script: (call: BackendCall) => AsyncIterable<AnswerPart>,
  files: Pick<QuestionFiles, 'with'> = { with: ({ messages }) => Promise.resolve(messages) },
) {
  const bed = await openLimits({ concurrency: 1 });
  const asked: BackendCall[] = [];
  const outcomes: Outcome[] = [];
  const backend = {
    async *answer(call: BackendCall) {
      asked.push(call);
      yield* script(call);
    },
  };
  const primary = new MarkedPrimary(
    { primary: () => ROW } as unknown as ConnectionRepository,
    { backend: () => backend } as unknown as AccessBuilder,
    { modelFor: () => ({ model: 'gpt', pick: null }) } as unknown as ClaudeLevels,
    { record: (_id, outcome) => outcomes.push(outcome) },
    () => Settings.parse({}),
    () => bed.time.now,
    { gate: bed.limits, ledger: bed.ledger },
    files,
  );
  const ask = (signal = never) =>
    primary.ask({ messages: [{ role: 'user', content: 'Hello' }], conversationId: CONVERSATION }, signal).parts();
  return { ...bed, asked, outcomes, ask };
}

async function all(parts: AsyncIterable<PrimaryPart>): Promise<PrimaryPart[]> {
  const got: PrimaryPart[] = [];
  for await (const part of parts) got.push(part);
  return got;
}

function attemptsOf(bed: LimitsBed): Attempt[] {
  bed.ledger.flush();
  return new AttemptRepository(bed.db).page(0, Number.MAX_SAFE_INTEGER, 100, null);
}

const answering = async function* (): AsyncIterable<AnswerPart> {
  yield { type: 'text', text: 'Hi' };
  yield { type: 'end', usage: USAGE, finish: 'stop' };
};

describe('a call of chat', () => {
  it('is in the ledger and in the limits once it has ended, and gives its slot back', async () => {
    const bed = await primaryBed(answering);
    expect(await all(bed.ask())).toMatchObject([{ text: 'Hi' }, { type: 'end' }]);
    expect(attemptsOf(bed)).toMatchObject([
      {
        purpose: 'chat',
        outcome: 'succeeded',
        connectionId: A,
        label: 'Work',
        model: 'gpt',
        conversationId: CONVERSATION,
        taskId: null,
        via: null,
        usage: USAGE,
        cost: null,
        failure: null,
      },
    ]);
    expect(bed.limits.stateOf(A)).toMatchObject({ running: 0, requestsInMinute: 1, tokensInMinute: 42, unpriced: 1 });
    expect(bed.outcomes).toHaveLength(1);
  });

  it('hands its end on before anything is written', async () => {
    const bed = await primaryBed(answering);
    for await (const part of bed.ask()) {
      if (part.type === 'end') expect([bed.outcomes.length, attemptsOf(bed).length]).toEqual([0, 0]);
    }
    expect(attemptsOf(bed)).toHaveLength(1);
  });

  it('waits for a slot, and stops waiting at once', async () => {
    const bed = await primaryBed(answering);
    const held = await bed.limits.enter(A, 'task', { tokens: 1, dollars: null }, never);
    const stop = new AbortController();
    const stopped = all(bed.ask(stop.signal));
    const second = all(bed.ask());
    await eventually(() => expect(bed.limits.stateOf(A)).toMatchObject({ running: 1, waiting: 2 }));
    stop.abort();
    expect(await stopped).toMatchObject([{ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } }]);
    expect(bed.asked).toEqual([]);
    if (held.ok) held.pass.release();
    expect(await second).toHaveLength(2);
    expect(attemptsOf(bed)).toHaveLength(1);
  });

  it('stops at once while its files are made, and nobody is asked', async () => {
    const bed = await primaryBed(answering, { with: () => new Promise(() => undefined) });
    const stop = new AbortController();
    const stopped = all(bed.ask(stop.signal));
    stop.abort();
    expect(await stopped).toMatchObject([{ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } }]);
    expect(bed.asked).toEqual([]);
  });

  it('goes however far its limits and its budget are used up', async () => {
    const bed = await primaryBed(answering);
    bed.limits.set(A, {
      concurrency: 1,
      requestsPerMinute: 1,
      tokensPerMinute: 1,
      monthlyBudget: 0.01,
      stopAtBudget: true,
    });
    bed.spend(A, 5);
    for (let nth = 0; nth < 3; nth += 1) expect(await all(bed.ask())).toHaveLength(2);
    expect(bed.limits.standingOf(A)).toMatchObject({ isOverBudget: true, requestsLeft: 0 });
  });

  it('costs nothing where the service failed before it said anything', async () => {
    const bed = await primaryBed(async function* () {
      yield { type: 'failed', failure: OVERLOADED, usage: null };
    });
    expect(await all(bed.ask())).toMatchObject([{ type: 'failed', failure: { class: 'overloaded' } }]);
    expect(attemptsOf(bed)).toMatchObject([{ outcome: 'failed', failure: { class: 'overloaded' }, usage: null }]);
    expect(bed.limits.stateOf(A)).toMatchObject({ running: 0, tokensInMinute: 0, requestsInMinute: 1, unpriced: 0 });
  });

  it('is written down as interrupted where nobody hears its end any more', async () => {
    const bed = await primaryBed(answering);
    for await (const part of bed.ask()) if (part.type === 'text') break;
    expect(attemptsOf(bed)).toMatchObject([{ outcome: 'interrupted', failure: null }]);
    expect(bed.limits.stateOf(A)).toMatchObject({ running: 0, unpriced: 1 });
    expect(bed.outcomes).toEqual([]);
  });

  it('learns limits from what the service sends', async () => {
    const bed = await primaryBed(async function* (call) {
      call.onHeaders?.({ 'x-ratelimit-limit-requests': '60', 'x-ratelimit-limit-tokens': '9000' });
      yield* answering();
    });
    await all(bed.ask());
    expect(bed.limits.stateOf(A).learnt).toMatchObject({ requestsPerMinute: 60, tokensPerMinute: 9000 });
  });

  it('ends as stopped when the app closes while it waits', async () => {
    const bed = await primaryBed(answering);
    await bed.limits.enter(A, 'task', { tokens: 1, dollars: null }, never);
    const waiting = all(bed.ask());
    await Promise.resolve();
    bed.limits.dispose();
    expect(await waiting).toMatchObject([{ type: 'failed', failure: { class: 'cancelled' } }]);
  });
});
