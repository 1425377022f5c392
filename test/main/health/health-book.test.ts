import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAVE_AFTER_MS } from '../../../src/main/health/write-behind';
import type { Db } from '../../../src/main/storage/statement';
import { healthDatabase, ONE, openBook, TWO } from './open-book';
import { failureOf, NOW, outcomeOf } from './samples';

let db: Db;
beforeEach(async () => {
  db = await healthDatabase();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  db.close();
});

const rowsOf = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('a health book', () => {
  it('knows at once, and writes and tells a moment later, everything in one go', () => {
    const { book, changed } = openBook(db);
    book.record(ONE, outcomeOf(NOW, 'chat', 'server'));
    book.record(ONE, outcomeOf(NOW, 'chat', null));
    expect(book.healthOf(ONE, 'none').dot).toBe('recent_failure');
    vi.advanceTimersByTime(SAVE_AFTER_MS - 1);
    expect([rowsOf('outcomes'), rowsOf('health_states'), rowsOf('breakers'), changed]).toEqual([0, 0, 0, []]);
    vi.advanceTimersByTime(1);
    expect([rowsOf('outcomes'), rowsOf('health_states'), rowsOf('breakers')]).toEqual([2, 1, 1]);
    // The other one shares the breaker, whose count changed.
    expect(changed).toEqual([ONE, TWO]);
    book.dispose();
  });

  it('tells of the one that was used alone, when the shared breaker stays as it is', () => {
    const { book, changed } = openBook(db);
    book.record(ONE, outcomeOf(NOW, 'chat', null));
    vi.advanceTimersByTime(SAVE_AFTER_MS);
    expect(changed).toEqual([ONE]);
    book.dispose();
  });

  it('is the same after a restart: light, marks, pauses, times and circuit', () => {
    const first = openBook(db).book;
    first.record(ONE, outcomeOf(NOW, 'chat', failureOf('rate_limit', { retryAt: NOW + 90_000 })));
    for (let n = 0; n < 5; n += 1) first.record(TWO, outcomeOf(NOW, 'chat', null, { latencyMs: n }));
    for (let n = 0; n < 5; n += 1) first.record(ONE, outcomeOf(NOW, 'task', 'overloaded'));
    first.record(TWO, outcomeOf(NOW, 'task', 'credits'));
    first.record(TWO, outcomeOf(NOW, 'task', 'model', { model: 'gone' }));
    const before = [first.healthOf(ONE, 'saved'), first.healthOf(TWO, 'saved')];
    first.dispose();
    // The state itself is what is kept; calls are dropped with time.
    db.exec('DELETE FROM outcomes');
    const second = openBook(db).book;
    expect([second.healthOf(ONE, 'saved'), second.healthOf(TWO, 'saved')]).toEqual(before);
    expect(before).toMatchObject([
      { cause: 'breaker', coolingUntil: NOW + 90_000, breaker: { state: 'open', opensUntil: NOW + 30_000 } },
      { cause: 'credits', unavailableModels: ['gone'], medianLatencyMs: 2, breaker: { state: 'open' } },
    ]);
    second.dispose();
  });

  it('writes what is not yet on disk when it ends', () => {
    const { book } = openBook(db);
    book.record(ONE, outcomeOf(NOW, 'chat', null));
    book.dispose();
    expect(rowsOf('outcomes')).toBe(1);
  });

  it('lets go of a call that ends after it', () => {
    const { book, defects } = openBook(db);
    book.dispose();
    book.record(ONE, outcomeOf(NOW, 'chat', 'server'));
    vi.advanceTimersByTime(60_000);
    expect([rowsOf('outcomes'), vi.getTimerCount(), defects]).toEqual([0, 0, []]);
  });

  it('makes the state from the last calls where none was kept, as after an update', () => {
    const first = openBook(db).book;
    first.record(ONE, outcomeOf(NOW - 1000, 'chat', 'server'));
    first.record(ONE, outcomeOf(NOW, 'chat', null));
    first.dispose();
    db.exec('DELETE FROM health_states; DELETE FROM breakers;');
    const { book, defects } = openBook(db);
    expect(book.healthOf(ONE, 'none')).toMatchObject({ dot: 'recent_failure', lastSuccessAt: NOW });
    expect(defects).toEqual([]);
    book.dispose();
  });

  it.each(['', '{', 'null', '[]', '{"lastSuccessAt":"yesterday"}', '"\u0000"'])(
    'goes on when what was kept reads %j: the state from the last calls, the circuit closed, and it says so',
    (damage) => {
      const first = openBook(db).book;
      for (let n = 0; n < 6; n += 1) first.record(ONE, outcomeOf(NOW, 'chat', 'server'));
      first.record(ONE, outcomeOf(NOW, 'chat', 'credits'));
      first.dispose();
      db.prepare('UPDATE health_states SET state = ?').run(damage);
      db.prepare('UPDATE breakers SET state = ?').run(damage);
      const { book, defects } = openBook(db);
      expect(book.healthOf(ONE, 'none')).toMatchObject({ cause: 'credits', breaker: { state: 'closed' } });
      expect(book.breakers.admit(ONE)).toEqual({ admitted: true, isProbe: false });
      expect(defects).toHaveLength(2);
      book.record(ONE, outcomeOf(NOW, 'test', null));
      book.dispose();
      const third = openBook(db);
      expect(third.book.healthOf(ONE, 'none').dot).toBe('responding');
      expect(third.defects).toEqual([]);
      third.book.dispose();
    },
  );

  it('goes on when even the last calls cannot be read', () => {
    const first = openBook(db).book;
    first.record(ONE, outcomeOf(NOW, 'chat', 'server'));
    first.dispose();
    db.exec(`UPDATE outcomes SET failure = '{'; DELETE FROM health_states;`);
    const { book, defects } = openBook(db);
    expect(book.healthOf(ONE, 'none').dot).toBe('not_used');
    expect(defects).toHaveLength(1);
    book.dispose();
  });

  it('keeps what the disk did not take, says so, and writes it later', () => {
    const { book, defects, changed } = openBook(db);
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON outcomes BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    book.record(ONE, outcomeOf(NOW, 'chat', 'credits'));
    vi.advanceTimersByTime(SAVE_AFTER_MS);
    expect(defects).toHaveLength(1);
    expect([rowsOf('health_states'), changed]).toEqual([0, []]);
    expect(book.healthOf(ONE, 'none').cause).toBe('credits');
    db.exec('DROP TRIGGER full');
    vi.advanceTimersByTime(5000);
    expect([rowsOf('outcomes'), rowsOf('health_states'), changed]).toEqual([1, 1, [ONE]]);
    book.dispose();
  });

  it('lets go of a connection that is gone for good', () => {
    const { book, defects } = openBook(db);
    book.record(TWO, outcomeOf(NOW, 'chat', null));
    db.prepare('DELETE FROM connections WHERE id = ?').run(TWO);
    book.dispose();
    expect([rowsOf('outcomes'), rowsOf('health_states'), defects]).toEqual([0, 0, []]);
  });

  it('forgets the circuits of services that nobody is connected to any more', () => {
    db.prepare(`INSERT INTO breakers VALUES ('long gone', ?)`).run(JSON.stringify({ failures: [], open: null }));
    openBook(db).book.dispose();
    expect(rowsOf('breakers')).toBe(0);
  });

  it('tells when ten minutes are over, a pause has ended, and a circuit lets a call through', () => {
    const { book, changed } = openBook(db);
    const lightAfter = (ms: number) => {
      changed.length = 0;
      vi.advanceTimersByTime(ms);
      return [changed.includes(ONE), book.healthOf(ONE, 'none').cause];
    };
    book.record(ONE, outcomeOf(NOW, 'chat', 'rate_limit'));
    book.record(ONE, outcomeOf(NOW, 'chat', 'server'));
    expect(lightAfter(200)).toEqual([true, 'cooling']);
    expect(lightAfter(30_000)).toEqual([true, 'failure']);
    for (let n = 0; n < 4; n += 1) book.record(ONE, outcomeOf(Date.now(), 'chat', 'server'));
    expect(lightAfter(200)).toEqual([true, 'breaker']);
    expect(lightAfter(30_000)).toEqual([true, 'failure']);
    book.record(ONE, outcomeOf(Date.now(), 'chat', null));
    expect(lightAfter(200)).toEqual([true, 'failure']);
    expect(lightAfter(600_000)).toEqual([true, null]);
    book.dispose();
    changed.length = 0;
    vi.advanceTimersByTime(1e7);
    expect(changed).toEqual([]);
  });

  it('keeps a light no longer yellow because the clock was set back', () => {
    const { book } = openBook(db);
    book.record(ONE, outcomeOf(NOW, 'chat', failureOf('rate_limit', { retryAt: NOW + 60_000 })));
    book.record(ONE, outcomeOf(NOW, 'idle', null));
    vi.setSystemTime(NOW - 1e9);
    expect(book.healthOf(ONE, 'none')).toMatchObject({ cause: 'cooling', coolingUntil: NOW - 1e9 + 60_000 });
    vi.advanceTimersByTime(600_001);
    expect(book.healthOf(ONE, 'none').dot).toBe('responding');
    book.dispose();
  });

  it('takes the marks away that were about another key or address', () => {
    const { book } = openBook(db);
    book.record(ONE, outcomeOf(NOW, 'chat', 'credits'));
    book.record(ONE, outcomeOf(NOW, 'chat', 'auth'));
    book.accessChanged(ONE);
    expect(book.healthOf(ONE, 'saved')).toMatchObject({ dot: 'recent_failure', outOfCreditsSince: null });
    book.dispose();
  });
});
