/** The value below which a share of the values lies (nearest rank). NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A difference of medians, with the interval that holds it in 95 of 100 resamplings. */
export interface Difference {
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

const RESAMPLINGS = 1000;

/**
 * By how much the median of `ours` is above that of `theirs`. Both were measured in the same rounds, so that rounds are
 * what is drawn again: https://en.wikipedia.org/wiki/Bootstrapping_(statistics)
 */
export function medianDifference(ours: readonly number[], theirs: readonly number[]): Difference {
  const rounds = Math.min(ours.length, theirs.length);
  const drawn = Array.from({ length: RESAMPLINGS }, () => {
    const picks = Array.from({ length: rounds }, () => Math.floor(Math.random() * rounds));
    return median(picks.map((at) => ours[at] ?? 0)) - median(picks.map((at) => theirs[at] ?? 0));
  });
  return { by: median(ours) - median(theirs), from: quantile(drawn, 0.025), to: quantile(drawn, 0.975) };
}

/** The same things in an order of chance. */
export function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
