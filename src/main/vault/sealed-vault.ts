import { isDeepStrictEqual } from 'node:util';
import type { VaultState } from '../../shared/domain/vault-state';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import type { SecretStore } from '../platform/platform';
import type { ProblemError } from '../problem-error';
import type { InForce, KeyRing } from './key-ring';
import { type Opening, askStore, findRootKey } from './opening';
import { PASSPHRASE_COST, deriveFromPassphrase, newSalt } from './root-key/passphrase';
import { newRootKey, passesCheck, rootKeyOf } from './root-key/root-key';
import { keepInSystem } from './root-key/system';
import type { Secret } from './secret';
import { recoverFromSystem, removeUnused } from './upkeep';
import type { Protection, Vault } from './vault';
import * as problems from './vault-problems';

/** How long the start waits for the system's store, in milliseconds. */
const STORE_ANSWER_MS = 1500;

/** The vault over a key ring: finds its root key, makes new ones, and keeps their changes one after the other. */
export class SealedVault implements Vault {
  readonly #ring: KeyRing;
  readonly #secrets: SecretStore;
  readonly #fromEnvironment: Buffer | null;
  readonly #events: EventBus;
  #state: VaultState = {
    state: 'wrong_root_key',
    get reason() {
      return t("This computer's store for keys has not answered yet.");
    },
  };
  #last: Promise<unknown> = Promise.resolve();

  constructor(ring: KeyRing, secrets: SecretStore, fromEnvironment: Buffer | null, events: EventBus) {
    this.#ring = ring;
    this.#secrets = secrets;
    this.#fromEnvironment = fromEnvironment;
    this.#events = events;
  }

  /** Finds the root key; resolves after 1.5 seconds at the latest, and goes on by itself then. */
  async start(): Promise<void> {
    const opened = this.#alone(async () => {
      await this.#find();
      await this.#upkeep();
    });
    let waited: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      waited = setTimeout(resolve, STORE_ANSWER_MS);
    });
    await Promise.race([opened, patience]);
    clearTimeout(waited);
  }

  state(): VaultState {
    return this.#state;
  }

  protect(choice: Protection): Promise<VaultState> {
    return this.#alone(async () => {
      const source = this.#ring.inForce?.source;
      if (this.#fromEnvironment !== null) throw problems.environmentDecides();
      if (choice.with === 'memory') {
        if (source === 'memory') return this.#state;
        if (source !== undefined) throw problems.alreadyProtected();
        this.#ring.replaceInMemory(newRootKey());
        return this.#opened('memory', null);
      }
      if (source !== undefined && source !== 'memory') throw problems.alreadyProtected();
      return this.#moveToPassphrase(choice.passphrase);
    });
  }

  unlock(passphrase: string): Promise<VaultState> {
    return this.#alone(async () => {
      const open = this.#ring.inForce !== null;
      const current = this.#ring.rootKeys.current();
      const candidates = open ? this.#ring.rootKeys.others() : current === undefined ? [] : [current];
      for (const { keyId, derivation, check } of candidates) {
        if (derivation === null) continue;
        // One after the other: each takes 128 MB of memory.
        const root = rootKeyOf(await deriveFromPassphrase(passphrase, derivation.salt, derivation.cost), keyId);
        if (!passesCheck(root, check)) continue;
        if (open) {
          this.#ring.recover(root);
          return this.#tell(this.#state);
        }
        this.#ring.use({ root, source: 'passphrase' });
        this.#opened('passphrase', null);
        await this.#upkeep();
        return this.#state;
      }
      if (open && candidates.every(({ derivation }) => derivation === null)) return this.#state;
      throw problems.wrongPassphrase();
    });
  }

  rotate(passphrase?: string): Promise<VaultState> {
    return this.#alone(async () => {
      const problem = problems.problemOf(this.#state);
      if (problem !== null) throw problem;
      if (passphrase !== undefined) return this.#moveToPassphrase(passphrase);
      const source = this.#ring.inForce?.source ?? 'system';
      switch (source) {
        case 'environment':
        case 'passphrase':
          throw problems.rotationNeedsPassphrase(source);
        case 'memory':
          this.#ring.replaceInMemory(newRootKey());
          return this.#tell(this.#state);
        case 'system':
          return this.#moveToSystem();
      }
    });
  }

  async ready(): Promise<void> {
    if (this.#ring.inForce !== null) return;
    await this.#alone(async () => {
      if (this.#ring.inForce !== null) return;
      // The system's store may answer now though it did not at the start.
      await this.#find();
      const problem = problems.problemOf(this.#state);
      if (problem !== null) throw problem;
      if (this.#state.state === 'unmade') await this.#moveToSystem();
    });
  }

  seal(slot: string, key: Secret): void {
    const force = this.#ring.inForce;
    if (force === null) throw this.#closed();
    this.#ring.seal(force, slot, key);
  }

  open(slot: string): Secret {
    const force = this.#ring.inForce;
    if (force !== null) return this.#ring.open(force, slot);
    throw this.#ring.place(slot) === null ? problems.keyMissing(slot) : this.#closed();
  }

  keyState(slot: string): 'none' | 'saved' | 'memory' | 'unreadable' {
    const place = this.#ring.place(slot);
    if (place === null) return 'none';
    if (this.#state.state === 'locked') return 'saved';
    const force = this.#ring.inForce;
    if (force === null || !this.#ring.opens(force, slot)) return 'unreadable';
    return place === 'memory' ? 'memory' : 'saved';
  }

  forget(slot: string): void {
    this.#ring.forget(slot);
  }

  /** Why no root key is in force. */
  #closed(): ProblemError {
    return problems.problemOf(this.#state) ?? problems.unprotected(t('The root key has not been made yet.'));
  }

  async #find(): Promise<void> {
    const { rootKeys, envelopes } = this.#ring;
    const found: Opening = await findRootKey({
      rootKeys,
      envelopes,
      secrets: this.#secrets,
      fromEnvironment: this.#fromEnvironment,
    });
    if (found.root === null) {
      if (!isDeepStrictEqual(found.state, this.#state)) this.#tell(found.state);
      return;
    }
    if (found.adopt && found.source === 'environment') this.#ring.replace(found.root, 'environment', null);
    else this.#ring.use({ root: found.root, source: found.source });
    this.#opened(found.source, found.store);
  }

  async #moveToPassphrase(passphrase: string): Promise<VaultState> {
    const fault = problems.passphraseFault(passphrase);
    if (fault !== null) throw fault;
    const derivation = { cost: PASSPHRASE_COST, salt: newSalt() };
    const root = rootKeyOf(await deriveFromPassphrase(passphrase, derivation.salt, derivation.cost));
    this.#ring.replace(root, 'passphrase', derivation);
    const state = this.#opened('passphrase', null);
    await this.#upkeep();
    return state;
  }

  /** In the order that loses nothing wherever it is cut short: noted, kept by the store, put in force, the old one removed. */
  async #moveToSystem(): Promise<VaultState> {
    const store = await askStore(this.#secrets);
    if (!store.available) throw problems.unprotected(store.reason);
    const root = newRootKey();
    this.#ring.announce(root);
    try {
      await keepInSystem(this.#secrets, root);
    } catch (error) {
      await this.#upkeep();
      throw problems.storeFailed(store.name, error);
    }
    this.#ring.replace(root, 'system', null);
    const state = this.#opened('system', store.name);
    await this.#upkeep();
    return state;
  }

  async #upkeep(): Promise<void> {
    if (await recoverFromSystem(this.#ring, this.#secrets)) this.#tell(this.#state);
    await removeUnused(this.#ring, this.#secrets);
  }

  #opened(source: InForce['source'], store: string | null): VaultState {
    return this.#tell({ state: 'open', source, store });
  }

  #tell(state: VaultState): VaultState {
    this.#state = state;
    this.#events.emit({ type: 'vault_changed', vault: state });
    return state;
  }

  /** One change of the root key after the other. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
