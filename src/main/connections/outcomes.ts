import type { HealthBook } from '../health/health-book';
import type { Outcome } from '../health/outcome';
import type { Vault } from '../vault/vault';
import type { ConnectionRepository } from './connection-repository';
import type { OutcomeSink } from './outcome-sink';

/** Takes in what calls came to: a rejected key marks the credential, a success clears the mark; health gets both. */
export class Outcomes implements OutcomeSink {
  readonly #connections: ConnectionRepository;
  readonly #vault: Vault;
  readonly #health: HealthBook;

  constructor(connections: ConnectionRepository, vault: Vault, health: HealthBook) {
    this.#connections = connections;
    this.#vault = vault;
    this.#health = health;
  }

  record(connectionId: string, outcome: Outcome): void {
    const row = this.#connections.find(connectionId);
    // Disconnected while the call was under way: nothing is left to have a health.
    if (!row) return;
    if (outcome.failure?.class === 'auth' && row.credential !== 'none') {
      this.#connections.update(connectionId, { credential: 'invalid' });
    } else if (outcome.failure === null && row.credential === 'invalid') {
      const kept = this.#vault.keyState(connectionId);
      this.#connections.update(connectionId, { credential: kept === 'memory' ? 'memory' : 'saved' });
    }
    this.#health.record(connectionId, outcome);
  }
}
