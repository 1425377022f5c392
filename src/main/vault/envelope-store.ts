import type { Db } from '../storage/statement';
import type { Envelope } from './envelope';
import { EnvelopeRepository } from './envelope-repository';
import { isToolSecret } from './tool-secret';
import { ToolSecretRepository } from './tool-secret-repository';

/** An envelope as it is stored: of which slot, and under which root key. */
export interface StoredEnvelope {
  /** The id of a connection, or a slot of a tool server. */
  readonly slot: string;
  readonly keyId: string;
  readonly envelope: Envelope;
}

/** Where sealed keys are kept. */
export interface EnvelopeStore {
  find(slot: string): StoredEnvelope | undefined;
  /** All that are sealed under one root key. */
  under(keyId: string): StoredEnvelope[];
  /** Keeps an envelope in place of the one before. What it belongs to must be stored already. `at` in ms since 1970. */
  put(stored: StoredEnvelope, at: number): void;
  remove(slot: string): void;
  /** Whether there is something that an envelope of this slot could belong to. */
  hasOwner(slot: string): boolean;
}

/** The sealed keys of connections and the sealed secrets of tool servers, as one. */
export class AllEnvelopes implements EnvelopeStore {
  readonly #connections: EnvelopeStore;
  readonly #tools: EnvelopeStore;

  constructor(db: Db) {
    this.#connections = new EnvelopeRepository(db);
    this.#tools = new ToolSecretRepository(db);
  }

  find(slot: string): StoredEnvelope | undefined {
    return this.#of(slot).find(slot);
  }

  under(keyId: string): StoredEnvelope[] {
    return [...this.#connections.under(keyId), ...this.#tools.under(keyId)];
  }

  put(stored: StoredEnvelope, at: number): void {
    this.#of(stored.slot).put(stored, at);
  }

  remove(slot: string): void {
    this.#of(slot).remove(slot);
  }

  hasOwner(slot: string): boolean {
    return this.#of(slot).hasOwner(slot);
  }

  #of(slot: string): EnvelopeStore {
    return isToolSecret(slot) ? this.#tools : this.#connections;
  }
}
