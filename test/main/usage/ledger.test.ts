import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { priceOf } from '../../../src/main/models/price-of';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { AttemptRepository } from '../../../src/main/usage/attempt-repository';
import { UsageLedger, type UsageLedgerOptions } from '../../../src/main/usage/usage-ledger';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { Attempt } from '../../../src/shared/domain/attempt';
import { eventually } from '../../support/eventually';
import { freshDatabase } from '../storage/fresh-database';
import { attemptOf } from './sample-attempt';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const TASK = '00000000-0000-4000-8000-0000000000aa';
const MONTH = { from: 0, to: 10_000 };

async function ledgerOn(db?: Db, change: Partial<UsageLedgerOptions> = {}) {
  const database = db ?? (await freshDatabase());
  const attempts = new AttemptRepository(database);
  const events = new EventBus();
  const told: AppEvent[] = [];
  events.listen((event) => told.push(event));
  const defects: unknown[] = [];
  const ledger = new UsageLedger({
    attempts,
    events,
    priceOf: () => ({ input: 2, output: 10, cachedInput: 0.5, source: 'a page', asOf: '2026-11-01', condition: null }),
    onDefect: (error) => defects.push(error),
    ...change,
  });
  return { db: database, attempts, ledger, told, defects };
}

const CALL = { kind: 'openai', baseUrl: null, model: 'gpt' } as const;

describe('what a call costs', () => {
  it('takes cached input at its own price, and reasoning as a part of the output', async () => {
    const { ledger } = await ledgerOn();
    expect(ledger.costOf(CALL, { input: 1_000_000, cachedInput: 400_000, output: 100_000, reasoning: 90_000 })).toEqual(
      {
        dollars: 0.6 * 2 + 0.4 * 0.5 + 0.1 * 10,
        source: 'a page',
        asOf: '2026-11-01',
        isEstimate: false,
      },
    );
    expect(ledger.expectedDollars(CALL, { input: 500_000, output: 10_000 })).toBeCloseTo(1.1, 12);
  });

  it('is not known where a price or the tokens are not', async () => {
    const { ledger } = await ledgerOn();
    expect(ledger.costOf(CALL, null)).toBeNull();
    expect(ledger.costOf(CALL, { input: 5, cachedInput: null, output: null, reasoning: null })).toBeNull();
    const { ledger: priceless } = await ledgerOn(undefined, { priceOf: () => null });
    expect(priceless.costOf(CALL, { input: 5, cachedInput: null, output: 5, reasoning: null })).toBeNull();
    expect(priceless.expectedDollars(CALL, { input: 5, output: 5 })).toBeNull();
  });

  it('is nothing for what runs at home and for a subscription, which is not the same as not known', async () => {
    const { ledger } = await ledgerOn(undefined, { priceOf });
    const local = { kind: 'ollama', baseUrl: 'http://localhost:11434', model: 'llama' } as const;
    expect(ledger.costOf(local, null)).toMatchObject({ dollars: 0, source: 'runs on this computer' });
    const plan = { kind: 'claude-code', baseUrl: null, model: 'opus' } as const;
    expect(ledger.costOf(plan, { input: 9, cachedInput: null, output: 9, reasoning: null })).toMatchObject({
      dollars: 0,
      source: 'part of the subscription',
    });
    expect(ledger.costOf({ kind: 'openai', baseUrl: 'https://gateway.example/v1', model: 'gpt' }, null)).toBeNull();
  });
});

