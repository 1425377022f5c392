import type { ModelInfo, ModelStanding, PickableModel } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { providerOf } from '../providers/registry';
import { catalogued } from './catalogue/look-up';
import { isPassedOn, priceOf } from './price-of';

/**
 * When a report of this computer certified a model, in milliseconds since 1970; null when none does. `host`: with its
 * port.
 */
export type CertifiedAt = (kind: ProviderKind, host: string | null, model: string) => number | null;

/** What is known of a live list besides its rows. */
export interface WhereListed {
  /** The address that it was read from; null: the provider's own. Left out, nothing is added that depends on it. */
  readonly baseUrl?: string | null;
  /** Nothing is certified unless given. */
  readonly certifiedAt?: CertifiedAt;
}

/** The models of a live list as a picker shows them: the list wins, the catalogue fills what it leaves open. */
export function pickable(
  kind: ProviderKind,
  models: readonly ModelInfo[],
  { baseUrl, certifiedAt }: WhereListed = {},
): PickableModel[] {
  const host = hostOf(kind, baseUrl ?? null);
  return models.map(({ price, ...model }) => {
    const known = baseUrl === undefined ? null : catalogued(kind, baseUrl, model.id);
    const certified = certifiedAt?.(kind, host, model.id) ?? null;
    return {
      ...model,
      contextTokens: model.contextTokens ?? known?.contextTokens ?? null,
      imageInput: model.imageInput ?? known?.imageInput ?? null,
      tools: model.tools ?? known?.tools ?? null,
      structuredOutput: model.structuredOutput ?? known?.structuredOutput ?? null,
      price: price ?? (baseUrl === undefined ? null : priceOf(kind, baseUrl, model.id)),
      standing: certified === null ? standingOf(kind, model.id) : 'certified',
      certifiedAt: certified,
    };
  });
}

function standingOf(kind: ProviderKind, model: string): ModelStanding | null {
  const { tier } = providerOf(kind).info;
  if (tier === 'local') return isPassedOn(kind, model) ? 'community' : 'local';
  return tier === 'compatible' ? 'community' : null;
}

function hostOf(kind: ProviderKind, baseUrl: string | null): string | null {
  return URL.parse(baseUrl ?? providerOf(kind).info.defaultBaseUrl ?? '')?.host ?? null;
}
