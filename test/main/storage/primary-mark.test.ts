import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, atomically } from '../../../src/main/storage/statement';
import { addConnection, freshDatabase } from './fresh-database';

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

const primary = (): unknown => db.prepare('SELECT connection_id FROM primary_mark').pluck().get();
const connected = (): unknown[] =>
  db.prepare('SELECT id FROM connections WHERE disconnected_at IS NULL ORDER BY id').pluck().all();
const mark = (id: string): unknown => db.prepare('UPDATE primary_mark SET connection_id = ?').run(id);
const disconnect = (id: string): unknown =>
  db.prepare('UPDATE connections SET disconnected_at = 5 WHERE id = ?').run(id);
const reconnect = (id: string): unknown =>
  db.prepare('UPDATE connections SET disconnected_at = NULL WHERE id = ?').run(id);
const remove = (id: string): unknown => db.prepare('DELETE FROM connections WHERE id = ?').run(id);

/** What the database says against a write. */
function refusal(write: () => unknown): string {
  try {
    write();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('Primary', () => {
  it('is the first connection, and stays it when others come', () => {
    addConnection(db, 'a');
    addConnection(db, 'b');
    expect(primary()).toBe('a');
  });

  it('is not disconnected while others stay, unless the mark was moved', () => {
    addConnection(db, 'a');
    addConnection(db, 'b');
    expect(refusal(() => disconnect('a'))).toBe('primary_needs_successor');
    atomically(db, () => {
      mark('b');
      disconnect('a');
    });
    expect([primary(), connected()]).toEqual(['b', ['b']]);
  });

  it('is nobody after the last is disconnected, and the first that comes back', () => {
    addConnection(db, 'a');
    disconnect('a');
    expect(primary()).toBeUndefined();
    reconnect('a');
    expect(primary()).toBe('a');
  });

  it('is never one that is not connected', () => {
    addConnection(db, 'a');
    addConnection(db, 'b');
    disconnect('b');
    expect(refusal(() => mark('b'))).toBe('primary_not_connected');
    expect(refusal(() => mark('nobody'))).toBe('primary_not_connected');
    expect(primary()).toBe('a');
  });

  it('cannot be unmarked, doubled or replaced by a conflict', () => {
    addConnection(db, 'a');
    addConnection(db, 'b');
    expect(refusal(() => db.exec('DELETE FROM primary_mark'))).toBe('primary_required');
    expect(() => db.exec("INSERT INTO primary_mark VALUES (2, 'b')")).toThrow('CHECK');
    expect(() => db.exec("INSERT INTO primary_mark VALUES (1, 'b')")).toThrow('UNIQUE');
    expect(primary()).toBe('a');
  });

  it('is not deleted while others are connected', () => {
    addConnection(db, 'a');
    addConnection(db, 'b');
    expect(refusal(() => remove('a'))).toBe('primary_required');
    remove('b');
    remove('a');
    expect(primary()).toBeUndefined();
  });

  it('is exactly one of the connected ones after any sequence of writes, accepted or refused', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const write = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id }),
      fc.record({ do: fc.constant('mark' as const), id }),
      fc.record({ do: fc.constant('disconnect' as const), id }),
      fc.record({ do: fc.constant('reconnect' as const), id }),
      fc.record({ do: fc.constant('remove' as const), id }),
      fc.record({ do: fc.constant('replace' as const), id }),
      fc.record({ do: fc.constant('unmark' as const), id }),
      fc.record({ do: fc.constant('disconnect all' as const), id }),
    );
    const carryOut = (step: { do: string; id: string }): unknown => {
      switch (step.do) {
        case 'add':
          return addConnection(db, step.id);
        case 'mark':
          return mark(step.id);
        case 'disconnect':
          return disconnect(step.id);
        case 'reconnect':
          return reconnect(step.id);
        case 'remove':
          return remove(step.id);
        case 'replace':
          return db.prepare('INSERT OR REPLACE INTO primary_mark VALUES (1, ?)').run(step.id);
        case 'unmark':
          return db.exec('DELETE FROM primary_mark');
        default:
          return db.exec('UPDATE connections SET disconnected_at = 5');
      }
    };
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), (steps) => {
        db.exec('UPDATE connections SET disconnected_at = NULL');
        for (const one of connected().toReversed()) if (one !== primary()) remove(String(one));
        for (const one of connected()) remove(String(one));
        for (const step of steps) {
          const before = [primary(), connected()];
          if (refusal(() => carryOut(step)) !== 'accepted') expect([primary(), connected()]).toEqual(before);
          const marks = db.prepare('SELECT connection_id FROM primary_mark').pluck().all();
          const all = connected();
          if (all.length === 0) expect(marks).toEqual([]);
          else {
            expect(marks).toHaveLength(1);
            expect(all).toContain(marks[0]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('labels', () => {
  it('are taken once among connected connections, whatever their case', () => {
    addConnection(db, 'a', 'Work');
    expect(() => addConnection(db, 'b', 'WORK')).toThrow('UNIQUE');
    addConnection(db, 'c', 'Home');
    disconnect('c');
    addConnection(db, 'd', 'home');
    expect(() => reconnect('c')).toThrow('UNIQUE');
  });
});
