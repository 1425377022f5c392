import type { RouteRequest } from '../../../shared/domain/route';
import type { MatchCriteria } from '../../../shared/domain/rule';

/** Whether the criteria of a rule hold for a piece of work: all that are given must (routing.md, Match criteria). */
export function matches({ stepTypes, purposes, hasImages }: MatchCriteria, request: RouteRequest): boolean {
  if (stepTypes.length > 0 && !stepTypes.includes(request.stepType)) return false;
  if (purposes.length > 0 && (request.purpose === null || !purposes.includes(request.purpose))) return false;
  return hasImages === null || hasImages === request.hasImages;
}
