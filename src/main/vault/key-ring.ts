import type { RootKeySource } from '../../shared/domain/vault-state';
import { ProblemError } from '../problem-error';
import { isDatabaseFailure } from '../storage/sqlite-failure';
import { type Db, atomically } from '../storage/statement';
import { ConnectionKeys } from './connection-keys';
import { type Envelope, type EnvelopeFormats, UnreadableEnvelope } from './envelope';
import { AllEnvelopes, type EnvelopeStore } from './envelope-store';
import { keyMissing, keyUnreadable } from './vault-problems';
import { type RootKey, makeCheck } from './root-key/root-key';
import type { ScryptCost } from './root-key/passphrase';
import { RootKeyRepository } from './root-key-repository';
import { Secret } from './secret';

/** How a root key comes from a passphrase. */
export interface Derivation {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
}

/** The root key in force. `memory`: nothing of it or of what it seals is written down. */
export interface InForce {
  readonly root: RootKey;
  readonly source: RootKeySource;
}

/**
 * The sealed keys, each under its slot, and the root key in force that opens them. All of it is synchronous: between two calls there is
 * always exactly one root key, and all keys in use are sealed with it.
 */
export class KeyRing {
  readonly rootKeys: RootKeyRepository;
  readonly envelopes: EnvelopeStore;
  readonly #db: Db;
  readonly #formats: EnvelopeFormats;
  readonly #keys: ConnectionKeys;
  readonly #now: () => number;
  readonly #inMemory = new Map<string, Envelope>();
  /** What is known of keys since the last change, so that asking about one does not open it each time. */
  readonly #known = new Map<string, boolean>();
  #force: InForce | null = null;

  constructor(db: Db, formats: EnvelopeFormats, now: () => number) {
    this.#db = db;
    this.#formats = formats;
    this.#keys = new ConnectionKeys(formats);
    this.#now = now;
    this.rootKeys = new RootKeyRepository(db);
    this.envelopes = new AllEnvelopes(db);
  }

  /** Puts a root key in force that is the current one on record. */
  use(force: InForce): void {
    this.#known.clear();
    this.#keys.clear();
    this.#force = force;
  }

  /** Records a root key that the system's store is about to be asked to keep, so that it is found again if that is cut short. */
  announce(root: RootKey): void {
    this.rootKeys.insert(
      { keyId: root.id, state: 'pending', source: 'system', derivation: null, check: makeCheck(root) },
      this.#now(),
    );
  }

  /**
   * Puts a new root key in force and seals every key again that the one before opens, in one transaction. Keys that it
   * does not open stay as they are. The root key before is retired, and zeroed in memory.
   */
  replace(next: RootKey, source: Exclude<RootKeySource, 'memory'>, derivation: Derivation | null): void {
    const before = this.#force;
    const current = this.rootKeys.current();
    atomically(this.#db, () => {
      if (current !== undefined) this.rootKeys.setState(current.keyId, 'retired');
      if (this.rootKeys.others().some((record) => record.keyId === next.id)) this.rootKeys.setState(next.id, 'current');
      else {
        const check = makeCheck(next);
        this.rootKeys.insert({ keyId: next.id, state: 'current', source, derivation, check }, this.#now());
      }
      if (before !== null) this.#sealAgain(before.root, next);
      for (const [slot, envelope] of this.#inMemory) {
        if (before === null || !this.envelopes.hasOwner(slot)) continue;
        const clear = this.#formats.open(before.root.bytes, slot, envelope);
        this.#write(slot, next, clear);
      }
    });
    this.#inMemory.clear();
    this.use({ root: next, source });
    before?.root.bytes.fill(0);
  }

  /** Puts a root key in force that is only in memory, together with all that it seals. */
  replaceInMemory(next: RootKey): void {
    const before = this.#force;
    for (const [slot, envelope] of this.#inMemory) {
      if (before === null) break;
      const clear = this.#formats.open(before.root.bytes, slot, envelope);
      this.#inMemory.set(slot, this.#formats.seal(next.bytes, slot, clear));
      clear.fill(0);
    }
    this.use({ root: next, source: 'memory' });
    before?.root.bytes.fill(0);
  }

