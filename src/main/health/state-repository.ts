import { z } from 'zod';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';
import { BreakerState } from './breaker';
import { HealthState } from './health-state';

const StateRow = z.object({ state: jsonColumn(HealthState) });
const BreakerRow = z.object({ scope: z.string(), state: z.string() });
const BreakerColumn = jsonColumn(BreakerState);

/** The states of connections and of circuit breakers, on disk. */
export class StateRepository {
  readonly #find: Query<z.infer<typeof StateRow>>;
  readonly #breakers: Query<z.infer<typeof BreakerRow>>;
  readonly #keep: Command;
  readonly #keepBreaker: Command;
  readonly #dropBreaker: Command;

  constructor(db: Db) {
    this.#find = query(db, 'SELECT state FROM health_states WHERE connection_id = ?', StateRow);
    this.#breakers = query(db, 'SELECT scope, state FROM breakers', BreakerRow);
    // A connection can be gone for good before its last state is written.
    this.#keep = command(
      db,
      `INSERT INTO health_states (connection_id, state) SELECT id, ? FROM connections WHERE id = ?
       ON CONFLICT (connection_id) DO UPDATE SET state = excluded.state`,
    );
    this.#keepBreaker = command(
      db,
      'INSERT INTO breakers (scope, state) VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET state = excluded.state',
    );
    this.#dropBreaker = command(db, 'DELETE FROM breakers WHERE scope = ?');
  }

  /** Null where none was kept. Throws when what was kept cannot be read. */
  find(connectionId: string): HealthState | null {
    return this.#find.one(connectionId)?.state ?? null;
  }

  keep(connectionId: string, state: HealthState): void {
    this.#keep.run(JSON.stringify(state), connectionId);
  }

  /** Every breaker by its scope. One that cannot be read is told and dropped. */
  breakers(onUnreadable: (error: unknown) => void): Map<string, BreakerState> {
    const read = new Map<string, BreakerState>();
    for (const { scope, state } of this.#breakers.all()) {
      const parsed = BreakerColumn.safeParse(state);
      if (parsed.success) {
        read.set(scope, parsed.data);
        continue;
      }
      onUnreadable(parsed.error);
      this.#dropBreaker.run(scope);
    }
    return read;
  }

  /** @param state null: there is nothing to keep of it any more */
  keepBreaker(scope: string, state: BreakerState | null): void {
    if (state === null) this.#dropBreaker.run(scope);
    else this.#keepBreaker.run(scope, JSON.stringify(state));
  }
}
