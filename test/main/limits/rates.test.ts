import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { A, B, never, openLimits } from './open-limits';

const of = (tokens: number) => ({ tokens, dollars: null });

describe('limits per minute', () => {
  it('refuses the task that would be one request too many, and says from when it may', async () => {
    const { limits, pass, time } = await openLimits({ requestsPerMinute: 2 });
    await limits.enter(A, 'task', of(1), never);
    pass(10_000);
    await limits.enter(A, 'task', of(1), never);
    const refused = await limits.enter(A, 'task', of(1), never);
    expect(refused).toEqual({ ok: false, reason: 'requests_per_minute', until: time.now + 50_000 });
    expect(limits.standingOf(A)).toMatchObject({ requestsLeft: 0, requestsFreeAt: time.now + 50_000 });
    expect(limits.stateOf(A)).toMatchObject({ running: 2, requestsInMinute: 2 });
    pass(50_000);
    expect(await limits.enter(A, 'task', of(1), never)).toMatchObject({ ok: true });
  });

  it('counts what running calls will likely use, and then what they used', async () => {
    const { limits } = await openLimits({ tokensPerMinute: 1000 });
    const first = await limits.enter(A, 'task', of(600), never);
    expect(await limits.enter(A, 'task', of(600), never)).toMatchObject({ ok: false, reason: 'tokens_per_minute' });
    if (first.ok) first.pass.settle({ tokens: 300, dollars: null });
    expect(limits.stateOf(A).tokensInMinute).toBe(300);
    const second = await limits.enter(A, 'task', of(600), never);
    if (second.ok) second.pass.settle({ tokens: 900, dollars: null });
    expect(limits.stateOf(A).tokensInMinute).toBe(1200);
    expect(limits.standingOf(A).tokensLeft).toBe(0);
  });

  it('lets a call go that was not made, as if it had never been', async () => {
    const { limits } = await openLimits({ requestsPerMinute: 1 });
    const first = await limits.enter(A, 'task', of(10), never);
    if (first.ok) {
      first.pass.release();
      first.pass.settle({ tokens: 500, dollars: null });
    }
    expect(limits.stateOf(A)).toMatchObject({ running: 0, requestsInMinute: 0, tokensInMinute: 0 });
    expect(await limits.enter(A, 'task', of(10), never)).toMatchObject({ ok: true });
  });

  it('keeps the estimate where nobody knows what was used', async () => {
    const { limits } = await openLimits();
    const call = await limits.enter(A, 'task', of(70), never);
    if (call.ok) call.pass.settle({ tokens: null, dollars: null });
    expect(limits.stateOf(A)).toMatchObject({ running: 0, tokensInMinute: 70 });
  });

  it('never refuses chat, and counts it', async () => {
    const { limits } = await openLimits({ requestsPerMinute: 1, tokensPerMinute: 10 });
    expect(await limits.enter(A, 'chat', of(500), never)).toMatchObject({ ok: true });
    expect(await limits.enter(A, 'chat', of(500), never)).toMatchObject({ ok: true });
    expect(await limits.enter(A, 'task', of(1), never)).toMatchObject({ ok: false });
    expect(await limits.enter(B, 'task', of(1), never)).toMatchObject({ ok: true });
  });

  it('says of a call larger than a whole minute that waiting is of no use', async () => {
    const { limits } = await openLimits({ tokensPerMinute: 100 });
    expect(await limits.enter(A, 'task', of(101), never)).toEqual({
      ok: false,
      reason: 'tokens_per_minute',
      until: null,
    });
  });

  it('goes by changed figures at once', async () => {
    const { limits } = await openLimits({ requestsPerMinute: 1 });
    await limits.enter(A, 'task', of(1), never);
    limits.set(A, { ...NO_LIMITS, requestsPerMinute: 2 });
    expect(await limits.enter(A, 'task', of(1), never)).toMatchObject({ ok: true });
    limits.set(A, NO_LIMITS);
    expect(limits.standingOf(A)).toMatchObject({ requestsLeft: null, requestsFreeAt: null, tokensLeft: null });
  });

  it('is not moved by the other clock', async () => {
    const { limits, time } = await openLimits({ requestsPerMinute: 1 });
    await limits.enter(A, 'task', of(1), never);
    time.now += 3_600_000;
    expect(await limits.enter(A, 'task', of(1), never)).toMatchObject({ ok: false, until: time.now + 60_000 });
    time.now -= 7_200_000;
    expect(await limits.enter(A, 'task', of(1), never)).toMatchObject({ ok: false, until: time.now + 60_000 });
  });

  it('never lets tasks take more than the limit in any 60 s, however they come, end and are given up', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('enter' as const), tokens: fc.integer({ min: 1, max: 60 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('settle' as const),
          nth: fc.nat(30),
          share: fc.integer({ min: 0, max: 100 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), nth: fc.nat(30) }) },
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 25_000 }) }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const bed = await openLimits({ requestsPerMinute: 5, tokensPerMinute: 100, concurrency: 1000 });
        const made: { at: number; tokens: number; isReal: boolean }[] = [];
        const open: {
          tokens: number;
          of: (typeof made)[number];
          pass: { settle(u: { tokens: number; dollars: null }): void; release(): void };
        }[] = [];
        for (const one of steps) {
          if (one.do === 'wait') bed.pass(one.ms);
          else if (one.do === 'enter') {
            const call = await bed.limits.enter(A, 'task', of(one.tokens), never);
            if (!call.ok) continue;
            const counted = { at: bed.time.clock, tokens: one.tokens, isReal: true };
            made.push(counted);
            open.push({ tokens: one.tokens, of: counted, pass: call.pass });
          } else if (open.length > 0) {
            const [call] = open.splice(one.nth % open.length, 1);
            if (!call) continue;
            if (one.do === 'release') {
              call.pass.release();
              call.of.isReal = false;
            } else {
              // A service that counts no more than was reserved: what is beyond it nobody can know before.
              call.of.tokens = Math.floor((call.tokens * one.share) / 100);
              call.pass.settle({ tokens: call.of.tokens, dollars: null });
            }
          }
        }
        const real = made.filter(({ isReal }) => isReal);
        for (const { at: from } of real) {
          const within = real.filter(({ at }) => at >= from && at < from + 60_000);
          expect(within.length).toBeLessThanOrEqual(5);
          expect(within.reduce((sum, { tokens }) => sum + tokens, 0)).toBeLessThanOrEqual(100);
        }
        bed.limits.dispose();
        bed.db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('counts what is beyond an estimate from when it is known', async () => {
    const { limits, pass } = await openLimits({ tokensPerMinute: 100 });
    const call = await limits.enter(A, 'task', of(10), never);
    pass(59_000);
    if (call.ok) call.pass.settle({ tokens: 90, dollars: null });
    pass(1_000);
    expect(limits.stateOf(A).tokensInMinute).toBe(80);
    pass(59_000);
    expect(limits.stateOf(A).tokensInMinute).toBe(0);
  });

  it('remembers the last minute over a restart', async () => {
    const first = await openLimits({ requestsPerMinute: 2 });
    first.spend(A, 0.01, { startedAt: first.time.now - 30_000 });
    first.spend(A, 0.01, { startedAt: first.time.now - 90_000 });
    first.limits.dispose();
    const again = await openLimits({}, first.db);
    expect(again.limits.stateOf(A)).toMatchObject({ requestsInMinute: 1, tokensInMinute: 150 });
    await again.limits.enter(A, 'task', of(1), never);
    expect(await again.limits.enter(A, 'task', of(1), never)).toMatchObject({
      reason: 'requests_per_minute',
      until: again.time.now + 30_000,
    });
  });
});

