import type { RootKeySource, VaultState } from '../../shared/domain/vault-state';
import { t } from '../../shared/language/t';
import type { SecretStore } from '../platform/platform';
import type { EnvelopeStore } from './envelope-store';
import { ROOT_KEY_VARIABLE } from './root-key/environment';
import { type RootKey, passesCheck, rootKeyOf } from './root-key/root-key';
import { readFromSystem } from './root-key/system';
import type { RootKeyRecord, RootKeyRepository } from './root-key-repository';

/** A state of the vault with the root key that belongs to it; `adopt` when that is not on record yet. */
export type Opening =
  | { readonly root: RootKey; readonly source: RootKeySource; readonly store: string | null; readonly adopt: boolean }
  | { readonly root: null; readonly state: VaultState };

/** What opening looks at. */
export interface OpeningParts {
  readonly rootKeys: RootKeyRepository;
  readonly envelopes: EnvelopeStore;
  readonly secrets: SecretStore;
  /** The root key out of the environment; null when none was given. */
  readonly fromEnvironment: Buffer | null;
}

/** A state lasts longer than a language does: its reason is said anew whenever it is read. */
const wrong = (reason: () => string): Opening => ({
  root: null,
  state: {
    state: 'wrong_root_key',
    get reason() {
      return reason();
    },
  },
});

const VARIABLE = { variable: ROOT_KEY_VARIABLE };

function boundElsewhere(source: RootKeyRecord['source']): string {
  switch (source) {
    case 'environment':
      return t('{variable} is not the root key that your keys were sealed with. Set it to the earlier one.', VARIABLE);
    case 'system':
      return t(
        "Your keys were sealed with a root key that this computer's own store keeps, and {variable} is set to another. Start Signalbox without {variable}.",
        VARIABLE,
      );
    case 'passphrase':
      return t(
        'Your keys were sealed with a passphrase, and {variable} is set to another root key. Start Signalbox without {variable}.',
        VARIABLE,
      );
  }
}

function withEnvironment(bytes: Buffer, record: RootKeyRecord | undefined, bound: boolean): Opening {
  const known = record === undefined ? null : rootKeyOf(Buffer.from(bytes), record.keyId);
  if (known !== null && record !== undefined && passesCheck(known, record.check)) {
    return { root: known, source: 'environment', store: null, adopt: false };
  }
  if (record !== undefined && bound) return wrong(() => boundElsewhere(record.source));
  return { root: rootKeyOf(Buffer.from(bytes)), source: 'environment', store: null, adopt: true };
}

/** A store that breaks when it is asked is one that does not answer. */
export async function askStore(secrets: SecretStore): ReturnType<SecretStore['availability']> {
  try {
    return await secrets.availability();
  } catch {
    return {
      available: false,
      get reason() {
        return t("This computer's store for keys does not answer.");
      },
    };
  }
}

async function withoutAny(secrets: SecretStore): Promise<Opening> {
  const store = await askStore(secrets);
  return store.available
    ? { root: null, state: { state: 'unmade', store: store.name } }
    : {
        root: null,
        state: {
          state: 'unprotected',
          get reason() {
            return store.reason;
          },
        },
      };
}

async function withSystem(secrets: SecretStore, record: RootKeyRecord): Promise<Opening> {
  const store = await askStore(secrets);
  if (!store.available) {
    return wrong(() => t('The store that keeps their root key does not answer. {reason}', { reason: store.reason }));
  }
  try {
    const root = await readFromSystem(secrets, record.keyId);
    if (root === null) return wrong(() => t('Their root key is no longer in {store}.', { store: store.name }));
    if (!passesCheck(root, record.check))
      return wrong(() => t('{store} holds another root key than theirs.', { store: store.name }));
    return { root, source: 'system', store: store.name, adopt: false };
  } catch {
    // The store says why in words of its own that may hold anything; which store it was is what helps.
    return wrong(() => t('{store} did not give their root key back.', { store: store.name }));
  }
}

/**
 * Finds out whether keys can be used now. A root key from the environment wins; a record binds only while something is
 * sealed with it. Asks the system's store where that is needed, which can take as long as the system takes.
 */
export async function findRootKey(parts: OpeningParts): Promise<Opening> {
  const { rootKeys, envelopes, secrets, fromEnvironment } = parts;
  const record = rootKeys.current();
  const bound = record !== undefined && envelopes.under(record.keyId).length > 0;
  if (fromEnvironment !== null) return withEnvironment(fromEnvironment, record, bound);
  switch (record?.source) {
    case undefined:
      return withoutAny(secrets);
    case 'passphrase':
      return {
        root: null,
        state: {
          state: 'locked',
          get reason() {
            return t('Your keys are protected by a passphrase.');
          },
        },
      };
    case 'environment':
      return bound
        ? wrong(() =>
            t('They were sealed with the root key in {variable}, which is not set. Start Signalbox with it.', VARIABLE),
          )
        : withoutAny(secrets);
    case 'system': {
      const found = await withSystem(secrets, record);
      return found.root === null && !bound ? withoutAny(secrets) : found;
    }
  }
}
