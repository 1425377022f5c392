import { z } from 'zod';
import type { LogicalModel } from '../../../shared/domain/logical-model';
import { Backend } from '../../../shared/domain/rule';
import { CallParameters, Needs } from '../../../shared/domain/work';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../../storage/statement';

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    capabilities: jsonColumn(Needs),
    parameters: jsonColumn(CallParameters),
    targets: jsonColumn(z.array(Backend)),
    created_at: z.number(),
  })
  .transform(({ created_at, ...model }): LogicalModel => ({ ...model, createdAt: created_at }));

const Name = z.object({ id: z.string(), name: z.string() });

const COLUMNS = 'id, name, capabilities, parameters, targets, created_at';

/** The logical models, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class LogicalModelRepository {
  readonly #db: Db;
  readonly #all: Query<LogicalModel>;
  readonly #removed: Query<z.infer<typeof Name>>;
  readonly #findRemoved: Query<LogicalModel>;
  readonly #insert: Command;
  readonly #update: Command;
  readonly #remove: Command;
  readonly #bringBack: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(
      db,
      `SELECT ${COLUMNS} FROM logical_models WHERE removed_at IS NULL ORDER BY created_at, rowid`,
      Row,
    );
    this.#removed = query(db, 'SELECT id, name FROM logical_models WHERE removed_at IS NOT NULL', Name);
    this.#findRemoved = query(db, `SELECT ${COLUMNS} FROM logical_models WHERE id = ? AND removed_at IS NOT NULL`, Row);
    this.#insert = command(
      db,
      `INSERT INTO logical_models (id, name, capabilities, parameters, targets, created_at)
       VALUES (@id, @name, @capabilities, @parameters, @targets, @created_at)`,
    );
    this.#update = command(
      db,
      `UPDATE logical_models SET name = @name, capabilities = @capabilities, parameters = @parameters,
         targets = @targets WHERE id = @id`,
    );
    this.#remove = command(db, 'UPDATE logical_models SET removed_at = ? WHERE id = ?');
    this.#bringBack = command(db, 'UPDATE logical_models SET removed_at = NULL, name = ? WHERE id = ?');
  }

  /** All that were not removed, oldest first. */
  all(): LogicalModel[] {
    return this.#all.all();
  }

  /** The names of those that were removed and can be brought back. */
  removedNames(): Map<string, string> {
    return new Map(this.#removed.all().map(({ id, name }) => [id, name]));
  }

  findRemoved(id: string): LogicalModel | null {
    return this.#findRemoved.one(id) ?? null;
  }

  insert(model: LogicalModel): void {
    this.#insert.run({ ...columnsOf(model), created_at: model.createdAt });
  }

  update(model: LogicalModel): void {
    this.#update.run(columnsOf(model));
  }

  remove(id: string, at: number): void {
    this.#remove.run(at, id);
  }

  bringBack(id: string, name: string): void {
    this.#bringBack.run(name, id);
  }

  /** Forgets for good what was removed before a moment. */
  purge(before: number): void {
    command(this.#db, 'DELETE FROM logical_models WHERE removed_at < ?').run(before);
  }
}

function columnsOf({ id, name, capabilities, parameters, targets }: LogicalModel) {
  return {
    id,
    name,
    capabilities: JSON.stringify(capabilities),
    parameters: JSON.stringify(parameters),
    targets: JSON.stringify(targets),
  };
}
