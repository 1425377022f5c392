import type { LogicalModel } from '../../../shared/domain/logical-model';

/**
 * The way on which a logical model leads back to itself, by name, itself first and last; null: there is none.
 * @param others all logical models by id; `model` takes the place of the one of its id
 */
export function wayRound(
  model: Pick<LogicalModel, 'id' | 'name' | 'targets'>,
  others: ReadonlyMap<string, Pick<LogicalModel, 'name' | 'targets'>>,
): string[] | null {
  // What was looked at once leads nowhere new: each model is looked at once.
  const looked = new Set<string>();
  const walk = ({ targets }: Pick<LogicalModel, 'targets'>): string[] | null => {
    for (const target of targets) {
      if (target.type !== 'logical') continue;
      if (target.logicalModelId === model.id) return [model.name];
      const next = others.get(target.logicalModelId);
      if (!next || looked.has(target.logicalModelId)) continue;
      looked.add(target.logicalModelId);
      const way = walk(next);
      if (way) return [next.name, ...way];
    }
    return null;
  };
  const way = walk(model);
  return way && [model.name, ...way];
}
