import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../../src/main/storage/statement';
import { HealthDetail } from '../../../src/shared/domain/health';
import { healthDatabase, ONE, openBook, TWO } from './open-book';
import { NOW, outcomeOf } from './samples';

const HALF_HOUR = 30 * 60_000;
const DAY = 48 * HALF_HOUR;
/** The slot that a moment falls into begins here. */
const SLOT = Math.floor(NOW / HALF_HOUR) * HALF_HOUR;

let db: Db;
beforeEach(async () => {
  db = await healthDatabase();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  db.close();
});

describe('the detail of a provider', () => {
  it('lists the last fifty calls, newest first, what was just recorded included', () => {
    const { book } = openBook(db);
    for (let n = 0; n < 60; n += 1)
      book.record(ONE, outcomeOf(NOW + n, 'chat', n % 2 ? 'refused' : null, { firstTokenMs: n }));
    book.record(TWO, outcomeOf(NOW, 'chat', null));
    const { calls } = HealthDetail.parse(book.detailOf(ONE));
    expect(calls).toHaveLength(50);
    expect(calls[0]).toMatchObject({ at: NOW + 59, purpose: 'chat', failure: { class: 'refused' }, firstTokenMs: 59 });
    expect(calls.map((call) => call.at)).toEqual(calls.map((call) => call.at).toSorted((a, b) => b - a));
    book.dispose();
  });

  it('shows the last day in half hours, those without a call included', () => {
    const { book } = openBook(db);
    const at = (ago: number, failed: Parameters<typeof outcomeOf>[2], latencyMs = 0) =>
      book.record(ONE, outcomeOf(SLOT - ago, 'chat', failed, { latencyMs }));
    at(-1, null, 100);
    at(-2, null, 300);
    at(-3, null, 800);
    at(-3, null, 900);
    at(-4, 'server', 5000);
    at(-5, 'cancelled', 5000);
    at(HALF_HOUR, null, 7);
    at(1, 'timeout');
    at(DAY - HALF_HOUR, null, 1);
    at(DAY - HALF_HOUR + 1, null, 2);
    const { day } = HealthDetail.parse(book.detailOf(ONE));
    expect(day).toHaveLength(48);
    expect(day.map(({ from }) => from)).toEqual(Array.from({ length: 48 }, (_, n) => SLOT - (47 - n) * HALF_HOUR));
    expect(day[47]).toEqual({ from: SLOT, succeeded: 4, failed: 1, medianLatencyMs: 550 });
    expect(day[46]).toMatchObject({ succeeded: 1, failed: 1, medianLatencyMs: 7 });
    expect(day[0]).toMatchObject({ succeeded: 1, failed: 0, medianLatencyMs: 1 });
    expect(day[20]).toMatchObject({ succeeded: 0, failed: 0, medianLatencyMs: null });
    book.dispose();
  });

  it('is empty for a connection that was never used', () => {
    const { book } = openBook(db);
    const detail = book.detailOf(ONE);
    expect(detail.calls).toEqual([]);
    expect(detail.day.every(({ succeeded, failed }) => succeeded + failed === 0)).toBe(true);
    book.dispose();
  });

  it('writes checks down only when they say something new', () => {
    const { book } = openBook(db);
    const check = (failed: 'network' | null) =>
      book.record(ONE, outcomeOf(Date.now(), 'idle', failed, { ofLocalServer: true }));
    for (const failed of [null, null, null, 'network', 'network', null, null] as const) {
      check(failed);
      vi.advanceTimersByTime(30_000);
    }
    book.record(ONE, outcomeOf(Date.now(), 'chat', null));
    check(null);
    expect(book.detailOf(ONE).calls.map(({ purpose, failure }) => failure?.class ?? purpose)).toEqual([
      'idle',
      'chat',
      'idle',
      'network',
      'idle',
    ]);
    expect(book.stateOf(ONE).usedAt).toBe(Date.now());
    book.dispose();
  });
});

describe('what is kept of calls', () => {
  const insert = (count: number, from: number): void => {
    const add = db.prepare(
      `INSERT INTO outcomes (connection_id, at, purpose, ok, latency_ms) VALUES (?, ?, 'chat', 1, 1)`,
    );
    db.transaction(() => {
      for (let n = 0; n < count; n += 1) add.run(ONE, from + n);
    })();
  };
  const countOf = (): number => Number(db.prepare('SELECT count(*) FROM outcomes').pluck().get());
  /** A hundred more, after which it is looked for what can go. */
  const addHundred = (): void => {
    const { book } = openBook(db);
    for (let n = 0; n < 100; n += 1) book.record(ONE, outcomeOf(NOW, 'chat', null));
    book.dispose();
  };

  it('is the last thousand of what is old', () => {
    insert(3000, NOW - 26 * 3_600_000);
    addHundred();
    expect(countOf()).toBe(1000);
  });

  it('is everything of the last day', () => {
    insert(3000, NOW - 24 * 3_600_000);
    addHundred();
    expect(countOf()).toBe(3100);
  });

  it('is never more than twenty thousand', () => {
    insert(20_500, NOW - 3_600_000);
    addHundred();
    expect(countOf()).toBe(20_000);
    expect(db.prepare('SELECT max(at) FROM outcomes').pluck().get()).toBe(NOW);
  });
});
