import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterEvent, CLOSED, standingOf, type BreakerState } from '../../../src/main/health/breaker';
import { CircuitBreakers, type BreakerPlace } from '../../../src/main/health/circuit-breakers';
import { PROBE_LIMIT_MS } from '../../../src/main/health/probes';
import { USUAL_BREAKER, type BreakerFigures } from '../../../src/shared/domain/health';
import { NOW, outcomeOf } from './samples';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function breakersOf(
  places: Readonly<Record<string, BreakerPlace>>,
  stored: ReadonlyMap<string, BreakerState> = new Map(),
) {
  const changed: string[][] = [];
  const defects: unknown[] = [];
  const breakers = new CircuitBreakers({
    places: {
      of: (id) => places[id] ?? null,
      sharing: (scope) => Object.keys(places).filter((id) => places[id]?.scope === scope),
    },
    stored,
    now: Date.now,
    changed: (ids) => changed.push([...ids]),
    onDefect: (error) => defects.push(error),
  });
  const fail = (id: string, times = 1): void => {
    for (let n = 0; n < times; n += 1) breakers.record(id, outcomeOf(Date.now(), 'chat', 'server'));
  };
  return { breakers, changed, defects, fail };
}

const at = (scope: string, figures: BreakerFigures = USUAL_BREAKER): BreakerPlace => ({ scope, figures });

