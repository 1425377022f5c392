import { z } from 'zod';
import { OutputKind } from '../../../shared/domain/escalation';
import { atomically, command, query, type Command, type Db, type Query } from '../../storage/statement';
import type { JudgedAnswer } from './learnt';

/** Answers of one model to one kind of work are kept up to this many: enough to tell when it was learnt from them. */
export const ANSWERS_KEPT = 100;

/** Which model did which kind of work. */
export interface Work {
  /** Null: no agent. */
  readonly agent: string | null;
  readonly output: OutputKind;
  readonly connectionId: string;
  readonly model: string;
}

const Row = z.object({
  agent: z.string(),
  output: OutputKind,
  connection_id: z.string(),
  model: z.string(),
  at: z.number(),
  usable: z.union([z.literal(0), z.literal(1)]),
});

const OF_WORK = 'agent = @agent AND output = @output AND connection_id = @connectionId AND model = @model';

/** Which answers were of use, on disk. */
export class AnswerRepository {
  readonly #db: Db;
  readonly #all: Query<z.infer<typeof Row>>;
  readonly #insert: Command;
  readonly #trim: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(
      db,
      'SELECT agent, output, connection_id, model, at, usable FROM answer_quality ORDER BY seq',
      Row,
    );
    // A connection can be gone for good before the last of its answers is written.
    this.#insert = command(
      db,
      `INSERT INTO answer_quality (agent, output, connection_id, model, at, usable)
       SELECT @agent, @output, id, @model, @at, @usable FROM connections WHERE id = @connectionId`,
    );
    this.#trim = command(
      db,
      `DELETE FROM answer_quality WHERE ${OF_WORK} AND seq <=
         (SELECT seq FROM answer_quality WHERE ${OF_WORK} ORDER BY seq DESC LIMIT 1 OFFSET ${ANSWERS_KEPT})`,
    );
    this.#remove = command(db, `DELETE FROM answer_quality WHERE ${OF_WORK}`);
  }

  /** Every answer with its work, oldest first. */
  all(): (Work & JudgedAnswer)[] {
    return this.#all.all().map(({ agent, connection_id, usable, ...row }) => ({
      ...row,
      agent: agent === '' ? null : agent,
      connectionId: connection_id,
      usable: usable === 1,
    }));
  }

  /** Keeps answers, oldest first, and drops those that are beyond what is kept. */
  add(answers: readonly (Work & JudgedAnswer)[]): void {
    atomically(this.#db, () => {
      for (const { at, usable, ...work } of answers) {
        const of = columnsOf(work);
        this.#insert.run({ ...of, at, usable: usable ? 1 : 0 });
        this.#trim.run(of);
      }
    });
  }

  /** Forgets all answers of a work. */
  remove(work: Work): void {
    this.#remove.run(columnsOf(work));
  }
}

function columnsOf({ agent, output, connectionId, model }: Work) {
  return { agent: agent ?? '', output, connectionId, model };
}
