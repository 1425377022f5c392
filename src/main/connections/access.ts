import type { ProviderKind, PracticeMode } from '../../shared/domain/provider';
import type { ClaudeCode } from '../claude-code/claude-code';
import type { Practice } from '../practice/practice';
import { keyedFetch } from '../providers/keyed-fetch';
import { patientFetch } from '../providers/patient-fetch';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import type { Secret } from '../vault/secret';
import type { Vault } from '../vault/vault';
import { claudeCodeBackend, serviceBackend, type Backend } from './backend';
import type { ConnectionRow } from './connection-row';
import { ModelCache } from './model-cache';
import { offlineFetch } from './offline-fetch';
import { otherFetch } from './other-fetch';

/** Builds the way in to a provider: the address, and a fetch that asks for the key at the moment of the call. */
export class AccessBuilder {
  readonly #vault: Vault;
  readonly #practice: Practice;
  readonly #isOnline: () => boolean;
  readonly #claudeCode: ClaudeCode;
  readonly #models = new ModelCache(this);

  /** @param isOnline looks anew whether this computer has a network; asked after calls that failed */
  constructor(vault: Vault, practice: Practice, isOnline: () => boolean, claudeCode: ClaudeCode) {
    this.#vault = vault;
    this.#practice = practice;
    this.#isOnline = isOnline;
    this.#claudeCode = claudeCode;
  }

  /** What answers for a saved connection with its model, whatever it is. */
  backend(row: ConnectionRow): Backend {
    return row.kind === 'claude-code'
      ? claudeCodeBackend(row, this.#claudeCode)
      : serviceBackend(row, this.#models, () => this.saved(row));
  }

  /** For a saved connection to a service over HTTP. The key is opened anew for every request and kept nowhere. */
  async saved(row: ConnectionRow): Promise<Access> {
    const baseUrl = await this.#addressOf(row.kind, row.base_url, row.practice_mode);
    return this.#at(row.kind, baseUrl, row.credential === 'none' ? null : () => this.#vault.open(row.id));
  }

  /** @throws ProblemError when the saved key of a connection cannot be used now: locked, missing or unreadable */
  checkKey(row: ConnectionRow): void {
    const kept = this.#vault.keyState(row.id);
    const usable = this.#vault.state().state === 'open' && (kept === 'saved' || kept === 'memory');
    // Opening what cannot be opened says why.
    if (!usable) this.#vault.open(row.id);
  }

  /** For what was typed and is not saved, or for a saved key at its own origin. */
  typed(kind: ProviderKind, baseUrl: string, key: (() => Secret) | null): Access {
    return this.#at(kind, baseUrl, key);
  }

  /** The address of the practice provider inside the app. */
  practice(mode: PracticeMode): Promise<string> {
    return this.#practice.baseUrl(mode);
  }

  #at(kind: ProviderKind, baseUrl: string, key: (() => Secret) | null): Access {
    const provider = providerOf(kind);
    const headers = key ? () => key().reveal((clear) => provider.keyHeaders(clear)) : () => ({});
    const line = offlineFetch(patientFetch, baseUrl, this.#isOnline);
    const inner = kind === 'practice' ? line : otherFetch(line);
    return { baseUrl, fetch: keyedFetch({ baseUrl, headers, inner }) };
  }

  async #addressOf(kind: ProviderKind, baseUrl: string | null, mode: PracticeMode | null): Promise<string> {
    if (kind === 'practice') return this.#practice.baseUrl(mode ?? 'answers');
    const [address] = providerOf(kind).baseUrls(baseUrl);
    if (address === undefined) throw new Error(`A ${kind} connection has no address.`);
    return address;
  }
}
