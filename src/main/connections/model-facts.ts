import type { ModelInfo, PickableModel } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { pickable } from '../models/pickable';
import type { ClaudeLevels } from './claude-levels';

/** Where a model lies. */
export interface ModelPlace {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly baseUrl: string | null;
}

/** A model as its list or the catalogue has it; one that neither knows has no facts. */
export function modelFacts(
  place: ModelPlace,
  model: string,
  levels: Pick<ClaudeLevels, 'listed'>,
): Pick<PickableModel, 'contextTokens' | 'imageInput'> {
  const listed = levels.listed(place.id)?.find(({ id }) => id === model);
  const [facts] = knownModels(place, [listed ?? onlyNamed(model)]);
  return facts ?? onlyNamed(model);
}

/** Models of a list with what the catalogue knows of them. */
export function knownModels({ kind, baseUrl }: ModelPlace, models: readonly ModelInfo[]): PickableModel[] {
  return pickable(kind, models, { baseUrl });
}

function onlyNamed(model: string): ModelInfo {
  return {
    id: model,
    name: model,
    contextTokens: null,
    imageInput: null,
    tools: null,
    structuredOutput: null,
    createdAt: null,
  };
}
