import type { Candidate, RouteRequest } from '../../../shared/domain/route';
import { learntKey, UNKNOWN_MODEL, type ModelFacts, type RouteSnapshot } from './snapshot';
import { isStronger } from './worth';

/**
 * The candidates with the next stronger one put before each whose answers were of no use for this kind of work, where
 * what was learnt names no stronger model itself. A candidate is put first once at most.
 */
export function strongerFirst(
  candidates: readonly Candidate[],
  request: RouteRequest,
  { learnt, connections }: RouteSnapshot,
): Candidate[] {
  const own = learnt.get(learntKey(request.agent, request.needs.structuredOutput)) ?? [];
  const weak = own.filter(({ stronger }) => stronger === null);
  const ordered = [...candidates];
  if (weak.length === 0) return ordered;
  const factsOf = ({ connectionId, model }: Candidate): ModelFacts =>
    connections.get(connectionId)?.models.get(model) ?? UNKNOWN_MODEL;
  for (let at = 0; at < ordered.length; at += 1) {
    const one = ordered[at] as Candidate;
    if (!weak.some(({ connectionId, model }) => connectionId === one.connectionId && model === one.model)) continue;
    const stronger = ordered.findIndex((other, place) => place > at && isStronger(factsOf(other), factsOf(one)));
    if (stronger === -1) continue;
    const [moved] = ordered.splice(stronger, 1) as [Candidate];
    ordered.splice(at, 0, { ...moved, via: { by: 'escalation', learnt: true } });
    // The weak one is behind it now, and has had its turn.
    at += 1;
  }
  return ordered;
}
