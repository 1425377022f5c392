import { USUAL_BREAKER } from '../../../shared/domain/health';
import type { Assumption, RouteRequest } from '../../../shared/domain/route';
import type { ConnectionStanding, RouteSnapshot } from './snapshot';

/** The snapshot as it would be if something were the case. Assumptions about the work itself change nothing here. */
export function assumed(snapshot: RouteSnapshot, assumptions: readonly Assumption[]): RouteSnapshot {
  const connections = new Map(snapshot.connections);
  for (const assumption of assumptions) {
    if (!('connectionId' in assumption)) continue;
    const standing = connections.get(assumption.connectionId);
    if (standing) connections.set(standing.id, { ...standing, ...change(standing, assumption.that, snapshot.now) });
  }
  return { ...snapshot, connections };
}

/** The request as it would be: work with tools, or with a structure to fill in, is of that type of step as well. */
export function assumedRequest(request: RouteRequest, assumptions: readonly Assumption[]): RouteRequest {
  const is = (that: Assumption['that']): boolean => assumptions.some((assumption) => assumption.that === that);
  const [usesTools, fillsIn] = [is('needs_tools'), is('needs_structured_output')];
  return {
    ...request,
    stepType: usesTools ? 'tool_call' : fillsIn && request.stepType !== 'tool_call' ? 'extraction' : request.stepType,
    hasImages: request.hasImages || is('has_image'),
    needs: {
      ...request.needs,
      imageInput: request.needs.imageInput || is('has_image'),
      tools: request.needs.tools || usesTools,
      structuredOutput: request.needs.structuredOutput || fillsIn,
    },
  };
}

function change(
  { limits }: ConnectionStanding,
  that: 'is_red' | 'over_budget' | 'responding',
  now: number,
): Partial<ConnectionStanding> {
  switch (that) {
    case 'is_red':
      return { circuitOpenUntil: now + USUAL_BREAKER.openSeconds * 1000 };
    case 'over_budget':
      return { limits: { ...limits, isOverBudget: true } };
    case 'responding':
      return {
        hasUsableCredential: true,
        isOutOfCredits: false,
        circuitOpenUntil: null,
        coolingUntil: null,
        unavailableModels: [],
      };
  }
}
