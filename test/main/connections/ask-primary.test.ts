import { describe, expect, it } from 'vitest';
import { QuestionsToPrimary } from '../../../src/main/connections/ask-primary';
import type { Backend, BackendTurn } from '../../../src/main/connections/backend';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import type { Admission } from '../../../src/main/health/circuit-breakers';
import type { Outcome } from '../../../src/main/health/outcome';
import type { ClassifiedFailure } from '../../../src/main/providers/classified-failure';
import type { TurnPart } from '../../../src/main/providers/stream-turn';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import { A, never, openLimits } from '../limits/open-limits';

const TASK = '00000000-0000-4000-8000-0000000000dd';
const USAGE = { input: 300, cachedInput: null, output: 20, reasoning: null };
const ROW: ConnectionRow = {
  id: A,
  kind: 'openai',
  label: 'Work',
  base_url: null,
  default_model: 'gpt',
  practice_mode: null,
  credential: 'saved',
  key_origin: null,
  breaker_figures: null,
  background_tasks: true,
  program_path: null,
  created_at: 1,
  is_primary: 1,
};
const REFUSED: ClassifiedFailure = {
  class: 'overloaded',
  reason: 'service_overloaded',
  status: 529,
  serviceWords: null,
  requestId: null,
  retryAt: null,
};
const SCHEMA = { type: 'object', properties: { agent: { type: 'string' } } };

async function bedOf(script: (call: BackendTurn) => AsyncIterable<TurnPart>, row: ConnectionRow | null = ROW) {
  const bed = await openLimits({ concurrency: 1 });
  const asked: BackendTurn[] = [];
  const outcomes: Outcome[] = [];
  const defects: unknown[] = [];
  const leave: { now: Admission } = { now: { admitted: true, isProbe: false } };
  const backend: Backend = {
    async *turn(call) {
      asked.push(call);
      yield* script(call);
    },
    answer: () => {
      throw new Error('not asked for');
    },
    lacks: () => null,
    listModels: () => Promise.resolve([]),
  };
  const primary = new QuestionsToPrimary({
    connections: { primary: () => row },
    access: { backend: () => backend, checkKey: () => undefined },
    levels: { modelFor: () => ({ model: 'small', pick: null }) },
    breakers: { admit: () => leave.now, giveUp: () => undefined },
    gate: bed.limits,
    ledger: bed.ledger,
    outcomes: { record: (_id, outcome) => outcomes.push(outcome) },
    patience: () => ({ firstTokenMs: 1000, stallMs: 1000 }),
    now: () => bed.time.now,
    onDefect: (error) => defects.push(error),
  });
  return {
    ...bed,
    asked,
    outcomes,
    defects,
    leave,
    ask: (signal = never) => primary.ask({ prompt: 'Which?', schema: SCHEMA, taskId: TASK }, signal),
    attempts: () => {
      bed.ledger.flush();
      return new AttemptRepository(bed.db).page(0, Number.MAX_SAFE_INTEGER, 100, null);
    },
  };
}

const answering = async function* (): AsyncIterable<TurnPart> {
  yield { type: 'text', text: '{"agent":' };
  yield {
    type: 'end',
    reply: {
      text: '{"agent":"builder"}',
      pieces: 1,
      firstPieceMs: 1,
      toolCalls: [],
      turn: { role: 'assistant', content: [] },
      finish: 'stop',
      usage: USAGE,
    },
  };
};

describe('a question of the app to Primary', () => {
  it('asks for the structure with a small model, and is in the books as what it is', async () => {
    const bed = await bedOf(answering);
    expect(await bed.ask()).toEqual({ ok: true, text: '{"agent":"builder"}' });
    expect(bed.asked[0]).toMatchObject({ outputSchema: SCHEMA });
    expect(bed.asked[0]?.prompt).toEqual([{ role: 'user', content: [{ type: 'text', text: 'Which?' }] }]);
    expect(bed.attempts()).toMatchObject([
      { purpose: 'choose_agent', taskId: TASK, model: 'small', outcome: 'succeeded', usage: USAGE, label: 'Work' },
    ]);
    expect(bed.outcomes).toMatchObject([{ purpose: 'task', failure: null, model: 'small' }]);
    expect(bed.limits.stateOf(A)).toMatchObject({ running: 0, requestsInMinute: 1, tokensInMinute: 320 });
  });

  it('that fails is no answer, and counts against the connection', async () => {
    const bed = await bedOf(async function* () {
      yield { type: 'failed', failure: REFUSED, usage: null, hasBegun: false };
    });
    expect(await bed.ask()).toEqual({ ok: false });
    expect(bed.attempts()).toMatchObject([{ purpose: 'choose_agent', outcome: 'failed' }]);
    expect(bed.outcomes).toMatchObject([{ failure: { class: 'overloaded' } }]);
    expect(bed.limits.stateOf(A).running).toBe(0);
  });

  it.each([
    ['there is no Primary', null],
    ['Primary is the practice provider', { ...ROW, kind: 'practice' }],
    ['its key was rejected', { ...ROW, credential: 'invalid' }],
  ] as const)('is not asked while %s', async (_, row) => {
    const bed = await bedOf(answering, row);
    expect(await bed.ask()).toEqual({ ok: false });
    expect(bed.asked).toEqual([]);
  });

  it('is not asked while the circuit is open, and gives its slot back', async () => {
    const bed = await bedOf(answering);
    bed.leave.now = { admitted: false, until: 1 };
    expect(await bed.ask()).toEqual({ ok: false });
    expect(bed.asked).toEqual([]);
    expect(bed.limits.stateOf(A)).toMatchObject({ running: 0, requestsInMinute: 0 });
  });

  it('hands a probe back with its outcome', async () => {
    const bed = await bedOf(answering);
    bed.leave.now = { admitted: true, isProbe: true, probe: 7 };
    await bed.ask();
    expect(bed.outcomes[0]?.probe).toBe(7);
  });

  it('that is stopped while it waits for a slot is no answer and no defect', async () => {
    const bed = await bedOf(answering);
    const held = await bed.limits.enter(A, 'task', { tokens: 1, dollars: null }, never);
    const stop = new AbortController();
    const asking = bed.ask(stop.signal);
    stop.abort();
    expect(await asking).toEqual({ ok: false });
    if (held.ok) held.pass.release();
    expect([bed.asked, bed.defects, bed.attempts()]).toEqual([[], [], []]);
  });
});
