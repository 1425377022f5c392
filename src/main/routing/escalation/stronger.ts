import type { ClaudeModels } from '../../../shared/domain/claude-level';
import type { Candidate } from '../../../shared/domain/route';
import { nextSize } from '../../models/levels/next-size';
import { isStronger } from '../plan/worth';
import type { KnownModels } from '../walk/walk-parts';

/** What is needed to find a stronger model. */
export interface StrengthParts {
  readonly models: KnownModels;
  /** The sizes of Claude at a connection; null where it has none. */
  readonly sizesOf: (connectionId: string) => ClaudeModels | null;
}

/**
 * Who answers in the place of a candidate whose answer was of no use (routing.md, Auto-escalation): the next size of
 * Claude at the same connection, else the next candidate of the plan that is known to be stronger. Null: there is none.
 * @param others those that may still be asked, in the order of the plan
 */
export function strongerThan(
  candidate: Candidate,
  others: readonly Candidate[],
  { models, sizesOf }: StrengthParts,
): Candidate | null {
  const via = { by: 'escalation', learnt: false } as const;
  const sizes = sizesOf(candidate.connectionId);
  const next = sizes && nextSize(sizes, candidate.model);
  if (next !== null && next !== candidate.model) return { ...candidate, model: next, via };
  const own = models.factsOf(candidate.connectionId, candidate.model);
  const stronger = others.find(({ connectionId, model }) => isStronger(models.factsOf(connectionId, model), own));
  return stronger ? { ...stronger, via } : null;
}
