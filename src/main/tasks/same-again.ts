/** How many times in a row the same call, or the same pair of calls, counts as going round in circles. */
const TIMES = 3;

/** A call of a tool, as far as it is compared with others. */
export interface ComparedCall {
  readonly name: string;
  /** As the model wrote it. */
  readonly input: string;
}

/** Whether the last of these calls makes it the same one three times in a row, or the same two in turn three times. */
export function isSameAgain(calls: readonly ComparedCall[]): boolean {
  const last = calls.slice(-2 * TIMES).map(({ name, input }) => `${name} ${canonical(input)}`);
  const tail = last.slice(-TIMES);
  if (tail.length === TIMES && new Set(tail).size === 1) return true;
  return last.length === 2 * TIMES && last.every((call, index) => call === last[index % 2]);
}

/** JSON with its keys in order and without spaces, so that the same input reads the same; other text as it is. */
export function canonical(input: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(input) as unknown));
  } catch {
    return input.trim();
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Pairs, since an object would put keys that look like numbers first, and one called __proto__ nowhere.
  const pairs = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { pairs: pairs.map(([key, inner]) => [key, sorted(inner)]) };
}
