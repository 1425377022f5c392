import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** The open database, as repositories get it. */
export type Db = Database;

/** What can be bound to a parameter of a statement. */
export type Bindable = string | number | bigint | Buffer | null;
/** Either values in order (`?`) or one object of names (`@name`). */
export type Parameters = readonly Bindable[] | readonly [Readonly<Record<string, Bindable>>];

/** A prepared statement that reads: each row is checked and turned into `Row` by a schema. */
export interface Query<Row> {
  /** The first row, or undefined when there is none. */
  one(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
}

/** A prepared statement that writes. */
export interface Command {
  /** @returns how many rows it changed. */
  run(...parameters: Parameters): number;
}

/**
 * Prepares a reading statement once. A row that does not fit the schema throws a ZodError: the tables are STRICT, so it
 * means a defect.
 */
export function query<Row>(db: Db, sql: string, row: z.ZodType<Row>): Query<Row> {
  const statement = db.prepare(sql);
  return {
    one: (...parameters) => {
      const found = statement.get(...parameters);
      return found === undefined ? undefined : row.parse(found);
    },
    all: (...parameters) => statement.all(...parameters).map((found) => row.parse(found)),
  };
}

/** Prepares a writing statement once. */
export function command(db: Db, sql: string): Command {
  const statement = db.prepare(sql);
  return { run: (...parameters) => statement.run(...parameters).changes };
}

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or nothing is when it throws. Inside another
 * transaction it becomes a part of that one. `work` must not be asynchronous.
 */
export function atomically<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate();
}

/** A column that holds JSON text of the given shape. */
export function jsonColumn<T>(shape: z.ZodType<T>): z.ZodType<T> {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);
}

/** A column that holds 0 or 1. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((flag) => flag === 1);
