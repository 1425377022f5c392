import { z } from 'zod';
import { Timing } from '../../shared/domain/schedule';
import {
  atomically,
  command,
  flagColumn,
  jsonColumn,
  query,
  type Command,
  type Db,
  type Query,
} from '../storage/statement';

/** A schedule as it is stored. */
export const ScheduleRow = z.object({
  id: z.string(),
  title: z.string(),
  prompt: z.string(),
  agent: z.string().nullable(),
  timing: jsonColumn(Timing),
  attachment_ids: jsonColumn(z.array(z.string())),
  catches_up: flagColumn,
  is_on: flagColumn,
  next_at: z.number().nullable(),
  last_at: z.number().nullable(),
  last_task_id: z.string().nullable(),
  created_at: z.number(),
});
export type ScheduleRow = z.infer<typeof ScheduleRow>;

const COLUMNS = `id, title, prompt, agent, timing, attachment_ids, catches_up, is_on, next_at, last_at, last_task_id,
  created_at`;
const VALUES =
  '@id, @title, @prompt, @agent, @timing, @attachment_ids, @catches_up, @is_on, @next_at, @last_at, @last_task_id, @created_at';

/** Work to be done at times, on disk. */
export class ScheduleRepository {
  readonly #db: Db;
  readonly #all: Query<ScheduleRow>;
  readonly #find: Query<ScheduleRow>;
  readonly #running: Query<ScheduleRow>;
  readonly #put: Command;
  readonly #setNext: Command;
  readonly #setRemoved: Command;

  constructor(db: Db) {
    this.#db = db;
    const all = `SELECT ${COLUMNS} FROM schedules WHERE removed_at IS NULL`;
    this.#all = query(db, `${all} ORDER BY created_at, id`, ScheduleRow);
    this.#find = query(db, `${all} AND id = ?`, ScheduleRow);
    this.#running = query(db, `${all} AND is_on = 1 AND next_at IS NOT NULL ORDER BY next_at, id`, ScheduleRow);
    this.#put = command(
      db,
      `INSERT INTO schedules (${COLUMNS}) VALUES (${VALUES})
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, prompt = excluded.prompt, agent = excluded.agent,
         timing = excluded.timing, attachment_ids = excluded.attachment_ids, catches_up = excluded.catches_up,
         is_on = excluded.is_on, next_at = excluded.next_at`,
    );
    this.#setNext = command(
      db,
      'UPDATE schedules SET next_at = @nextAt, last_at = @lastAt, last_task_id = @lastTaskId WHERE id = @id',
    );
    this.#setRemoved = command(
      db,
      'UPDATE schedules SET removed_at = @at WHERE id = @id AND (removed_at IS NULL) <> (@at IS NULL)',
    );
  }

  /** Oldest first. */
  all(): ScheduleRow[] {
    return this.#all.all();
  }

  find(id: string): ScheduleRow | null {
    return this.#find.one(id) ?? null;
  }

  /** Those that are on and come again, the next first. */
  coming(): ScheduleRow[] {
    return this.#running.all();
  }

  put(row: ScheduleRow): void {
    this.#put.run({
      ...row,
      timing: JSON.stringify(row.timing),
      attachment_ids: JSON.stringify(row.attachment_ids),
      catches_up: row.catches_up ? 1 : 0,
      is_on: row.is_on ? 1 : 0,
    });
  }

  setNext(id: string, moments: { nextAt: number | null; lastAt: number | null; lastTaskId: string | null }): void {
    this.#setNext.run({ id, ...moments });
  }

  /** @param at null brings it back. @returns whether there was one to take away, or to bring back */
  setRemoved(id: string, at: number | null): boolean {
    return this.#setRemoved.run({ id, at }) === 1;
  }

  /** Forgets for good what was taken away before a moment. */
  purge(before: number): void {
    command(this.#db, 'DELETE FROM schedules WHERE removed_at < ?').run(before);
  }

  transaction<T>(work: () => T): T {
    return atomically(this.#db, work);
  }
}
