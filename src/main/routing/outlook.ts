import type { Assumption, Outlook } from '../../shared/domain/route';
import { assumed, assumedRequest } from './plan/assume';
import { plan } from './plan/plan';
import type { Planner } from './planner';
import { usualRequest } from './usual-request';

/** What would happen now to work for `default` and for every agent, by the function that routes. */
export function outlook(
  planner: Pick<Planner, 'agents' | 'snapshot'>,
  assumptions: readonly Assumption[] = [],
): Outlook[] {
  const contexts = [
    { context: 'default' as const, request: usualRequest(null, undefined) },
    ...Array.from(planner.agents().values(), (agent) => ({
      context: `agent:${agent.name}` as const,
      request: usualRequest(agent.name, agent),
    })),
  ];
  return contexts.map(({ context, request: usual }) => {
    const request = assumedRequest(usual, assumptions);
    return { context, plan: plan(request, assumed(planner.snapshot(request), assumptions)) };
  });
}