  /** Seals under the root key in force what an earlier one, found again, still opens. */
  recover(earlier: RootKey): void {
    const force = this.#force;
    if (force === null || force.source === 'memory') return;
    atomically(this.#db, () => {
      this.#sealAgain(earlier, force.root);
    });
    this.#known.clear();
  }

  /** Seals a key, in the caller's transaction if there is one. A root key must be in force. */
  seal(force: InForce, slot: string, key: Secret): void {
    this.#known.delete(slot);
    const clear = key.reveal((text) => Buffer.from(text, 'utf8'));
    if (force.source === 'memory') {
      this.#inMemory.set(slot, this.#formats.seal(force.root.bytes, slot, clear));
      clear.fill(0);
    } else this.#write(slot, force.root, clear);
  }

  get inForce(): InForce | null {
    return this.#force;
  }

  /** Where the key of a slot is kept, whether or not it can be opened; null when there is none. */
  place(slot: string): 'disk' | 'memory' | null {
    if (this.#inMemory.has(slot)) return 'memory';
    return this.envelopes.find(slot) === undefined ? null : 'disk';
  }

  /**
   * Opens the key of a slot; one sealed in an older way is sealed again in the present one.
   * @throws ProblemError `vault_key_missing` or `vault_unreadable_key`
   */
  open(force: InForce, slot: string): Secret {
    const { clear, outdated } = this.#opened(force, slot);
    const secret = new Secret(clear.toString('utf8'));
    if (outdated) this.#renew(slot, force.root, clear);
    clear.fill(0);
    return secret;
  }

  /** Whether the key of a slot can be opened. */
  opens(force: InForce, slot: string): boolean {
    const known = this.#known.get(slot);
    if (known !== undefined) return known;
    try {
      this.#opened(force, slot).clear.fill(0);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  /** Whether the database is still open: work in the background may come after the end. */
  get isOpen(): boolean {
    return this.#db.open;
  }

  forget(slot: string): void {
    this.#known.delete(slot);
    this.#inMemory.delete(slot);
    this.envelopes.remove(slot);
  }

  #opened(force: InForce, slot: string): { clear: Buffer; outdated: boolean } {
    const inMemory = this.#inMemory.get(slot);
    const stored = inMemory === undefined ? this.envelopes.find(slot) : undefined;
    const envelope = inMemory ?? stored?.envelope;
    if (envelope === undefined) throw keyMissing(slot);
    try {
      if (stored !== undefined && stored.keyId !== force.root.id) throw new UnreadableEnvelope('of another root key');
      const clear = this.#keys.open(force.root, slot, envelope);
      this.#known.set(slot, true);
      return { clear, outdated: stored !== undefined && envelope.version !== this.#formats.currentVersion };
    } catch (error) {
      if (!(error instanceof UnreadableEnvelope)) throw error;
      this.#known.set(slot, false);
      throw keyUnreadable(slot, error);
    }
  }

  #renew(slot: string, root: RootKey, clear: Buffer): void {
    try {
      this.#write(slot, root, clear);
    } catch (error) {
      // No room to write, or a reader's transaction: the older form still opens, and the next read tries again.
      if (!isDatabaseFailure(error)) throw error;
    }
  }

  #sealAgain(from: RootKey, to: RootKey): void {
    for (const { slot, envelope } of this.envelopes.under(from.id)) {
      try {
        this.#write(slot, to, this.#formats.open(from.bytes, slot, envelope));
      } catch (error) {
        // It was unreadable before and stays so: kept under its old root key, and reported when it is asked for.
        if (!(error instanceof UnreadableEnvelope)) throw error;
      }
    }
  }

  #write(slot: string, root: RootKey, clear: Buffer): void {
    const envelope = this.#formats.seal(root.bytes, slot, clear);
    clear.fill(0);
    this.envelopes.put({ slot, keyId: root.id, envelope }, this.#now());
  }
}
