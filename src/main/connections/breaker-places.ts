import { USUAL_BREAKER } from '../../shared/domain/health';
import type { BreakerPlace, BreakerPlaces } from '../health/circuit-breakers';
import { providerOf } from '../providers/registry';
import { addressOriginOf } from './connection-address';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';

/**
 * The scope of a connection's circuit breaker. An outage of a cloud service is the service's: its connections at one
 * address share theirs. A compatible or local server, the practice provider and a subscription stand for themselves, and
 * at another address for another server.
 */
export function scopeOf(row: Pick<ConnectionRow, 'id' | 'kind' | 'base_url'>): string {
  const origin = addressOriginOf(row) ?? '';
  return providerOf(row.kind).info.tier === 'cloud'
    ? `service ${row.kind} ${origin}`
    : `connection ${row.id} ${origin}`;
}

/** Which breaker each connection has. Read anew only after connections have changed: it is asked at every call. */
export class BreakerPlacesOfConnections implements BreakerPlaces {
  readonly #rows: ConnectionRepository;
  #readAt = -1;
  #byId = new Map<string, BreakerPlace>();
  #byScope = new Map<string, string[]>();

  constructor(rows: ConnectionRepository) {
    this.#rows = rows;
  }

  of(connectionId: string): BreakerPlace | null {
    this.#refresh();
    return this.#byId.get(connectionId) ?? null;
  }

  sharing(scope: string): readonly string[] {
    this.#refresh();
    return this.#byScope.get(scope) ?? [];
  }

  #refresh(): void {
    const { revision } = this.#rows;
    if (revision === this.#readAt) return;
    const all = this.#rows.all().map((row) => ({ id: row.id, scope: scopeOf(row), row }));
    this.#byId = new Map(
      all.map(({ id, scope, row }) => [id, { scope, figures: row.breaker_figures ?? USUAL_BREAKER }]),
    );
    this.#byScope = new Map();
    for (const { id, scope } of all) this.#byScope.set(scope, [...(this.#byScope.get(scope) ?? []), id]);
    this.#readAt = revision;
  }
}
