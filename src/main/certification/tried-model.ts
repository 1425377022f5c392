import type { ModelPrice } from '../../shared/domain/model';
import type { ConnectionRow } from '../connections/connection-row';
import { pickable } from '../models/pickable';
import { priceOf } from '../models/price-of';
import { ProviderCallError } from '../providers/classified-failure';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { timeLimit } from '../providers/time-limit';
import type { ModelFacts } from './checks/check';
import { registryEntryOf } from './registry';

/** How long the live list is waited for, in milliseconds. */
const LIST_LIMIT_MS = 20_000;

/** What is known of a model before it is tried: the live list wins, then the catalogue, then the registry. */
export interface KnownModel extends ModelFacts {
  readonly price: ModelPrice | null;
}

/** Looks up what is known of a model of a connection. A list that cannot be had leaves the rest open. */
export async function knownModel(
  row: ConnectionRow,
  model: string,
  access: Access,
  signal: AbortSignal,
): Promise<KnownModel> {
  const limit = AbortSignal.any([signal, timeLimit(LIST_LIMIT_MS)]);
  const models = await providerOf(row.kind).listModels(access, limit).catch(noList);
  // Ollama calls the usual one of a model's versions "latest" and takes the name without it.
  const isMeant = ({ id }: { readonly id: string }): boolean => id === model || id === `${model}:latest`;
  const listed = models.find(isMeant) ?? NOTHING_SAID(model);
  const [known] = pickable(row.kind, [listed], { baseUrl: row.base_url });
  const registered = registryEntryOf(model);
  return {
    contextTokens: known?.contextTokens ?? null,
    imageInput: known?.imageInput ?? registered?.imageInput ?? null,
    price: known?.price ?? priceOf(row.kind, row.base_url, model),
  };
}

function noList(error: unknown): [] {
  if (error instanceof ProviderCallError) return [];
  throw error;
}

/** A row for a model that the live list does not have. */
const NOTHING_SAID = (id: string) => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt: null,
});
