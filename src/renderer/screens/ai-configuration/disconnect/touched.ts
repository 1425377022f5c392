import type { RuleView } from '../../../../shared/contract/routing';
import type { Connection } from '../../../../shared/domain/connection';
import type { LogicalModel } from '../../../../shared/domain/logical-model';
import type { Backend } from '../../../../shared/domain/rule';

/** Most contexts that are named before the rest is counted. */
const NAMED = 3;

/** What a connection can be used by. */
export interface Users {
  readonly others: readonly Connection[];
  readonly rules: readonly RuleView[];
  readonly logicalModels: readonly LogicalModel[];
}

/** What else changes when a connection goes, a sentence each. Nothing is asked where nothing does. */
export function touchedByDisconnect(
  connection: Connection,
  { others, rules, logicalModels }: Users,
): readonly string[] {
  const leadsThere = (backend: Backend) => backend.type === 'connection' && backend.connectionId === connection.id;
  const matching = rules.filter(({ rule }) => leadsThere(rule.backend)).map(({ rule }) => rule.context);
  const falling = rules.filter(({ rule }) => !leadsThere(rule.backend) && rule.fallbacks.some(leadsThere));
  const models = logicalModels.filter(({ targets }) => targets.some(leadsThere)).map(({ name }) => `“${name}”`);
  return [
    ...(connection.isPrimary && others.length > 0 ? ['Chat goes to it now. Choose where chat goes from then on.'] : []),
    ...(matching.length === 0 ? [] : [rulesSentence(matching)]),
    ...(falling.length === 0
      ? []
      : [falling.length === 1 ? 'One rule loses a fallback.' : `${falling.length} rules lose a fallback.`]),
    ...(models.length === 0
      ? []
      : [
          models.length === 1
            ? `The logical model ${listed(models)} loses a target.`
            : `The logical models ${listed(models)} lose a target.`,
        ]),
    ...afterwards(matching.length, falling.length + models.length),
  ];
}

/** That nothing is lost by it, as a sentence; none where nothing leads there. */
function afterwards(matching: number, others: number): readonly string[] {
  if (matching + others === 0) return [];
  if (matching === 0) return ['All that is as before when it is connected again.'];
  return matching + others === 1
    ? ['It stays as it is, and matches again when the provider is connected again.']
    : ['They stay as they are, and match again when the provider is connected again.'];
}

function rulesSentence(contexts: readonly string[]): string {
  const named = listed([...new Set(contexts)]);
  return contexts.length === 1
    ? `The rule for ${named} will stop matching.`
    : `${contexts.length} rules will stop matching: ${named}.`;
}

function listed(names: readonly string[]): string {
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
