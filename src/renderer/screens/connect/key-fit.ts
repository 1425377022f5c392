import type { ProviderKind } from '../../../shared/domain/provider';
import { recogniseKey } from '../../../shared/recognise-key';
import { type ConnectDraft, type ConnectSetting, providerOf } from './draft';

/**
 * How the form of the typed key goes with the provider in the form.
 * `silent`: there is nothing to say. `guess`: the form filled in the likeliest of several providers.
 * `other`: the person chose a provider, and the key has the form of another one.
 */
export type KeyFit =
  | { readonly fit: 'silent' }
  | { readonly fit: 'guess'; readonly others: readonly ProviderKind[] }
  | { readonly fit: 'other'; readonly others: readonly ProviderKind[] };

/** Compares key and provider by the key's form alone. A typed address speaks for itself: a gateway takes any key. */
export function keyFit(draft: ConnectDraft, setting: ConnectSetting): KeyFit {
  const provider = providerOf(draft, setting);
  if (!provider || provider.apiKey === 'none') return { fit: 'silent' };
  const { kinds, certain } = recogniseKey(draft.apiKey);
  const others = kinds.filter((kind) => kind !== provider.kind);
  if (!draft.kindChosen) return certain ? { fit: 'silent' } : { fit: 'guess', others };
  const foreign = certain && provider.tier === 'cloud' && !kinds.includes(provider.kind) && draft.baseUrl.trim() === '';
  return foreign ? { fit: 'other', others } : { fit: 'silent' };
}
