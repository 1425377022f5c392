import type { RouteRequest } from '../../shared/domain/route';
import { NO_NEEDS } from '../../shared/domain/work';
import type { PlannedAgent } from './planner';

/** The work that an agent does when nothing more is known of it; undefined: work of no agent, or of one that does not exist. */
export function usualRequest(name: string | null, agent: PlannedAgent | undefined): RouteRequest {
  return {
    agent: name,
    stepType: agent?.stepType ?? 'inference',
    purpose: agent?.purpose ?? null,
    hasImages: false,
    needs: agent?.needs ?? NO_NEEDS,
    level: null,
    expectedTokens: 0,
    chosen: null,
  };
}
