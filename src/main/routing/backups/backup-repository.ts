import { z } from 'zod';
import { atomically, command, query, type Command, type Db, type Query } from '../../storage/statement';

const Row = z.object({ connection_id: z.string() });

/** Which connections are backups, on disk. */
export class BackupRepository {
  readonly #db: Db;
  readonly #all: Query<z.infer<typeof Row>>;
  readonly #clear: Command;
  readonly #add: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(db, 'SELECT connection_id FROM backups ORDER BY position', Row);
    this.#clear = command(db, 'DELETE FROM backups');
    this.#add = command(db, 'INSERT INTO backups (connection_id, position) VALUES (?, ?)');
  }

  /** In the order in which they are tried, disconnected ones that can still be brought back included. */
  all(): string[] {
    return this.#all.all().map((row) => row.connection_id);
  }

  /** Puts these in place of all. */
  put(connectionIds: readonly string[]): void {
    atomically(this.#db, () => {
      this.#clear.run();
      for (const [position, id] of connectionIds.entries()) this.#add.run(id, position);
    });
  }
}
