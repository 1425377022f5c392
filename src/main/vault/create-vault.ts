import type { EventBus } from '../events/event-bus';
import type { SecretStore } from '../platform/platform';
import type { Db } from '../storage/statement';
import { type EnvelopeFormats, envelopeFormats } from './envelope';
import { KeyRing } from './key-ring';
import { rootKeyFromEnvironment } from './root-key/environment';
import { SealedVault } from './sealed-vault';
import type { Vault } from './vault';

/** What the vault is built from. */
export interface VaultParts {
  readonly db: Db;
  readonly secrets: SecretStore;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The ways of sealing keys; those of this version of the app unless said otherwise. */
  readonly formats?: EnvelopeFormats;
}

/**
 * Opens the vault as far as it can be without the person. A system store that does not answer at once is waited for in
 * the background, and its answer comes as a `vault_changed` event.
 * @throws StartRefusal `root_key_malformed`
 */
export async function createVault(parts: VaultParts): Promise<Vault> {
  const ring = new KeyRing(parts.db, parts.formats ?? envelopeFormats, parts.now);
  const vault = new SealedVault(ring, parts.secrets, rootKeyFromEnvironment(parts.env), parts.events);
  await vault.start();
  return vault;
}
