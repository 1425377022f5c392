import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { atomically, command, flagColumn, jsonColumn, query } from '../../../src/main/storage/statement';

const db = new Database(':memory:');
db.exec('CREATE TABLE things (id TEXT PRIMARY KEY, data TEXT, on_sale INTEGER NOT NULL) STRICT');
const add = command(db, 'INSERT INTO things VALUES (@id, @data, @sale)');
const Row = z.object({
  id: z.string(),
  data: jsonColumn(z.object({ price: z.number() })).nullable(),
  on_sale: flagColumn,
});
const all = query(db, 'SELECT * FROM things ORDER BY id', Row);
const one = query(db, 'SELECT * FROM things WHERE id = ?', Row);

it('rows come back in their shape', () => {
  expect(add.run({ id: 'a', data: '{"price":3}', sale: 1 })).toBe(1);
  add.run({ id: 'b', data: null, sale: 0 });
  expect(all.all()).toEqual([
    { id: 'a', data: { price: 3 }, on_sale: true },
    { id: 'b', data: null, on_sale: false },
  ]);
  expect(one.one('b')?.on_sale).toBe(false);
  expect(one.one('c')).toBeUndefined();
});

it.each(['{"price":"3"}', '{', ''])('a row of another shape is a defect: %j', (data) => {
  atomically(db, () => {
    add.run({ id: 'z', data, sale: 0 });
    expect(() => one.one('z')).toThrow(z.ZodError);
    command(db, "DELETE FROM things WHERE id = 'z'").run();
  });
});

it('work in a transaction is done whole or not at all, and joins one around it', () => {
  const before = all.all();
  const failing = (): void =>
    atomically(db, () => {
      add.run({ id: 'x', data: null, sale: 0 });
      atomically(db, () => add.run({ id: 'y', data: null, sale: 0 }));
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(all.all()).toEqual(before);
});
