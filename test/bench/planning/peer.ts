import { matches } from '../../../src/main/routing/plan/matches';
import type { RouteSnapshot } from '../../../src/main/routing/plan/snapshot';
import { troubleOf } from '../../../src/main/routing/plan/trouble';
import type { RouteRequest } from '../../../src/shared/domain/route';
import type { Backend, RoutingRule } from '../../../src/shared/domain/rule';

/** A plan as a router makes it that keeps its rules in a list: it filters and sorts all of them for every request. */
export function planFromList(
  request: RouteRequest,
  snapshot: RouteSnapshot,
  rules: readonly RoutingRule[],
): { candidates: string[]; passedOver: string[] } {
  const { now, justFailed, primary } = snapshot;
  const demand = { needs: request.needs, expectedTokens: request.expectedTokens, now, justFailed };
  const contextOfAgent = `agent:${request.agent}`;
  const applying = rules
    .filter(({ context, match }) => (context === contextOfAgent || context === 'default') && matches(match, request))
    .toSorted(
      (a, b) =>
        Number(a.context === 'default') - Number(b.context === 'default') ||
        a.priority - b.priority ||
        a.createdAt - b.createdAt,
    );
  const backends: Backend[] = applying.flatMap(({ backend, fallbacks }) => [backend, ...fallbacks]);
  if (primary) backends.push({ type: 'connection', ...primary });
  const seen = new Set<string>();
  const [candidates, passedOver]: [string[], string[]] = [[], []];
  for (const backend of backends) {
    if (backend.type !== 'connection') continue;
    const standing = snapshot.connections.get(backend.connectionId);
    const model = backend.model ?? standing?.defaultModel ?? '';
    const key = `${backend.connectionId} ${model}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const isPassed = !standing || troubleOf(standing, model, demand) !== null;
    (isPassed ? passedOver : candidates).push(key);
  }
  return { candidates, passedOver };
}
