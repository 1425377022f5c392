import type { RuleView } from '../../../../shared/contract/routing';
import { t } from '../../../../shared/language/t';
import { backendName, type BackendNames } from '../backends/backend-words';
import { allInShort } from '../names-in-short';
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
    logicalModels > 0 && t('{count, plural, one {# logical model} other {# logical models}}', { count: logicalModels }),
    hasLimits && t('limits set'),
    backups && t('backups on'),
  ].filter((part) => part !== false);
  if (rules.length === 0 && besides.length === 0) {
    return primary === null ? t('Nothing is set.') : t('Nothing is set: every task goes to {primary}.', { primary });
  }
  const count = rules.length === 0 ? [] : [t('{count, plural, one {# rule} other {# rules}}', { count: rules.length })];
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
    place === rest ? [] : t('{agents} on {place}', { agents: allInShort(agents, AGENTS), place }),
  );
  const named = places.slice(0, PLACES);
  const more = places.length - named.length;
  const others = more > 0 ? [t('{count, plural, one {# more place} other {# more places}}', { count: more })] : [];
  const last =
    rest === null
      ? []
      : [named.length === 0 ? t('everything on {place}', { place: rest }) : t('the rest on {place}', { place: rest })];
  return [...named, ...others, ...last].join(', ');
}
