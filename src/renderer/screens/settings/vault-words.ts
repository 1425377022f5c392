import type { VaultState } from '../../../shared/domain/vault-state';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';

/** What can be done about the keys from the settings. */
export type VaultAction = 'make_root_key' | 'set_passphrase' | 'change_passphrase' | 'protect' | 'unlock';

/** How keys are kept, in words for the person. */
export interface VaultWords {
  readonly title: string;
  readonly sentence: string;
  readonly actions: readonly VaultAction[];
}

const SEALED = 'Your API keys are encrypted one by one and stay on this computer.' satisfies PlainText;

/** Where the root key is kept, what follows from it and what can be done, for every state that the vault can be in. */
export function vaultWords(vault: VaultState): VaultWords {
  switch (vault.state) {
    case 'open':
      return openWords(vault.source, vault.store);
    case 'unmade':
      return {
        title: t('Nothing is kept yet'),
        sentence: t(
          'When you connect your first provider, a root key is made and kept by {store}. Your API keys are encrypted with it, one by one.',
          { store: vault.store },
        ),
        actions: ['set_passphrase'],
      };
    case 'unprotected':
      return {
        title: t('This computer has no store for keys'),
        sentence: `${vault.reason} ${t('Before the first key is kept, choose a passphrase, or keys that are forgotten when Signalbox closes.')}`,
        actions: ['protect'],
      };
    case 'locked':
      return { title: t('Your keys are locked'), sentence: vault.reason, actions: ['unlock'] };
    case 'wrong_root_key':
      return {
        title: t('Your saved keys cannot be opened'),
        sentence: `${vault.reason} ${t('Nothing was deleted. Bring back what opens them and restart Signalbox, or choose a new protection and enter your keys again.')}`,
        actions: ['protect'],
      };
  }
}

type OpenVault = Extract<VaultState, { state: 'open' }>;

function openWords(source: OpenVault['source'], store: OpenVault['store']): VaultWords {
  switch (source) {
    case 'environment':
      return {
        title: t('Root key from SIGNALBOX_ROOT_KEY'),
        sentence: `${t(SEALED)} ${t('The root key that opens them is given from outside at every start, and Signalbox cannot change it. With a passphrase instead, start without SIGNALBOX_ROOT_KEY from then on.')}`,
        actions: ['set_passphrase'],
      };
    case 'system':
      return {
        title: t('Root key kept by {store}', { store: store ?? t('the operating system') }),
        sentence: `${t(SEALED)} ${t('The root key that opens them is in your operating system’s own store and in none of Signalbox’s files.')}`,
        actions: ['make_root_key', 'set_passphrase'],
      };
    case 'passphrase':
      return {
        title: t('Root key behind your passphrase'),
        sentence: `${t(SEALED)} ${t('Signalbox asks for the passphrase at every start. It is kept nowhere: if it is forgotten, the keys have to be entered again.')}`,
        actions: ['change_passphrase'],
      };
    case 'memory':
      return {
        title: t('Root key in memory, for this run only'),
        sentence: t('Your API keys are forgotten when Signalbox closes. With a passphrase they can be kept.'),
        actions: ['make_root_key', 'set_passphrase'],
      };
  }
}
