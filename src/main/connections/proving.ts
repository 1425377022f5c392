import type { Access as TypedInput, Proof } from '../../shared/contract/connections';
import type { Failure, FailureClass } from '../../shared/domain/failure';
import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import { pickable, type CertifiedAt } from '../models/pickable';
import { ProblemError } from '../problem-error';
import { ProviderCallError } from '../providers/classified-failure';
import { providerOf } from '../providers/registry';
import type { Vault } from '../vault/vault';
import type { AccessBuilder } from './access';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import { originOf, proofOf, proveFirst, keptBaseUrl, PROVE_LIMIT_MS, type AddressProof } from './prove';
import { readTypedAccess, type TypedAccess } from './typed-access';

/** Tries out what was typed about a provider with real, free requests. Saves nothing and edits nothing. */
export class Proving {
  readonly #vault: Vault;
  readonly #access: AccessBuilder;
  readonly #now: () => number;
  readonly #certifiedAt: CertifiedAt;

  /** @param certifiedAt nothing is certified unless given */
  constructor(vault: Vault, access: AccessBuilder, now: () => number, certifiedAt: CertifiedAt = () => null) {
    this.#vault = vault;
    this.#access = access;
    this.#now = now;
    this.#certifiedAt = certifiedAt;
  }

  /** For the form: with what was typed, or with the saved key of `saved` where no key was typed. */
  async prove(input: TypedInput, saved: ConnectionRow | null): Promise<Proof> {
    const startedAt = performance.now();
    if (saved?.kind === 'claude-code') return this.#proveProgram(saved, startedAt);
    const typed = this.read(input.kind, input.apiKey, input.baseUrl, saved);
    const about = { label: providerOf(input.kind).info.name, connectionId: null };
    const proof = await this.proveTyped(typed, input.model ?? null, about);
    const keep = keptBaseUrl(typed, proof);
    return proofOf(input.kind, proof, keep, typed.remarks, passedSince(startedAt), this.#certifiedAt);
  }

  /** Claude Code has nothing that could be typed: what it offers is all there is to see. */
  async #proveProgram(row: ConnectionRow, startedAt: number): Promise<Proof> {
    const models = await this.models(row);
    return {
      baseUrl: null,
      models: pickable(row.kind, models),
      suggestedModel: providerOf(row.kind).suggestModel(models),
      canSpend: 'unknown',
      keyProven: false,
      remarks: [],
      latencyMs: passedSince(startedAt),
    };
  }

  /**
   * Tidies what was typed. A saved key stands in for a typed one only at the origin that it was entered for.
   * @throws ProblemError `key_form`, `base_url` or one of the vault's
   */
  read(
    kind: ProviderKind,
    apiKey: string | undefined,
    baseUrl: string | undefined,
    saved: ConnectionRow | null,
  ): TypedAccess {
    const typesKey = apiKey !== undefined && apiKey.trim() !== '';
    if (!saved || typesKey || saved.credential === 'none') return readTypedAccess(kind, apiKey, baseUrl);
    const typed = this.#vault.open(saved.id).reveal((clear) => readTypedAccess(kind, clear, baseUrl));
    if (originOf(kind, typed.typedBaseUrl) === saved.key_origin) return typed;
    throw new ProblemError(
      'key_form',
      saved.key_origin === null
        ? t('The saved key was entered for another address and is sent nowhere else.')
        : t('The saved key was entered for {origin} and is sent nowhere else.', { origin: saved.key_origin }),
      t('Enter the key again to use it at the new address.'),
      { field: 'apiKey' },
    );
  }

  /**
   * @param model named by the person: tried with one short answer where the service has no list
   * @throws ProblemError `call_failed` with the failure in words
   */
  async proveTyped(
    typed: TypedAccess,
    model: string | null,
    about: { label: string; connectionId: string | null },
  ): Promise<AddressProof> {
    // The practice server is the app's own: proving it through a misbehaving mode would only test the mode.
    const addresses = typed.kind === 'practice' ? [await this.#access.practice('answers')] : typed.baseUrls;
    const { key } = typed;
    const accessTo = (baseUrl: string) => this.#access.typed(typed.kind, baseUrl, key ? () => key : null);
    return proveFirst(typed.kind, addresses, accessTo, model?.trim() || null, { ...about, at: this.#now() });
  }

  /** As {@link proveTyped}, but null when the person waived the proof and what failed says nothing about the key. */
  async proveUnlessWaived(
    typed: TypedAccess,
    model: string,
    label: string,
    waived: boolean,
  ): Promise<AddressProof | null> {
    try {
      return await this.proveTyped(typed, model, { label, connectionId: null });
    } catch (error) {
      const failure = error instanceof ProblemError ? error.problem.failure : null;
      if (waived && failure && mayBeWaived(failure, typed)) return null;
      throw error;
    }
  }

  /** The live list of a saved connection. */
  async models(row: ConnectionRow): Promise<ModelInfo[]> {
    try {
      return await this.#access.backend(row).listModels(AbortSignal.timeout(PROVE_LIMIT_MS));
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      const failure = inWords(error.failure, row, null, this.#now());
      throw new ProblemError('call_failed', failure.sentence, failure.advice, { failure, steps: failure.steps });
    }
  }
}

/** Whole milliseconds since a reading of the clock that only goes forward. */
function passedSince(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}

const UNREACHED: ReadonlySet<FailureClass> = new Set(['network', 'timeout', 'overloaded', 'server', 'rate_limit']);

/**
 * Whether a connection may be saved although this happened: the provider just cannot be reached, or a gateway at a typed
 * address does not have the call that proves the key.
 */
function mayBeWaived(failure: Failure, { typedBaseUrl }: TypedAccess): boolean {
  return UNREACHED.has(failure.class) || (failure.reason === 'wrong_address' && typedBaseUrl !== null);
}
