import { EventBus } from '../../../src/main/events/event-bus';
import type { SecretStore } from '../../../src/main/platform/platform';
import type { Db } from '../../../src/main/storage/statement';
import { type VaultParts, createVault } from '../../../src/main/vault/create-vault';
import type { Vault } from '../../../src/main/vault/vault';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { addConnection, freshDatabase } from '../storage/fresh-database';

/** A system store in memory, whose every call can be made to hang, fail or be unavailable. */
export class StoreStandIn implements SecretStore {
  readonly slots = new Map<string, string>();
  readonly calls: string[] = [];
  unavailable: string | null = null;
  before: (call: string) => Promise<void> = () => Promise.resolve();

  async availability(): ReturnType<SecretStore['availability']> {
    await this.#called('availability');
    return this.unavailable === null
      ? { available: true, name: 'Test store' }
      : { available: false, reason: this.unavailable };
  }

  async read(slot: string): Promise<string | null> {
    await this.#called('read');
    return this.slots.get(slot) ?? null;
  }

  async write(slot: string, value: string): Promise<void> {
    await this.#called('write');
    this.slots.set(slot, value);
  }

  async remove(slot: string): Promise<void> {
    await this.#called('remove');
    this.slots.delete(slot);
  }

  async #called(call: string): Promise<void> {
    this.calls.push(call);
    await this.before(call);
  }
}

/** A database, a system store and an environment that outlive the vaults opened on them. */
export class VaultBed {
  readonly store = new StoreStandIn();
  readonly events: AppEvent[] = [];
  env: Record<string, string | undefined> = {};
  readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  static async make(connections: readonly string[] = ['a', 'b']): Promise<VaultBed> {
    const db = await freshDatabase();
    for (const id of connections) addConnection(db, id);
    return new VaultBed(db);
  }

  /** Opens a vault as a start of the app does. */
  open(more: Partial<VaultParts> = {}): Promise<Vault> {
    const events = new EventBus();
    events.listen((event) => this.events.push(event));
    return createVault({ db: this.db, secrets: this.store, env: this.env, events, now: () => 1, ...more });
  }

  /** How many rows a table has. */
  count(table: 'envelopes' | 'root_keys'): number {
    return Number(this.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  }
}

/** The code of the problem that a call ends in. */
export async function problemCode(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code ?? String(error);
  }
  return 'no problem';
}

/** The key of a connection in the clear. */
export const clearKey = (vault: Vault, id: string): string => vault.open(id).reveal((clear) => clear);
