import type { ConnectionRepository } from '../connections/connection-repository';
import type { ConnectionRow } from '../connections/connection-row';

/** The connected rows, read anew only after connections have changed: they are asked for at every plan. */
export class ConnectedRows {
  readonly #rows: Pick<ConnectionRepository, 'revision' | 'all' | 'disconnectedLabel'>;
  #readAt: number | null = null;
  #byId: ReadonlyMap<string, ConnectionRow> = new Map();
  readonly #gone = new Map<string, string | undefined>();

  constructor(rows: Pick<ConnectionRepository, 'revision' | 'all' | 'disconnectedLabel'>) {
    this.#rows = rows;
  }

  /** Oldest first. The same map until something changes. */
  byId(): ReadonlyMap<string, ConnectionRow> {
    const { revision } = this.#rows;
    if (revision !== this.#readAt) {
      this.#byId = new Map(this.#rows.all().map((row) => [row.id, row]));
      this.#gone.clear();
      this.#readAt = revision;
    }
    return this.#byId;
  }

  has(id: string): boolean {
    return this.byId().has(id);
  }

  /** What a disconnected one was called, as long as it can be brought back. */
  goneLabel(id: string): string | undefined {
    this.byId();
    if (!this.#gone.has(id)) this.#gone.set(id, this.#rows.disconnectedLabel(id) ?? undefined);
    return this.#gone.get(id);
  }
}
