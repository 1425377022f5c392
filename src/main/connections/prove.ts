import type { Proof } from '../../shared/contract/connections';
import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { pickable, type CertifiedAt } from '../models/pickable';
import { ProviderCallError, type ClassifiedFailure } from '../providers/classified-failure';
import { explain } from '../providers/explain';
import type { Access, KeyProof } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { generateBriefly } from './brief-generation';
import type { TypedAccess } from './typed-access';

/** Longest time that proving one address may take, in milliseconds. */
export const PROVE_LIMIT_MS = 10_000;

/** What trying one address showed. */
export interface AddressProof extends KeyProof {
  readonly baseUrl: string;
  readonly models: ModelInfo[];
  /** False where the service has no list of models, and one short answer was asked for instead. */
  readonly isListed: boolean;
}

/**
 * Reads the list of models and proves the key at one address, for free. A service of another's making may have no such
 * list; there one short answer by `model`, if one is named, takes its place. Rejects with a ProviderCallError.
 */
export async function proveAddress(kind: ProviderKind, access: Access, model: string | null): Promise<AddressProof> {
  const provider = providerOf(kind);
  const limit = AbortSignal.timeout(PROVE_LIMIT_MS);
  try {
    const models = await provider.listModels(access, limit);
    const proof = await provider.proveKey(access, limit);
    return { ...proof, baseUrl: access.baseUrl, models, isListed: true };
  } catch (error) {
    if (model === null || !isListMissing(error) || isOwnAddress(kind, access)) throw error;
    await generateBriefly(kind, access, model, PROVE_LIMIT_MS).catch((failed: unknown) => {
      // Where neither is there, the address is what is wrong.
      throw isListMissing(failed) ? error : failed;
    });
    return { keyProven: true, canSpend: 'yes', baseUrl: access.baseUrl, models: [], isListed: false };
  }
}

/** Whether a call failed because the server does not have it. */
export function isListMissing(error: unknown): boolean {
  return error instanceof ProviderCallError && error.failure.reason === 'wrong_address';
}

/** Whether an access goes to the provider's own address, which is known to have a list. */
export function isOwnAddress(kind: ProviderKind, access: Access): boolean {
  const { defaultBaseUrl } = providerOf(kind).info;
  return defaultBaseUrl !== null && new URL(defaultBaseUrl).origin === new URL(access.baseUrl).origin;
}

/**
 * Tries addresses in order until one answers as a model service. A rejected key, missing credits and the like settle it
 * at once: only "this is not such a service" and "nothing there" lead to the next address.
 * @throws ProblemError `call_failed`, told about the address that came closest
 */
export async function proveFirst(
  kind: ProviderKind,
  addresses: readonly string[],
  accessTo: (baseUrl: string) => Access,
  model: string | null,
  about: { label: string; connectionId: string | null; at: number },
): Promise<AddressProof> {
  let closest: { failure: ClassifiedFailure; baseUrl: string } | null = null;
  for (const baseUrl of addresses) {
    try {
      return await proveAddress(kind, accessTo(baseUrl), model);
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      const { failure } = error;
      if (!closest || isElsewhere(closest.failure)) closest = { failure, baseUrl };
      if (!isElsewhere(failure)) break;
    }
  }
  if (!closest) throw new Error(`No address to try for ${kind}.`);
  const failure = explain(closest.failure, { ...about, kind, model: null, baseUrl: closest.baseUrl });
  throw new ProblemError('call_failed', failure.sentence, failure.advice, { failure, steps: failure.steps });
}

/** Whether another address of the same server may still turn out to be the service. */
function isElsewhere({ reason }: ClassifiedFailure): boolean {
  return (
    reason === 'not_a_model_service' ||
    reason === 'wrong_address' ||
    reason === 'not_json' ||
    reason === 'model_missing'
  );
}

/** The proof as the window sees it. `keep` is the address to store: null while it is the provider's default. */
export function proofOf(
  kind: ProviderKind,
  proof: AddressProof,
  keep: string | null,
  remarks: readonly string[],
  latencyMs: number,
  certifiedAt: CertifiedAt,
): Proof {
  return {
    baseUrl: keep,
    models: pickable(kind, proof.models, { baseUrl: proof.baseUrl, certifiedAt }),
    suggestedModel: providerOf(kind).suggestModel(proof.models),
    canSpend: proof.canSpend,
    keyProven: proof.keyProven,
    remarks: proof.isListed
      ? [...remarks]
      : [...remarks, t('This service has no list of models, so it was tried with one short answer.')],
    latencyMs,
  };
}

/** The address to keep: null while it is the provider's own, so that a later change of that default is followed. */
export function keptBaseUrl(typed: TypedAccess, proof: AddressProof): string | null {
  return typed.typedBaseUrl === null ? null : proof.baseUrl;
}

/** The origin that a key is for. */
export function originOf(kind: ProviderKind, baseUrl: string | null): string | null {
  const [address] = kind === 'practice' ? [] : providerOf(kind).baseUrls(baseUrl);
  return address === undefined ? null : new URL(address).origin;
}
