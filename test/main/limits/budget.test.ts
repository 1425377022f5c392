import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { A, B, never, openLimits, type LimitsBed } from './open-limits';

const costing = (dollars: number | null) => ({ tokens: 1, dollars });

/** Waits until what was added to the ledger has gone round. */
const goneRound = (bed: LimitsBed, check: () => void) =>
  vi.waitFor(
    () => {
      bed.pass(250);
      check();
    },
    { timeout: 5_000, interval: 20 },
  );

describe('budgets', () => {
  it('counts what the ledger knows of this month, and what running calls will likely cost', async () => {
    const { limits, spend, time } = await openLimits({ monthlyBudget: 10 });
    spend(A, 2);
    spend(A, null);
    spend(B, 3);
    spend(A, 4, { startedAt: Date.parse('2026-10-31T23:59:59.999') });
    const call = await limits.enter(A, 'task', costing(0.5), never);
    expect(limits.stateOf(A)).toMatchObject({ month: '2026-11', spent: 2.5, unpriced: 1 });
    spend(A, 0.75);
    if (call.ok) call.pass.settle({ tokens: 1, dollars: 0.75 });
    expect(limits.stateOf(A).spent).toBeCloseTo(2.75, 10);
    expect(limits.standingOf(A).budgetFreeAt).toBe(Date.parse('2026-12-01T00:00:00'));
    expect(time.now).toBeLessThan(limits.standingOf(A).budgetFreeAt);
  });

  it('stops tasks at it where that is switched on, and never chat', async () => {
    const { limits, spend } = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    spend(A, 0.95);
    expect(await limits.enter(A, 'task', costing(0.1), never)).toEqual({
      ok: false,
      reason: 'over_budget',
      until: Date.parse('2026-12-01T00:00:00'),
    });
    expect(await limits.enter(A, 'task', costing(0.05), never)).toMatchObject({ ok: true });
    expect(limits.standingOf(A).isOverBudget).toBe(true);
    expect(await limits.enter(A, 'task', costing(null), never)).toMatchObject({ ok: false, reason: 'over_budget' });
    expect(await limits.enter(A, 'chat', costing(5), never)).toMatchObject({ ok: true });
    limits.set(A, { ...NO_LIMITS, monthlyBudget: 1 });
    expect(limits.standingOf(A).isOverBudget).toBe(false);
    expect(await limits.enter(A, 'task', costing(5), never)).toMatchObject({ ok: true });
  });

  it('does not hold a call of unknown price against it', async () => {
    const { limits } = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    expect(await limits.enter(A, 'task', costing(null), never)).toMatchObject({ ok: true });
    expect(limits.stateOf(A).spent).toBe(0);
  });

  it('lets the estimate stand where a call was made and nobody knows what it cost', async () => {
    const { limits, pass } = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    const call = await limits.enter(A, 'task', costing(0.6), never);
    if (call.ok) call.pass.settle({ tokens: null, dollars: null });
    expect(limits.stateOf(A).spent).toBe(0.6);
    pass(20 * 86_400_000);
    expect(limits.stateOf(A)).toMatchObject({ month: '2026-12', spent: 0 });
  });

  it('begins anew with the month, and goes back with a clock that was set back', async () => {
    const { limits, spend, time } = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    spend(A, 1);
    expect(limits.standingOf(A).isOverBudget).toBe(true);
    time.now = Date.parse('2026-12-01T00:00:00');
    expect(limits.standingOf(A)).toMatchObject({
      isOverBudget: false,
      budgetFreeAt: Date.parse('2027-01-01T00:00:00'),
    });
    expect(await limits.enter(A, 'task', costing(0.5), never)).toMatchObject({ ok: true });
    time.now = Date.parse('2026-11-30T23:00:00');
    expect(limits.standingOf(A).isOverBudget).toBe(true);
  });

  it('goes by the zone that the computer is in now', async () => {
    const { limits, spend, time } = await openLimits({ monthlyBudget: 5 });
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'UTC';
      time.now = Date.parse('2026-11-30T22:00:00Z');
      spend(A, 1, { startedAt: Date.parse('2026-11-30T20:00:00Z') });
      spend(A, 2, { startedAt: Date.parse('2026-11-30T10:00:00Z') });
      expect(limits.stateOf(A)).toMatchObject({ month: '2026-11', spent: 3 });
      process.env['TZ'] = 'Pacific/Auckland';
      expect(limits.stateOf(A)).toMatchObject({ month: '2026-12', spent: 1 });
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('survives a restart', async () => {
    const first = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    first.spend(A, 1);
    first.limits.dispose();
    const again = await openLimits({}, first.db);
    expect(again.limits.stateOf(A)).toMatchObject({ spent: 1, own: { monthlyBudget: 1, stopAtBudget: true } });
    expect(await again.limits.enter(A, 'task', costing(0.01), never)).toMatchObject({ reason: 'over_budget' });
  });

  it('is not overshot by two hundred tasks at once by more than they cost beyond their estimates', async () => {
    const call = fc.record({
      estimate: fc.integer({ min: 1, max: 40_000 }),
      real: fc.integer({ min: 0, max: 60_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 200, maxLength: 200 }),
        fc.integer({ min: 0, max: 200 }),
        async (calls, restartAt) => {
          let bed = await openLimits({ monthlyBudget: 1, stopAtBudget: true, concurrency: 1000 });
          bed.set.callsInAll = 1000;
          let beyond = 0;
          let spent = 0;
          const run = (part: typeof calls) =>
            Promise.all(
              part.map(async ({ estimate, real }) => {
                const entered = await bed.limits.enter(A, 'task', costing(estimate / 1e6), never);
                if (!entered.ok) return;
                // Others are let in meanwhile.
                await Promise.resolve();
                bed.spend(A, real / 1e6);
                entered.pass.settle({ tokens: 1, dollars: real / 1e6 });
                spent += real;
                beyond += Math.max(0, real - estimate);
              }),
            );
          await run(calls.slice(0, restartAt));
          bed.limits.dispose();
          bed = await openLimits({}, bed.db);
          bed.limits.set(A, { ...NO_LIMITS, monthlyBudget: 1, stopAtBudget: true, concurrency: 1000 });
          bed.set.callsInAll = 1000;
          await run(calls.slice(restartAt));
          expect(spent).toBeLessThanOrEqual(1e6 + beyond + 1);
          expect(bed.limits.stateOf(A).spent).toBeCloseTo(spent / 1e6, 9);
          bed.limits.dispose();
          bed.db.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('alerts', () => {
  it('tells each mark once a month, with the amounts', async () => {
    const bed = await openLimits({ monthlyBudget: 10 });
    bed.spend(A, 4.99);
    await goneRound(bed, () => expect(bed.events.some(({ type }) => type === 'limits_changed')).toBe(true));
    expect(bed.notices).toEqual([]);
    bed.spend(A, 0.01);
    await goneRound(bed, () => expect(bed.notices).toHaveLength(1));
    bed.spend(A, 3.5);
    await goneRound(bed, () => expect(bed.notices).toHaveLength(2));
    bed.spend(A, 0.5);
    bed.spend(A, 3);
    await goneRound(bed, () => expect(bed.notices).toHaveLength(3));
    expect(bed.notices.map(({ level, sentence }) => [level, sentence])).toEqual([
      ['info', 'Work has used 50 % of its budget for November 2026: $5.00 of $10.00.'],
      ['warn', 'Work has used 80 % of its budget for November 2026: $8.50 of $10.00.'],
      ['bad', 'The budget of Work for November 2026 is spent: $12.00 of $10.00.'],
    ]);
    expect(new Set(bed.notices.map(({ id }) => id)).size).toBe(3);
    bed.limits.dispose();
    const again = await openLimits({}, bed.db);
    again.limits.begin();
    again.spend(A, 1);
    await goneRound(again, () =>
      expect(again.events.some((event) => event.type === 'limits_changed' && event.limits.spent === 13)).toBe(true),
    );
    expect(again.notices).toEqual([]);
    again.time.now = Date.parse('2026-12-03T12:00:00');
    again.spend(A, 6);
    await goneRound(again, () => expect(again.notices).toHaveLength(1));
    expect(again.notices[0]?.sentence).toContain('50 % of its budget for December 2026: $6.00');
  });

  it('tells what an earlier run did not get round to', async () => {
    const first = await openLimits({ monthlyBudget: 1 });
    first.spend(A, 0.9);
    first.limits.dispose();
    const again = await openLimits({}, first.db);
    again.limits.begin();
    await goneRound(again, () => expect(again.notices).toHaveLength(1));
    expect(again.notices[0]?.sentence).toContain('80 %');
  });

  it('says at the end of a budget whether tasks stop', async () => {
    const bed = await openLimits({ monthlyBudget: 1, stopAtBudget: true });
    bed.spend(A, 1);
    await goneRound(bed, () => expect(bed.notices).toHaveLength(1));
    expect(bed.notices[0]?.advice).toMatch(/^Tasks use other providers until the next month begins\. Chat goes on\./);
  });
});

/** Lets both clocks and the timers go on together. */
async function walk(bed: LimitsBed, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 50) {
    bed.pass(50);
    await vi.advanceTimersByTimeAsync(50);
  }
}

describe('limits_changed', () => {
  it('is told at most four times a second of a connection, and once all is quiet', async () => {
    vi.useFakeTimers();
    try {
      const bed = await openLimits();
      const told = () =>
        bed.events.filter((event) => event.type === 'limits_changed' && event.limits.connectionId === A);
      for (let tick = 0; tick < 100; tick += 1) {
        const call = await bed.limits.enter(A, 'task', costing(null), never);
        if (call.ok) call.pass.settle({ tokens: 1, dollars: null });
        bed.pass(10);
        await vi.advanceTimersByTimeAsync(10);
      }
      expect(told().length).toBeGreaterThan(2);
      expect(told().length).toBeLessThanOrEqual(5);
      bed.pass(61_000);
      await vi.advanceTimersByTimeAsync(61_000);
      expect(told().at(-1)).toMatchObject({ limits: { requestsInMinute: 0, running: 0 } });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is told when time frees what a task was refused', async () => {
    vi.useFakeTimers();
    try {
      const bed = await openLimits({ requestsPerMinute: 2 });
      await bed.limits.enter(A, 'task', costing(null), never);
      bed.pass(20_000);
      await bed.limits.enter(A, 'task', costing(null), never);
      const refused = await bed.limits.enter(A, 'task', costing(null), never);
      expect(refused).toMatchObject({ ok: false });
      await walk(bed, 1_000);
      bed.events.length = 0;
      await walk(bed, 38_750);
      expect(bed.events).toEqual([]);
      await walk(bed, 500);
      expect(bed.events).toMatchObject([{ type: 'limits_changed', limits: { requestsInMinute: 1 } }]);
    } finally {
      vi.useRealTimers();
    }
  });
});
