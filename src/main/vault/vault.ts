import type { VaultState } from '../../shared/domain/vault-state';
import type { Secret } from './secret';

/** The person's choice where the system keeps no root key. */
export type Protection = { readonly with: 'passphrase'; readonly passphrase: string } | { readonly with: 'memory' };

/**
 * Keeps the keys of connections and the secrets of tool servers sealed, and opens one when a call needs it. Nothing else
 * sees one in the clear. Each has its slot: the id of its connection, or what `toolSecretSlot` makes.
 */
export interface Vault {
  state(): VaultState;
  /**
   * Makes a root key as the person chose. Where keys are sealed that the present root key does not open, they stay as
   * they are, unreadable, until each is entered again. Rejects with a ProblemError `vault_passphrase`.
   */
  protect(choice: Protection): Promise<VaultState>;
  /** Rejects with a ProblemError `vault_passphrase` when the passphrase opens nothing. */
  unlock(passphrase: string): Promise<VaultState>;
  /**
   * Makes a new root key and seals every key again in one transaction, while they are in use. With a passphrase, the new
   * root key is behind it. Rejects with a ProblemError `vault_passphrase` where a passphrase is needed or too short.
   */
  rotate(passphrase?: string): Promise<VaultState>;
  /**
   * Makes sure that a key can be sealed now: makes the root key where the system's store will keep it. Rejects with a
   * ProblemError `vault_unprotected`, `vault_locked` or `vault_wrong_root_key`, each with its next step.
   */
  ready(): Promise<void>;
  /**
   * Seals a key in place of the one before, in the caller's transaction if there is one. What it belongs to must be
   * stored already. Throws as {@link ready} rejects.
   */
  seal(slot: string, key: Secret): void;
  /**
   * Opens the key of a slot. Throws a ProblemError `vault_locked`, `vault_wrong_root_key`, `vault_key_missing` or
   * `vault_unreadable_key`; the sealed key is kept in every case.
   */
  open(slot: string): Secret;
  /** `saved` includes those whose root key waits for its passphrase. */
  keyState(slot: string): 'none' | 'saved' | 'memory' | 'unreadable';
  /** Deletes the key of a slot. */
  forget(slot: string): void;
}
