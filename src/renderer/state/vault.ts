import { create } from 'zustand';
import type { VaultState } from '../../shared/domain/vault-state';
import { onAppEvent } from './events';

/** Whether keys can be kept and used now, as main last told it; null before it did. */
export const useVault = create<{ readonly vault: VaultState | null }>(() => ({ vault: null }));

/** Takes over the state that main gave. */
export function keepVault(vault: VaultState): void {
  useVault.setState({ vault });
}

onAppEvent((event) => {
  if (event.type === 'vault_changed' || event.type === 'language_changed') keepVault(event.vault);
});
