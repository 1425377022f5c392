import type { Problem } from '../../../shared/domain/problem';
import { problemOf } from '../../state/client';
import { askToProtectKeys, askToUnlockKeys } from './dialog-requests';

/** How a call that needs the vault ended: with its value, or because the person closed the vault's dialog. */
export type VaultCall<Value> = { readonly given: true; readonly value: Value } | { readonly given: false };

/**
 * Opens the dialog that a closed vault asks for. Resolves to whether the vault is open now.
 * @returns null when the problem is not about a closed vault
 */
export function openVaultFor(problem: Problem): Promise<boolean> | null {
  if (problem.code === 'vault_unprotected') return askToProtectKeys();
  if (problem.code === 'vault_locked') return askToUnlockKeys();
  return null;
}

/**
 * Makes a call that keeps or uses a key. Where main first needs a choice or a passphrase, the dialog for it opens and
 * the same call goes on by itself afterwards. Every other failure is rejected as it came.
 */
export async function withOpenVault<Value>(call: () => Promise<Value>): Promise<VaultCall<Value>> {
  for (;;) {
    try {
      return { given: true, value: await call() };
    } catch (error) {
      const opened = openVaultFor(problemOf(error));
      if (!opened) throw error;
      if (!(await opened)) return { given: false };
    }
  }
}
