import type { Connection, CredentialState } from '../../shared/domain/connection';
import type { HealthBook } from '../health/health-book';
import type { Vault } from '../vault/vault';
import type { ConnectionRow } from './connection-row';

/** What is true of a connection's key now: what was stored of it, held against what the vault can open. */
export function credentialOf(row: ConnectionRow, vault: Vault): CredentialState {
  if (row.credential === 'none') return 'none';
  const kept = vault.keyState(row.id);
  switch (kept) {
    case 'unreadable':
      return 'unreadable';
    case 'none':
      return 'missing';
    case 'saved':
    case 'memory':
      return row.credential === 'invalid' ? 'invalid' : kept;
  }
}

/** Whether a connection can be called as far as its key is concerned. Keys that are locked can be used by nobody. */
export function hasUsableCredential(row: ConnectionRow, vault: Vault): boolean {
  switch (credentialOf(row, vault)) {
    case 'none':
      return true;
    case 'saved':
    case 'memory':
      return vault.state().state === 'open';
    case 'missing':
    case 'invalid':
    case 'unreadable':
      return false;
  }
}

/** A stored connection as the window sees it. */
export function viewOf(row: ConnectionRow, vault: Vault, health: HealthBook): Connection {
  const credential = credentialOf(row, vault);
  return {
    id: row.id,
    kind: row.kind,
    label: row.label,
    baseUrl: row.base_url,
    defaultModel: row.default_model,
    isPrimary: row.is_primary === 1,
    credential,
    practiceMode: row.practice_mode,
    health: health.healthOf(row.id, credential),
    breakerFigures: row.breaker_figures,
    backgroundTasks: row.background_tasks,
    createdAt: row.created_at,
  };
}