describe('the gate', () => {
  it('gives ten calls to a cloud connection and two to a local one until the person says otherwise', async () => {
    const { limits, connections } = await openLimits();
    connections.set(B, { id: B, label: 'Home', kind: 'ollama', isLocal: true });
    expect([limits.stateOf(A).concurrency, limits.stateOf(B).concurrency]).toEqual([10, 2]);
    for (let nth = 0; nth < 12; nth += 1) void limits.enter(A, 'task', of(1), never);
    for (let nth = 0; nth < 3; nth += 1) void limits.enter(B, 'task', of(1), never);
    expect(limits.stateOf(A)).toMatchObject({ running: 10, waiting: 2 });
    expect(limits.stateOf(B)).toMatchObject({ running: 2, waiting: 1 });
    limits.set(B, { ...NO_LIMITS, concurrency: 3 });
    expect(limits.stateOf(B)).toMatchObject({ running: 3, waiting: 0, concurrency: 3 });
  });

  it('goes by the number for all connections as soon as it is changed', async () => {
    const { limits, set, bus } = await openLimits();
    set.callsInAll = 1;
    void limits.enter(A, 'task', of(1), never);
    void limits.enter(B, 'task', of(1), never);
    expect(limits.stateOf(B)).toMatchObject({ running: 0, waiting: 1 });
    set.callsInAll = 2;
    bus.emit({ type: 'settings_changed', settings: {} as never });
    expect(limits.stateOf(B)).toMatchObject({ running: 1, waiting: 0 });
  });

  it('keeps no slot of a call that was stopped while it was let in', async () => {
    const { limits } = await openLimits({ concurrency: 1 });
    const first = await limits.enter(A, 'chat', of(1), never);
    const stop = new AbortController();
    const second = limits.enter(A, 'task', of(1), stop.signal);
    if (first.ok) first.pass.settle({ tokens: 1, dollars: 0 });
    stop.abort(new Error('pressed Stop'));
    await expect(second).rejects.toThrow('pressed Stop');
    expect(limits.stateOf(A)).toMatchObject({ running: 0, waiting: 0, requestsInMinute: 1 });
  });

  it('gives the slot of a refused task to the next', async () => {
    const { limits } = await openLimits({ concurrency: 1, requestsPerMinute: 1 });
    const first = await limits.enter(A, 'task', of(1), never);
    const refused = limits.enter(A, 'task', of(1), never);
    const chat = limits.enter(A, 'chat', of(1), never);
    if (first.ok) first.pass.settle({ tokens: 1, dollars: null });
    const passed = await chat;
    expect(passed.ok).toBe(true);
    if (passed.ok) passed.pass.settle({ tokens: 1, dollars: null });
    expect(await refused).toMatchObject({ ok: false });
    expect(limits.stateOf(A).running).toBe(0);
  });

  it('rejects who waits when the app closes', async () => {
    const { limits } = await openLimits({ concurrency: 1 });
    await limits.enter(A, 'task', of(1), never);
    const waiting = limits.enter(A, 'task', of(1), never);
    limits.dispose();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
