import { z } from 'zod';
import { TokenUsage } from '../../shared/domain/message';
import { RanOn, ToolUse } from '../../shared/domain/task';
import { command, jsonColumn, query, type Bindable, type Command, type Db, type Query } from '../storage/statement';
import type { StoredStep, StoredTurn } from './stored-step';

const StepRow = z
  .object({
    id: z.string(),
    task_id: z.string(),
    position: z.number(),
    type: z.enum(['turn', 'note']),
    state: z.enum(['running', 'done', 'discarded', 'interrupted']).nullable(),
    text: z.string(),
    reasoning: z.string(),
    tools: jsonColumn(z.array(ToolUse)),
    // Written by ourselves out of what the SDK gave; nothing but the SDK reads what is in it.
    turn: jsonColumn(z.custom<StoredTurn>((value) => typeof value === 'object' && value !== null)).nullable(),
    attempt_at: z.number().nullable(),
    ran_on: jsonColumn(RanOn).nullable(),
    usage: jsonColumn(TokenUsage).nullable(),
    created_at: z.number(),
    ended_at: z.number().nullable(),
  })
  .transform((row): StoredStep => {
    const common = { id: row.id, taskId: row.task_id, index: row.position, createdAt: row.created_at };
    if (row.type === 'note') return { ...common, type: 'note', words: row.text };
    return {
      ...common,
      type: 'turn',
      state: row.state ?? 'interrupted',
      text: row.text,
      reasoning: row.reasoning,
      tools: row.tools,
      ranOn: row.ran_on,
      usage: row.usage,
      endedAt: row.ended_at,
      turn: row.turn,
      attemptAt: row.attempt_at,
    };
  });

const CHANGING = 'state text reasoning tools turn attempt_at ran_on usage ended_at'.split(' ');
const COLUMNS = ['id', 'task_id', 'position', 'type', 'created_at', ...CHANGING];

/** What happened in tasks, on disk. */
export class StepRepository {
  readonly #ofTask: Query<StoredStep>;
  readonly #next: Query<{ next: number }>;
  readonly #insert: Command;
  readonly #update: Command;
  readonly #saveText: Command;

  constructor(db: Db) {
    this.#ofTask = query(
      db,
      `SELECT ${COLUMNS.join(', ')} FROM task_steps WHERE task_id = ? ORDER BY position`,
      StepRow,
    );
    this.#next = query(
      db,
      'SELECT coalesce(max(position), -1) + 1 AS next FROM task_steps WHERE task_id = ?',
      z.object({ next: z.number() }),
    );
    this.#insert = command(
      db,
      `INSERT INTO task_steps (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`,
    );
    this.#update = command(
      db,
      `UPDATE task_steps SET ${CHANGING.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
    );
    this.#saveText = command(db, "UPDATE task_steps SET text = ?, reasoning = ? WHERE id = ? AND state = 'running'");
  }

  /** In their order. */
  ofTask(taskId: string): StoredStep[] {
    return this.#ofTask.all(taskId);
  }

  /** The place behind all steps of a task. */
  nextIndex(taskId: string): number {
    return this.#next.one(taskId)?.next ?? 0;
  }

  insert(step: StoredStep): void {
    const { id, taskId, index, type, createdAt } = step;
    this.#insert.run({ id, task_id: taskId, position: index, type, created_at: createdAt, ...changing(step) });
  }

  update(step: StoredStep): void {
    this.#update.run({ id: step.id, ...changing(step) });
  }

  /** Saves what has arrived of a turn so far. Does nothing once it has ended. */
  saveText(id: string, text: string, reasoning: string): void {
    this.#saveText.run(text, reasoning, id);
  }
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function changing(step: StoredStep): Record<string, Bindable> {
  const isTurn = step.type === 'turn';
  return {
    state: isTurn ? step.state : null,
    text: isTurn ? step.text : step.words,
    reasoning: isTurn ? step.reasoning : '',
    tools: JSON.stringify(isTurn ? step.tools : []),
    turn: isTurn ? json(step.turn) : null,
    attempt_at: isTurn ? step.attemptAt : null,
    ran_on: isTurn ? json(step.ranOn) : null,
    usage: isTurn ? json(step.usage) : null,
    ended_at: isTurn ? step.endedAt : null,
  };
}
