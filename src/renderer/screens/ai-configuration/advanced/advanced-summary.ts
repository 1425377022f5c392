import type { RuleView } from '../../../../shared/contract/routing';
import { backendName, type BackendNames } from '../backends/backend-words';
import { isForAllWork } from '../routing-rules/work-words';

/** Most places that the summary names. */
const PLACES = 2;
/** Most agents that are named for one place. */
const AGENTS = 3;

/** What else is set besides rules, as far as the summary says it. */
export interface SetBesides {
  readonly logicalModels: number;
  readonly hasLimits: boolean;
  readonly backups: boolean;
}

/**
 * What Advanced comes to, in one line: "3 rules · builder and planner on Claude, the rest on DeepSeek".
 * @param primary the label of the Primary, where default has no rule; null before there is one
 */
export function advancedSummary(
  rules: readonly RuleView[],
  names: BackendNames,
  primary: string | null,
  { logicalModels, hasLimits, backups }: SetBesides,
): string {
  const besides = [
    logicalModels > 0 && (logicalModels === 1 ? '1 logical model' : `${logicalModels} logical models`),
    hasLimits && 'limits set',
    backups && 'backups on',
  ].filter((part) => part !== false);
  if (rules.length === 0 && besides.length === 0) {
    return primary === null ? 'Nothing is set.' : `Nothing is set: every task goes to ${primary}.`;
  }
  const count =
    rules.length === 0 ? [] : [rules.length === 1 ? '1 rule' : `${rules.length.toLocaleString('en')} rules`];
  const where = rules.length === 0 ? [] : [placesWords(rules, names, primary)];
  return [...count, ...where, ...besides].join(' · ');
}

/** Who goes where, by the first rule of each context that takes all of its work. */
function placesWords(rules: readonly RuleView[], names: BackendNames, primary: string | null): string {
  const firstOf = new Map<string, string>();
  for (const { rule, trouble } of rules) {
    if (!isForAllWork(rule.match) || firstOf.has(rule.context)) continue;
    firstOf.set(rule.context, backendName(rule.backend, names, trouble?.label ?? null));
  }
  const agentsAt = new Map<string, string[]>();
  for (const [context, place] of firstOf) {
    if (context === 'default') continue;
    agentsAt.set(place, [...(agentsAt.get(place) ?? []), context.slice('agent:'.length)]);
  }
  const rest = firstOf.get('default') ?? primary;
  // What goes where the rest goes need not be named.
  const places = [...agentsAt].flatMap(([place, agents]) =>
    place === rest ? [] : `${enumerated(agents)} on ${place}`,
  );
  const named = places.slice(0, PLACES);
  const more = places.length - named.length;
  const others = more > 0 ? [more === 1 ? '1 more place' : `${more} more places`] : [];
  const last = rest === null ? [] : [named.length === 0 ? `everything on ${rest}` : `the rest on ${rest}`];
  return [...named, ...others, ...last].join(', ');
}

/** Names as people list them: "builder and planner", "builder, planner, writer and 2 more". */
function enumerated(names: readonly string[]): string {
  if (names.length > AGENTS) return `${names.slice(0, AGENTS).join(', ')} and ${names.length - AGENTS} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
