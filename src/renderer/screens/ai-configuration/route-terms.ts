import { useMemo } from 'react';
import type { RuleView } from '../../../shared/contract/routing';
import type { RouteTerms } from '../../../shared/passed-over-words';
import { useRouting } from '../../state/routing';
import { clockMoment } from '../../ui/moments';

/** How this window says moments and rules in words about routes. */
export function routeTerms(rules: readonly RuleView[]): RouteTerms {
  const numbers = new Map(rules.map(({ rule }, at) => [rule.id, at + 1]));
  return {
    time: (at) => clockMoment(at, Date.now()),
    ruleNumber: (id) => numbers.get(id) ?? null,
  };
}

const NONE: readonly RuleView[] = [];

/** {@link routeTerms} with the rules as they are now. */
export function useRouteTerms(): RouteTerms {
  const rules = useRouting((routing) => routing.rules ?? NONE);
  return useMemo(() => routeTerms(rules), [rules]);
}
