import type { LabelledPrompt } from './labelled-set';

/** From this much better on, the strong model was needed: two points out of ten of a judge, or right against wrong. */
const NEEDED_BY = 0.2;

/** Whether a prompt needed the strong model. */
export function needsStrong({ weak, strong }: LabelledPrompt): boolean {
  return strong - weak >= NEEDED_BY;
}

/**
 * Area under the ROC curve: how often a prompt that needs the strong model is scored above one that does not, ties
 * counting half (Mann and Whitney 1947). 0.5 is chance. NaN when all prompts are of one sort.
 */
export function areaUnderCurve(scores: readonly number[], needed: readonly boolean[]): number {
  const sorted = scores
    .map((score, index) => ({ score, isNeeded: needed[index] === true }))
    .toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    for (let place = from; place < to; place += 1) {
      if (sorted[place]?.isNeeded !== true) continue;
      ranks += (from + to + 1) / 2;
      positives += 1;
    }
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

/** How many are told right when as many are called hard as are hard, between 0 and 1. */
export function accuracy(scores: readonly number[], needed: readonly boolean[]): number {
  const hard = needed.filter(Boolean).length;
  const called = new Set(hardestFirst(scores).slice(0, hard));
  return needed.filter((isNeeded, index) => isNeeded === called.has(index)).length / needed.length;
}

/**
 * The share of prompts that must go to the strong model, hardest first, until the mean quality has come that far from the
 * weak model's to the strong one's. `far` between 0 and 1. By chance it takes that very share.
 */
export function strongShareFor(scores: readonly number[], rows: readonly LabelledPrompt[], far: number): number {
  const gain = rows.map(({ weak, strong }) => strong - weak);
  const wanted = gain.reduce((sum, value) => sum + value, 0) * far;
  let gained = 0;
  let sent = 0;
  for (const index of hardestFirst(scores)) {
    if (gained >= wanted) break;
    gained += gain[index] ?? 0;
    sent += 1;
  }
  return sent / rows.length;
}

/**
 * What a mix costs against sending everything to the strong model, between 0 and 1, when the weak one costs `ratio` of
 * it for the same prompt.
 */
export function costOf(strongShare: number, ratio: number): number {
  return strongShare + (1 - strongShare) * ratio;
}

function hardestFirst(scores: readonly number[]): number[] {
  return scores.map((_, index) => index).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}
