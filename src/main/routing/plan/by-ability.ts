import type { Level, Needs } from '../../../shared/domain/work';
import type { Places } from './places';
import { UNKNOWN_MODEL, type ConnectionStanding, type ModelFacts, type RouteSnapshot } from './snapshot';
import { lackOf } from './trouble';
import { compareFor } from './worth';

interface Choice {
  readonly standing: ConnectionStanding;
  readonly model: string;
  readonly facts: ModelFacts;
}

/**
 * Capability-aware choice: every connection with the one of its models that fits best, those that can do the work in the
 * order of the level, cheapest first. Of two that are alike the one that was connected first. The practice provider is
 * never chosen: its answers are no work.
 * @param asked the level that the person asked for; null: Primary cannot do what the work needs
 * @param wanted what to look for: the level that was asked for, or the one that the agent's work is worth
 */
export function addByAbility(
  places: Places,
  { connections }: RouteSnapshot,
  asked: Level | null,
  wanted: Level | null,
): void {
  const needs = asked === 'vision' ? { ...places.needs, imageInput: true } : places.needs;
  const choices = [...connections.values()]
    .filter(({ isPractice }) => !isPractice)
    .map((standing) => bestOf(standing, wanted, needs));
  choices.sort((a, b) => byCertainty(a, b, needs) || compareFor(wanted, a.facts, b.facts));
  for (const { standing, model } of choices) places.add(standing.id, model, { by: 'capability', level: asked }, needs);
}

/** A connection's default model, or the one of its sizes that fits a level better and can do the work. */
function bestOf(standing: ConnectionStanding, wanted: Level | null, needs: Needs): Choice {
  const choiceOf = (model: string): Choice => ({ standing, model, facts: standing.models.get(model) ?? UNKNOWN_MODEL });
  const usual = choiceOf(standing.defaultModel);
  if (wanted === null || standing.sizes.length === 0) return usual;
  const able = [usual, ...standing.sizes.map(choiceOf)].filter(
    ({ model, facts }) => lackOf(facts, needs) === null && !standing.unavailableModels.includes(model),
  );
  return able.toSorted((a, b) => compareFor(wanted, a.facts, b.facts))[0] ?? usual;
}

/** What is known to be able comes before what may be. */
function byCertainty(a: Choice, b: Choice, needs: Needs): number {
  return Number(isCertain(b, needs)) - Number(isCertain(a, needs));
}

function isCertain({ facts }: Choice, needs: Needs): boolean {
  return (
    (!needs.imageInput || facts.imageInput === true) &&
    (!needs.tools || facts.tools === true) &&
    (!needs.structuredOutput || facts.structuredOutput === true) &&
    (needs.contextTokens === 0 || facts.contextTokens !== null)
  );
}
