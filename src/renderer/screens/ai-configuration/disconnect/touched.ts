import type { RuleView } from '../../../../shared/contract/routing';
import type { Connection } from '../../../../shared/domain/connection';
import type { LogicalModel } from '../../../../shared/domain/logical-model';
import type { Backend } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { allInShort } from '../names-in-short';

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
  const models = logicalModels
    .filter(({ targets }) => targets.some(leadsThere))
    .map(({ name }) => t('“{name}”', { name }));
  return [
    ...(connection.isPrimary && others.length > 0
      ? [t('Chat goes to it now. Choose where chat goes from then on.')]
      : []),
    ...(matching.length === 0 ? [] : [rulesSentence(matching)]),
    ...(falling.length === 0
      ? []
      : [
          t('{count, plural, one {One rule loses a fallback.} other {# rules lose a fallback.}}', {
            count: falling.length,
          }),
        ]),
    ...(models.length === 0
      ? []
      : [
          t(
            '{count, plural, one {The logical model {names} loses a target.} other {The logical models {names} lose a target.}}',
            { count: models.length, names: allInShort(models, NAMED) },
          ),
        ]),
    ...afterwards(matching.length, falling.length + models.length),
  ];
}

/** That nothing is lost by it, as a sentence; none where nothing leads there. */
function afterwards(matching: number, others: number): readonly string[] {
  if (matching + others === 0) return [];
  if (matching === 0) return [t('All that is as before when it is connected again.')];
  return matching + others === 1
    ? [t('It stays as it is, and matches again when the provider is connected again.')]
    : [t('They stay as they are, and match again when the provider is connected again.')];
}

function rulesSentence(contexts: readonly string[]): string {
  return t(
    '{count, plural, one {The rule for {contexts} will stop matching.} other {# rules will stop matching: {contexts}.}}',
    { count: contexts.length, contexts: allInShort([...new Set(contexts)], NAMED) },
  );
}
