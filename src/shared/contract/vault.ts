import { z } from 'zod';
import { PASSPHRASE_MAX, VaultState } from '../domain/vault-state';
import { procedure } from './problem-error';

const passphrase = z.string().max(PASSPHRASE_MAX);

export const vault = {
  /** The person's choice where the system has no store for keys. */
  protect: procedure
    .input(
      z.discriminatedUnion('with', [
        z.object({ with: z.literal('passphrase'), passphrase }),
        z.object({ with: z.literal('memory') }),
      ]),
    )
    .output(VaultState),
  unlock: procedure.input(z.object({ passphrase })).output(VaultState),
  /** A new root key; every key is sealed again in one transaction. With a passphrase, the new key is behind it. */
  rotate: procedure.input(z.object({ passphrase: passphrase.optional() })).output(VaultState),
};
