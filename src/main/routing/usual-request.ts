import type { RouteRequest } from '../../shared/domain/route';
import { NO_NEEDS } from '../../shared/domain/work';
import type { PlannedAgent } from './planner';

/** The work that an agent does when nothing more is known of it; undefined: work of no agent, or of one that does not exist. */
export function usualRequest(name: string | null, agent: PlannedAgent | undefined): RouteRequest {
  const needs = agent?.needs ?? NO_NEEDS;
  // With tools at hand, its steps are of that type, and its model must be able to use them.
  const hasTools = agent !== undefined && agent.tools.length > 0;
  return {
    agent: name,
    stepType: hasTools ? 'tool_call' : (agent?.stepType ?? 'inference'),
    purpose: agent?.purpose ?? null,
    hasImages: false,
    needs: hasTools ? { ...needs, tools: true } : needs,
    level: null,
    expectedTokens: 0,
    chosen: null,
  };
}
