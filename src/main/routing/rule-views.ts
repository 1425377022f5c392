import type { RuleView } from '../../shared/contract/routing';
import type { RouteSnapshot } from './plan/snapshot';
import { backendTrouble } from './plan/backend-trouble';
import type { Planner } from './planner';
import type { Rules } from './rules/rules';
import { usualRequest } from './usual-request';

/** The table of rules: each with what it came to, and what keeps its own backend from being used at this moment. */
export function ruleViews(
  rules: Pick<Rules, 'index' | 'figuresOf'>,
  planner: Pick<Planner, 'agents' | 'snapshot'>,
): RuleView[] {
  const agents = planner.agents();
  let snapshot: RouteSnapshot | null = null;
  return rules.index.all().map(({ rule, entries }) => {
    const name = rule.context === 'default' ? null : rule.context.slice('agent:'.length);
    const usual = usualRequest(name, name === null ? undefined : agents.get(name));
    const request = { ...usual, hasImages: rule.match.hasImages === true };
    // How the connections stand is the same for all of them.
    snapshot ??= planner.snapshot(request);
    const [own] = entries;
    return {
      rule,
      figures: rules.figuresOf(rule.id),
      trouble: own ? backendTrouble(own.backend, own.via, request, snapshot) : null,
      agentExists: name === null || agents.has(name),
    };
  });
}
