import type { ModelInfo, PickableModel } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { providerOf } from '../providers/registry';

/** The models of a live list as a picker shows them. What neither the list nor the catalogue tells stays null. */
export function pickable(kind: ProviderKind, models: readonly ModelInfo[]): PickableModel[] {
  const { tier } = providerOf(kind).info;
  const standing = tier === 'local' ? 'local' : tier === 'compatible' ? 'community' : null;
  return models.map(({ price, ...model }) => ({ ...model, price: price ?? null, standing, certifiedAt: null }));
}