describe('circuit breakers', () => {
  it('open after five failures within a minute, for half a minute', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    fail('a', 4);
    expect(breakers.admit('a')).toEqual({ admitted: true, isProbe: false });
    fail('a');
    expect(breakers.admit('a')).toEqual({ admitted: false, until: NOW + 30_000 });
    vi.advanceTimersByTime(29_999);
    expect(breakers.admit('a').admitted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(breakers.admit('a')).toMatchObject({ admitted: true, isProbe: true });
  });

  it('go by the figures that a call brings', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    const figures: BreakerFigures = { failures: 2, withinSeconds: 60, openSeconds: 5 };
    fail('a');
    expect(breakers.admit('a', figures).admitted).toBe(true);
    breakers.record('a', outcomeOf(Date.now(), 'task', 'server', { figures }));
    expect(breakers.admit('a', figures)).toEqual({ admitted: false, until: NOW + 5000 });
    // Who goes by longer figures than the call that opened it waits no longer than that call asked for.
    expect(breakers.admit('a')).toEqual({ admitted: false, until: NOW + 5000 });
    vi.advanceTimersByTime(5001);
    expect(breakers.admit('a', figures)).toMatchObject({ admitted: true, isProbe: true });
  });

  it('stay closed when the failures are too far apart', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    for (let n = 0; n < 20; n += 1) {
      fail('a');
      vi.advanceTimersByTime(15_001);
    }
    expect(breakers.breakerOf('a').breaker).toMatchObject({ state: 'closed', failures: 3 });
  });

  it('are shared by the connections of one service, each by its own figures', () => {
    const eager = { failures: 2, withinSeconds: 60, openSeconds: 5 };
    const { breakers, fail } = breakersOf({ a: at('s'), b: at('s', eager), c: at('c') });
    fail('a', 2);
    expect(breakers.breakerOf('a').breaker).toMatchObject({ state: 'closed', failures: 2, isShared: true });
    expect(breakers.record('b', outcomeOf(NOW, 'chat', 'network'))).toEqual(['a', 'b']);
    expect(breakers.admit('a')).toEqual({ admitted: false, until: NOW + 5000 });
    expect(breakers.breakerOf('c').breaker).toMatchObject({ state: 'closed', isShared: false });
    expect(breakers.record('a', outcomeOf(NOW, 'test', null))).toEqual(['a', 'b']);
    expect(breakers.breakerOf('b').breaker).toMatchObject({ state: 'closed', failures: 0 });
  });

  it('take a shorter time to stay open for what holds, from whoever has it', () => {
    const brief = { ...USUAL_BREAKER, openSeconds: 5 };
    const { breakers, fail } = breakersOf({ a: at('s'), b: at('s', brief) });
    fail('a', 5);
    expect(breakers.admit('b')).toEqual({ admitted: false, until: NOW + 5000 });
    vi.advanceTimersByTime(5000);
    expect(breakers.admit('a').admitted).toBe(false);
    expect(breakers.admit('b')).toMatchObject({ isProbe: true });
  });

  it('tell every connection that shares one when it becomes half-open', () => {
    const { changed, fail } = breakersOf({ a: at('s'), b: at('s') });
    fail('a', 5);
    vi.advanceTimersByTime(30_001);
    expect(changed).toEqual([['a', 'b']]);
  });

  it('let another call try when the one that tried never reports back', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    fail('a', 5);
    vi.advanceTimersByTime(30_001);
    const first = breakers.admit('a');
    expect(breakers.admit('a')).toEqual({ admitted: false, until: Date.now() + PROBE_LIMIT_MS });
    vi.advanceTimersByTime(PROBE_LIMIT_MS);
    const second = breakers.admit('a');
    expect(second).toMatchObject({ isProbe: true });
    if (!first.admitted || !first.isProbe) throw new Error('no probe');
    // The late word of the first does not end the turn of the second.
    breakers.record('a', outcomeOf(Date.now(), 'task', 'auth', { probe: first.probe }));
    expect(breakers.admit('a').admitted).toBe(false);
  });

  it('let another call try when the one that tried was stopped, or ended without a word', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    fail('a', 5);
    vi.advanceTimersByTime(30_001);
    for (let n = 0; n < 3; n += 1) {
      const admission = breakers.admit('a');
      if (!admission.admitted || !admission.isProbe) throw new Error('no probe');
      if (n === 0) breakers.record('a', outcomeOf(Date.now(), 'task', 'cancelled', { probe: admission.probe }));
      else breakers.giveUp('a', admission.probe);
    }
    expect(breakers.breakerOf('a').breaker.state).toBe('half_open');
  });

  it('take a chat message that was sent all the same for a try', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    fail('a', 5);
    vi.advanceTimersByTime(20_000);
    fail('a');
    expect(breakers.admit('a')).toEqual({ admitted: false, until: NOW + 50_000 });
    breakers.record('a', outcomeOf(Date.now(), 'chat', null));
    expect(breakers.breakerOf('a').breaker).toMatchObject({ state: 'closed', failures: 0 });
  });

  it('never stay open for longer because the clock was set back', () => {
    const { breakers, fail } = breakersOf({ a: at('a') });
    fail('a', 5);
    vi.advanceTimersByTime(25_000);
    vi.setSystemTime(NOW + 1000);
    expect(breakers.admit('a').admitted).toBe(false);
    vi.advanceTimersByTime(5001);
    expect(breakers.admit('a')).toMatchObject({ isProbe: true });
  });

  it('go on where the last run ended, and hold no longer than they would have', () => {
    const stored = new Map<string, BreakerState>([
      ['a', { failures: [], open: { since: NOW - 10_000, until: NOW + 20_000 } }],
    ]);
    const { breakers } = breakersOf({ a: at('a') }, stored);
    expect(breakers.admit('a')).toEqual({ admitted: false, until: NOW + 20_000 });
    vi.advanceTimersByTime(20_001);
    expect(breakers.admit('a')).toMatchObject({ isProbe: true });
    const future = new Map<string, BreakerState>([
      ['a', { failures: [], open: { since: NOW + 1e9, until: NOW + 1e9 + 1 } }],
    ]);
    expect(breakersOf({ a: at('a') }, future).breakers.admit('a')).toMatchObject({ isProbe: true });
  });

  it('let calls through when something of their own breaks, and say so', () => {
    const defects: unknown[] = [];
    const breakers = new CircuitBreakers({
      places: {
        of: () => {
          throw new Error('unreadable');
        },
        sharing: () => [],
      },
      stored: new Map(),
      now: Date.now,
      changed: () => undefined,
      onDefect: (error) => defects.push(error),
    });
    expect(breakers.admit('a')).toEqual({ admitted: true, isProbe: false });
    expect(breakers.record('a', outcomeOf(NOW, 'chat', 'server'))).toEqual([]);
    expect(defects).toHaveLength(2);
  });

  it('know nothing of a connection that is gone, and let its last call be', () => {
    const { breakers } = breakersOf({});
    expect(breakers.admit('gone')).toEqual({ admitted: true, isProbe: false });
    expect(breakers.record('gone', outcomeOf(NOW, 'chat', 'server'))).toEqual([]);
    expect(breakers.unsaved().size).toBe(0);
  });

  it('do not count what proves typed words', () => {
    const { breakers } = breakersOf({ a: at('a') });
    for (let n = 0; n < 9; n += 1) breakers.record('a', outcomeOf(NOW, 'prove', 'network'));
    expect(breakers.breakerOf('a').breaker.failures).toBe(0);
  });
});

describe('a breaker, by any clock', () => {
  it('is open only between the moment it opened and so many seconds later', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: NOW - 1e7, max: NOW + 1e7 }), { minLength: 1 }),
        fc.integer({ min: NOW - 2e7, max: NOW + 2e7 }),
        (times, now) => {
          let state: BreakerState = CLOSED;
          for (const time of times) state = afterEvent(state, 'failure', USUAL_BREAKER, time);
          const standing = standingOf(state, USUAL_BREAKER, now);
          if (standing.opensUntil !== null) {
            expect(standing.opensUntil - now).toBeLessThanOrEqual(30_000);
            expect(now).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
          }
          expect(standingOf(afterEvent(state, 'waited', USUAL_BREAKER, now), USUAL_BREAKER, now).state).not.toBe(
            'open',
          );
          expect(state.failures.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('counts failures that a clock set back has put into the future', () => {
    let state: BreakerState = CLOSED;
    for (let n = 0; n < 4; n += 1) state = afterEvent(state, 'failure', USUAL_BREAKER, NOW);
    expect(afterEvent(state, 'failure', USUAL_BREAKER, NOW - 1e6).open).not.toBeNull();
  });
});
