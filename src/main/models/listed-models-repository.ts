import { z } from 'zod';
import { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';

const Row = z.object({ models: jsonColumn(z.array(ModelInfo)), read_at: z.number() });

/** The live lists of connections as they were last read, on disk. */
export class ListedModelsRepository {
  readonly #find: Query<z.infer<typeof Row>>;
  readonly #newest: Query<z.infer<typeof Row>>;
  readonly #put: Command;

  constructor(db: Db) {
    this.#find = query(db, 'SELECT models, read_at FROM listed_models WHERE connection_id = ?', Row);
    this.#newest = query(
      db,
      `SELECT l.models, l.read_at FROM listed_models l JOIN connections c ON c.id = l.connection_id
       WHERE c.kind = ? AND c.base_url IS ? ORDER BY l.read_at DESC LIMIT 1`,
      Row,
    );
    this.#put = command(
      db,
      `INSERT INTO listed_models (connection_id, models, read_at) VALUES (?, ?, ?)
       ON CONFLICT (connection_id) DO UPDATE SET models = excluded.models, read_at = excluded.read_at`,
    );
  }

  /** The list as it was last read; null when it never was. */
  find(connectionId: string): { readonly models: readonly ModelInfo[]; readonly readAt: number } | null {
    const row = this.#find.one(connectionId);
    return row ? { models: row.models, readAt: row.read_at } : null;
  }

  /** The list that was read last from a service at an address, by whichever connection; null when none was. */
  newestOf(kind: ProviderKind, baseUrl: string | null): readonly ModelInfo[] | null {
    return this.#newest.one(kind, baseUrl)?.models ?? null;
  }

  /** Keeps a list in place of the one before. `readAt` in milliseconds since 1970. */
  put(connectionId: string, models: readonly ModelInfo[], readAt: number): void {
    this.#put.run(connectionId, JSON.stringify(models), readAt);
  }
}
