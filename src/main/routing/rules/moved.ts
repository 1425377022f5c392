import { PRIORITY_MAX } from '../../../shared/domain/rule';

/** What decides the place of a rule among those of its context. */
export interface Ranked {
  readonly id: string;
  readonly priority: number;
  /** Smaller for older rules, never the same for two. */
  readonly age: number;
}

/**
 * The priorities to give anew so that a rule stands before another, or last. Rules keep their age, so that a place
 * between two of equal priority may have to be made: as few rules as possible get another number, and none when the rule
 * stands there already.
 * @param ordered the rules of one context in their order, `id` among them
 * @param beforeId null, or none of `ordered`: last
 */
export function moved(ordered: readonly Ranked[], id: string, beforeId: string | null): Map<string, number> {
  const rule = ordered.find((one) => one.id === id);
  const others = ordered.filter((one) => one.id !== id);
  if (!rule || beforeId === id) return new Map();
  const found = others.findIndex((one) => one.id === beforeId);
  const at = found === -1 ? others.length : found;
  const [before, after] = [others[at - 1], others[at]];
  const first = priorityBetween(rule, before, after);
  const changed = new Map<string, number>();
  let last: Ranked = { ...rule, priority: first };
  if (first !== rule.priority) changed.set(id, first);
  for (const next of others.slice(at)) {
    if (isBefore(last, next)) break;
    last = { ...next, priority: lowestAfter(last, next.age) };
    changed.set(next.id, last.priority);
  }
  const isInRange = [...changed.values()].every((priority) => Math.abs(priority) <= PRIORITY_MAX);
  return isInRange ? changed : numberedAnew(others.toSpliced(at, 0, rule));
}

function priorityBetween(rule: Ranked, before: Ranked | undefined, after: Ranked | undefined): number {
  const isFree = (priority: number): boolean => {
    const there = { ...rule, priority };
    return (!before || isBefore(before, there)) && (!after || isBefore(there, after));
  };
  if (isFree(rule.priority)) return rule.priority;
  if (before) return lowestAfter(before, rule.age);
  // Nothing stands before it, and its own number comes too late for what follows.
  const follows = (after ?? rule).priority;
  return isFree(follows) ? follows : follows - 1;
}

function isBefore(a: Ranked, b: Ranked): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.age < b.age);
}

function lowestAfter({ priority, age }: Ranked, ownAge: number): number {
  return ownAge > age ? priority : priority + 1;
}

/** 0, 1, 2 … for all of them: what is left where numbers have come to the end of their range. */
function numberedAnew(ordered: readonly Ranked[]): Map<string, number> {
  const changes = ordered.map(({ id, priority }, place) => ({ id, priority, place }));
  return new Map(changes.filter(({ priority, place }) => priority !== place).map(({ id, place }) => [id, place]));
}