describe('the ledger', () => {
  it('gives attempts back as they were added, in their order, over a restart', async () => {
    const { db, ledger } = await ledgerOn();
    const via = { by: 'rule', ruleId: B, context: 'agent:builder', priority: 0, fallback: null } as const;
    const first = attemptOf({ taskId: TASK, via, startedAt: 5_000, endedAt: 6_000 });
    const failure = {
      class: 'overloaded',
      reason: 'service_overloaded',
      provider: 'openai',
      sentence: 'OpenAI is overloaded.',
      cause: null,
      advice: 'Try again later.',
      steps: [],
      status: 503,
      serviceWords: null,
      requestId: null,
      retryAt: null,
      at: 7,
    } as const;
    const second = attemptOf({
      taskId: TASK,
      startedAt: 4_000,
      outcome: 'failed',
      failure: { ...failure, steps: [] },
      usage: null,
      cost: null,
      firstTokenMs: null,
    });
    ledger.add(first);
    ledger.add(second);
    ledger.add(attemptOf());
    expect(ledger.ofTask(TASK)).toEqual([first, second]);
    expect((await ledgerOn(db)).ledger.ofTask(TASK)).toEqual([first, second]);
    expect(() => Attempt.parse(ledger.ofTask(TASK)[0])).not.toThrow();
  });

  it('takes the same attempt once', async () => {
    const { ledger, attempts } = await ledgerOn();
    const attempt = attemptOf();
    ledger.add(attempt);
    ledger.add({ ...attempt, outcome: 'failed' });
    ledger.addSoon(attempt);
    ledger.flush();
    expect(attempts.page(0, 10_000, 10, null)).toEqual([attempt]);
    expect(ledger.ofMonth(A, MONTH)).toEqual({ dollars: 0.001, unpriced: 0 });
  });

  it('is a part of the transaction that it is called in', async () => {
    const { db, ledger, attempts } = await ledgerOn();
    expect(() =>
      atomically(db, () => {
        ledger.add(attemptOf());
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(attempts.page(0, 10_000, 10, null)).toEqual([]);
    expect(ledger.ofMonth(A, MONTH).dollars).toBe(0);
    ledger.add(attemptOf());
    expect(ledger.ofMonth(A, MONTH).dollars).toBe(0.001);
  });

  it('counts what is not on disk yet, and puts it there at the end', async () => {
    const { db, ledger } = await ledgerOn();
    ledger.addSoon(attemptOf());
    ledger.addSoon(attemptOf({ startedAt: 10_000 }));
    expect(ledger.ofMonth(A, MONTH).dollars).toBe(0.001);
    ledger.dispose();
    ledger.addSoon(attemptOf({ startedAt: 11_000 }));
    expect((await ledgerOn(db)).ledger.ofMonth(A, { from: 0, to: 20_000 }).dollars).toBe(0.003);
  });

  it('tells once of many that were added', async () => {
    const { ledger, told } = await ledgerOn();
    for (let nth = 0; nth < 50; nth += 1) ledger.add(attemptOf());
    ledger.addSoon(attemptOf());
    await eventually(() => expect(told).toEqual([{ type: 'usage_changed' }]));
    ledger.dispose();
  });

  it('keeps what the disk did not take, and says so', async () => {
    const { db, ledger, attempts, defects } = await ledgerOn();
    db.pragma('query_only = ON');
    ledger.addSoon(attemptOf());
    ledger.flush();
    expect(defects).toHaveLength(1);
    expect(ledger.ofMonth(A, MONTH).dollars).toBe(0.001);
    db.pragma('query_only = OFF');
    ledger.dispose();
    expect(attempts.page(0, 10_000, 10, null)).toHaveLength(1);
  });

  it('knows of every connection and month what its attempts cost, however they come', async () => {
    const one = fc.record({
      at: fc.integer({ min: 0, max: 19_999 }),
      id: fc.constantFrom(A, B),
      dollars: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
      soon: fc.boolean(),
      looks: fc.boolean(),
      restarts: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 40 }), async (added) => {
        let bed = await ledgerOn();
        const total = new Map<string, { dollars: number; unpriced: number }>();
        for (const { at, id, dollars, soon, looks, restarts } of added) {
          const cost =
            dollars === null ? null : { dollars: dollars / 1e6, source: 's', asOf: '2026-11-01', isEstimate: false };
          const attempt = attemptOf({ connectionId: id, startedAt: at, cost });
          if (soon) bed.ledger.addSoon(attempt);
          else bed.ledger.add(attempt);
          const key = `${id} ${at < 10_000 ? 0 : 1}`;
          const before = total.get(key) ?? { dollars: 0, unpriced: 0 };
          total.set(key, {
            dollars: before.dollars + (dollars ?? 0) / 1e6,
            unpriced: before.unpriced + (dollars === null ? 1 : 0),
          });
          if (looks) bed.ledger.ofMonth(id, { from: 10_000, to: 20_000 });
          if (restarts) {
            bed.ledger.dispose();
            bed = await ledgerOn(bed.db);
          }
        }
        bed.ledger.flush();
        for (const id of [A, B]) {
          for (const [nth, month] of [MONTH, { from: 10_000, to: 20_000 }].entries()) {
            const sum = total.get(`${id} ${nth}`) ?? { dollars: 0, unpriced: 0 };
            const known = bed.ledger.ofMonth(id, month);
            expect(known.dollars).toBeCloseTo(sum.dollars, 12);
            expect(known.unpriced).toBe(sum.unpriced);
          }
        }
        bed.ledger.dispose();
        bed.db.close();
      }),
      { numRuns: 40 },
    );
  });
});
