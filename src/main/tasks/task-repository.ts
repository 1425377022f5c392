import { z } from 'zod';
import type { Task, TaskState } from '../../shared/domain/task';
import { command, query, type Command, type Db, type Query } from '../storage/statement';
import type { StoredTask } from './stored-task';
import { changingParameters, fixedParameters, LISTED_COLUMNS, ListedTask, WHOLE_COLUMNS, WholeTask } from './task-row';

/** The states of tasks that are not over. */
export type OpenState = Extract<TaskState, 'waiting' | 'running' | 'paused'>;

const NEWEST_FIRST = 'ORDER BY created_at DESC, id DESC LIMIT @limit';

/** The tasks, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class TaskRepository {
  readonly #page: Query<Task>;
  readonly #counts: Query<{ state: TaskState; count: number }>;
  readonly #find: Query<StoredTask>;
  readonly #prompt: Query<{ prompt: string }>;
  readonly #inState: Query<StoredTask>;
  readonly #waiting: Query<{ id: string }>;
  readonly #insert: Command;
  readonly #update: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    this.#page = query(
      db,
      `SELECT ${LISTED_COLUMNS} FROM tasks
       WHERE removed_at IS NULL AND (@states IS NULL OR state IN (SELECT value FROM json_each(@states)))
         AND (@createdAt IS NULL OR (created_at, id) < (@createdAt, @id)) ${NEWEST_FIRST}`,
      ListedTask,
    );
    this.#counts = query(
      db,
      `SELECT state, count(*) AS count FROM tasks
       WHERE state IN ('waiting', 'running', 'paused') AND removed_at IS NULL GROUP BY state`,
      z.object({ state: z.enum(['waiting', 'running', 'paused']), count: z.number() }),
    );
    this.#find = query(db, `SELECT ${WHOLE_COLUMNS} FROM tasks WHERE id = ?`, WholeTask);
    this.#prompt = query(db, 'SELECT prompt FROM tasks WHERE id = ?', z.object({ prompt: z.string() }));
    const open = "state IN ('waiting', 'running', 'paused') AND state = ? AND removed_at IS NULL ORDER BY seq";
    this.#inState = query(db, `SELECT ${WHOLE_COLUMNS} FROM tasks WHERE ${open}`, WholeTask);
    this.#waiting = query(
      db,
      `SELECT id FROM tasks WHERE ${open.replace('= ?', "= 'waiting'")} LIMIT ?`,
      z.object({ id: z.string() }),
    );
    this.#insert = insertInto(db);
    this.#update = command(
      db,
      `UPDATE tasks SET ${CHANGING.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
    );
    this.#purge = command(db, 'DELETE FROM tasks WHERE removed_at < ?');
  }

  /** Newest first, of any state unless some are named; `before` is the last row of the page above. */
  page(limit: number, before: { createdAt: number; id: string } | null, states: readonly TaskState[] | null): Task[] {
    return this.#page.all({
      limit,
      states: states && JSON.stringify(states),
      createdAt: before?.createdAt ?? null,
      id: before?.id ?? null,
    });
  }

  counts(): Record<OpenState, number> {
    const counts = { waiting: 0, running: 0, paused: 0 };
    for (const { state, count } of this.#counts.all()) if (state in counts) counts[state as OpenState] = count;
    return counts;
  }

  /** Removed ones too; null when there never was one, or it is gone for good. */
  find(id: string): StoredTask | null {
    return this.#find.one(id) ?? null;
  }

  /** What it is to do; null when there is no such task. */
  promptOf(id: string): string | null {
    return this.#prompt.one(id)?.prompt ?? null;
  }

  /** The oldest first. */
  inState(state: OpenState): StoredTask[] {
    return this.#inState.all(state);
  }

  /** The ids of those that wait for their turn, the oldest first. */
  waiting(limit: number): string[] {
    return this.#waiting.all(limit).map(({ id }) => id);
  }

  insert(task: StoredTask, prompt: string): void {
    this.#insert.run({ ...changingParameters(task), ...fixedParameters(task, prompt) });
  }

  update(task: StoredTask): void {
    this.#update.run(changingParameters(task));
  }

  /** Deletes for good what was removed before a moment, with its steps. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}

const CHANGING =
  `title title_by agent agent_id agent_choice work level limits state pause failure ran_on plan request answer steps
  ran_ms pauses cost_dollars cost_unpriced from_position loop_from revision started_at ended_at removed_at`.split(
    /\s+/,
  );
const FIXED = 'id prompt output_schema attachment_ids chosen schedule_id conversation_id created_at'.split(' ');

function insertInto(db: Db): Command {
  const names = [...FIXED, ...CHANGING];
  return command(db, `INSERT INTO tasks (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`);
}
