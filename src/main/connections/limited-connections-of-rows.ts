import type { LimitedConnection, LimitedConnections } from '../limits/limited-connections';
import { providerOf } from '../providers/registry';
import { needsInternet } from './connection-address';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';

/** What limits need to know of connections. Read anew only after connections have changed: it is asked at every call. */
export class LimitedConnectionsOfRows implements LimitedConnections {
  readonly #rows: Pick<ConnectionRepository, 'revision' | 'all'>;
  #readAt: number | null = null;
  #byId: ReadonlyMap<string, LimitedConnection> = new Map();

  constructor(rows: Pick<ConnectionRepository, 'revision' | 'all'>) {
    this.#rows = rows;
  }

  all(): readonly LimitedConnection[] {
    return [...this.#connected().values()];
  }

  find(connectionId: string): LimitedConnection | null {
    return this.#connected().get(connectionId) ?? null;
  }

  #connected(): ReadonlyMap<string, LimitedConnection> {
    const { revision } = this.#rows;
    if (revision !== this.#readAt) {
      const all = this.#rows
        .all()
        .map((row) => ({ id: row.id, label: row.label, kind: row.kind, isLocal: isLocal(row) }));
      this.#byId = new Map(all.map((one) => [one.id, one]));
      this.#readAt = revision;
    }
    return this.#byId;
  }
}

/**
 * Whether a connection is a server that does less at the same time than a cloud does: one of the local kinds wherever it
 * stands, and a compatible one on this computer or nearby.
 */
export function isLocal(row: Pick<ConnectionRow, 'kind' | 'base_url'>): boolean {
  const { tier } = providerOf(row.kind).info;
  return tier === 'local' || (tier === 'compatible' && !needsInternet(row));
}
