import { z } from 'zod';

/** Shortest passphrase accepted, in UTF-16 units. */
export const PASSPHRASE_MIN = 8;
export const PASSPHRASE_MAX = 1024;

/** Where the root key lives. */
export const RootKeySource = z.enum(['environment', 'system', 'passphrase', 'memory']);
export type RootKeySource = z.infer<typeof RootKeySource>;

/**
 * Whether keys can be kept and used now.
 * `open`: yes. `unprotected`: no root key yet and the system has no store for one, the person must choose.
 * `unmade`: no root key yet, the system's store will keep one when the first key is saved.
 * `locked`: the passphrase is needed. `wrong_root_key`: a root key is there but not the one the keys were sealed with.
 */
export const VaultState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), source: RootKeySource, store: z.string().nullable() }),
  z.object({ state: z.literal('unmade'), store: z.string() }),
  z.object({ state: z.literal('unprotected'), reason: z.string() }),
  z.object({ state: z.literal('locked'), reason: z.string() }),
  z.object({ state: z.literal('wrong_root_key'), reason: z.string() }),
]);
export type VaultState = z.infer<typeof VaultState>;
