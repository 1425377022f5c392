import { PRICE_SOURCES, type ModelPrice } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { placeOf } from '../../shared/network-place';
import { providerOf } from '../providers/registry';
import { catalogued, cataloguedPrice } from './catalogue/look-up';

/** Names under which Ollama passes a model on to its own cloud (https://docs.ollama.com/cloud). */
const OLLAMA_CLOUD = /[-:]cloud$/;

/** Whether a local server only passes this model on to a cloud. */
export function isPassedOn(kind: ProviderKind, model: string): boolean {
  return kind === 'ollama' && OLLAMA_CLOUD.test(model);
}

/**
 * What a model costs at an address, as far as it is known without asking the service; null when it is not.
 * @param baseUrl the address in use; null: the provider's own
 */
export function priceOf(kind: ProviderKind, baseUrl: string | null, model: string): ModelPrice | null {
  const source = freeSource(kind, baseUrl, model);
  if (source !== null) {
    const asOf = new Date().toISOString().slice(0, 10);
    return { input: 0, output: 0, cachedInput: 0, source, asOf, condition: null };
  }
  const entry = catalogued(kind, baseUrl, model);
  return entry && cataloguedPrice(entry);
}

/** The source of the price of what runs at home: nothing, which is not the same as not known. */
function freeSource(kind: ProviderKind, baseUrl: string | null, model: string): string | null {
  const { tier, defaultBaseUrl } = providerOf(kind).info;
  if (tier === 'practice') return PRICE_SOURCES.here;
  if (tier !== 'local' || isPassedOn(kind, model)) return null;
  const place = placeOf(URL.parse(baseUrl ?? defaultBaseUrl ?? '')?.hostname ?? '');
  if (place === 'this_computer') return PRICE_SOURCES.here;
  return place === 'local_network' ? PRICE_SOURCES.nearby : null;
}
