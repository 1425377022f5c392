import type { Failure } from '../../shared/domain/failure';
import type { Connectivity } from '../health/connectivity';
import type { HealthBook } from '../health/health-book';
import type { Outcome } from '../health/outcome';
import type { Vault } from '../vault/vault';
import type { ConnectionRepository } from './connection-repository';
import { isOfOwnNetwork, mayBeOffline } from './own-network';
import type { OutcomeSink } from './outcome-sink';

/**
 * Takes in what calls came to: a rejected key marks the credential, a success clears the mark; health gets both. What
 * failed because this computer is offline says nothing about anyone else and is left out.
 */
export class Outcomes implements OutcomeSink {
  readonly #connections: ConnectionRepository;
  readonly #vault: Vault;
  readonly #health: HealthBook;
  readonly #connectivity: Connectivity;
  /** Connections whose key was rejected last: for the others a success needs no look at the database. */
  readonly #rejected: Set<string>;

  constructor(connections: ConnectionRepository, vault: Vault, health: HealthBook, connectivity: Connectivity) {
    this.#connections = connections;
    this.#vault = vault;
    this.#health = health;
    this.#connectivity = connectivity;
    const marked = connections.all().filter((row) => row.credential === 'invalid');
    this.#rejected = new Set(marked.map((row) => row.id));
  }

  record(connectionId: string, outcome: Outcome): void {
    if (outcome.failure && this.#isOffline(connectionId, outcome.failure)) {
      if (outcome.probe !== undefined) this.#health.breakers.giveUp(connectionId, outcome.probe);
      return;
    }
    if (outcome.failure?.class === 'auth') this.#markRejected(connectionId);
    else if (outcome.failure === null && this.#rejected.has(connectionId) && provesKey(outcome)) {
      this.#clearMark(connectionId);
    }
    this.#health.record(connectionId, outcome);
  }

  #isOffline(connectionId: string, failure: Failure): boolean {
    if (!mayBeOffline(failure)) return false;
    const row = this.#connections.find(connectionId);
    return row !== null && isOfOwnNetwork(failure, row, () => this.#connectivity.look());
  }

  #markRejected(connectionId: string): void {
    const row = this.#connections.find(connectionId);
    if (!row || row.credential === 'none') return;
    this.#connections.update(connectionId, { credential: 'invalid' });
    this.#rejected.add(connectionId);
  }

  #clearMark(connectionId: string): void {
    this.#rejected.delete(connectionId);
    if (this.#connections.find(connectionId)?.credential !== 'invalid') return;
    const kept = this.#vault.keyState(connectionId);
    this.#connections.update(connectionId, { credential: kept === 'memory' ? 'memory' : 'saved' });
  }
}

/** Whether a success shows that the key is good. A free check need not have needed it. */
function provesKey({ purpose, keyProven }: Outcome): boolean {
  return purpose === 'idle' ? keyProven === true : true;
}
