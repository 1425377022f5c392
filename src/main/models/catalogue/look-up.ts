import type { ModelPrice } from '../../../shared/domain/model';
import type { ProviderKind } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import { providerOf } from '../../providers/registry';
import { CATALOGUES } from './catalogues';
import type { CatalogueEntry } from './entry';

/**
 * What the catalogue has on a model: by its exact name, by another name that its maker gives it, or by the name without
 * the ending of one dated release. Null at any address but the provider's own: a gateway asks its own price.
 * @param baseUrl null: the provider's own
 */
export function catalogued(kind: ProviderKind, baseUrl: string | null, model: string): CatalogueEntry | null {
  const catalogue = CATALOGUES[kind];
  if (!catalogue || !isOwnAddress(kind, baseUrl)) return null;
  const { entries, datedEnding } = catalogue;
  const named = (name: string) => entries.find(({ id, aliases }) => id === name || aliases?.includes(name)) ?? null;
  return named(model) ?? (datedEnding?.test(model) ? named(model.replace(datedEnding, '')) : null);
}

/** The price of an entry with where it comes from; null when the page names none. */
export function cataloguedPrice({ price, source, asOf }: CatalogueEntry): ModelPrice | null {
  return price && { ...price, condition: price.condition && t(price.condition), source, asOf };
}

function isOwnAddress(kind: ProviderKind, baseUrl: string | null): boolean {
  const own = providerOf(kind).info.defaultBaseUrl;
  if (baseUrl === null) return own !== null;
  return own !== null && URL.parse(baseUrl)?.origin === new URL(own).origin;
}
