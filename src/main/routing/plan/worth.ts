import type { Level } from '../../../shared/domain/work';
import type { ModelFacts } from './snapshot';

/** From this price on a model counts as strong where its name says nothing, in US dollars for a million tokens. */
export const STRONG_FROM_DOLLARS = 2.5;
/** Tokens of a prompt for each token of an answer, as the usual comparison of prices takes them. */
const PROMPT_SHARE = 3;

const GRADES = { light: 0, middle: 1, strong: 2 } as const;

/** What a million tokens cost, three of a prompt for each of an answer, in US dollars; null: not known. */
export function dollarsOf({ price }: ModelFacts): number | null {
  return price && (PROMPT_SHARE * price.input + price.output) / (PROMPT_SHARE + 1);
}

/**
 * Whether a model counts as strong. Its maker's own name for the size decides (Sonnet and Opus are, Haiku is not), then
 * the price: makers ask more for what can do more, and no other measure is known for every model without asking anybody.
 */
export function isStrong(facts: ModelFacts): boolean {
  if (facts.grade !== null) return facts.grade !== 'light';
  return (dollarsOf(facts) ?? 0) >= STRONG_FROM_DOLLARS;
}

/** Whether a model is stronger than another: by the sizes where both have one, else by price. Unknown: it is not. */
export function isStronger(facts: ModelFacts, than: ModelFacts): boolean {
  if (facts.grade !== null && than.grade !== null) return GRADES[facts.grade] > GRADES[than.grade];
  const [own, other] = [dollarsOf(facts), dollarsOf(than)];
  return own !== null && other !== null && own > other;
}

/**
 * The order in which models are chosen for a level; negative: `a` first. Cheapest first within the level, and what is not
 * of the level after it. `cheap`: every model is of it. `strong`: those that {@link isStrong}; of the others the dearest
 * first. `vision`: those that are known to take images. Null: any. A price that is not known comes last among equals,
 * never as free.
 */
export function compareFor(level: Level | null, a: ModelFacts, b: ModelFacts): number {
  switch (level) {
    case null:
    case 'cheap':
      return byPrice(a, b);
    case 'vision':
      return Number(b.imageInput === true) - Number(a.imageInput === true) || byPrice(a, b);
    case 'strong': {
      const [first, second] = [isStrong(a), isStrong(b)];
      if (first !== second) return first ? -1 : 1;
      return first ? byPrice(a, b) : byPrice(a, b, -1);
    }
  }
}

/** @param direction 1: cheapest first. -1: dearest first. */
function byPrice(a: ModelFacts, b: ModelFacts, direction: 1 | -1 = 1): number {
  const [first, second] = [dollarsOf(a), dollarsOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return direction * (first - second);
}
