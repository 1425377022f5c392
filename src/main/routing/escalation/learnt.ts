import type { Moment } from '../../../shared/domain/id';

/** Of so many latest answers the failures are counted (routing.md, Auto-escalation). */
export const COUNTED_ANSWERS = 20;
/** So many failures among them put the stronger model first. */
export const FAILURES_TO_LEARN = 3;
/** How long that holds, in milliseconds: 30 days. */
export const LEARNT_FOR_MS = 30 * 24 * 3_600_000;

/** An answer that one model gave to one kind of work. */
export interface JudgedAnswer {
  /** Milliseconds since 1970. */
  readonly at: Moment;
  readonly usable: boolean;
}

/** What the answers of one model to one kind of work come to. */
export interface Lesson {
  /** Unusable ones among those that count. */
  readonly failures: number;
  /** Those that count. */
  readonly calls: number;
  /** When it was learnt last that the stronger model should go first; null: never. */
  readonly learntAt: number | null;
}

/**
 * What answers come to, oldest first. Pure. It was learnt whenever a failure made the third of the twenty latest; better
 * answers afterwards do not undo it, since the stronger model answers from then on and says nothing of this one.
 */
export function lessonOf(answers: readonly JudgedAnswer[]): Lesson {
  let failures = 0;
  let learntAt: number | null = null;
  for (const [index, { at, usable }] of answers.entries()) {
    const gone = answers[index - COUNTED_ANSWERS];
    if (gone && !gone.usable) failures -= 1;
    if (usable) continue;
    failures += 1;
    if (failures >= FAILURES_TO_LEARN) learntAt = at;
  }
  return { failures, calls: Math.min(answers.length, COUNTED_ANSWERS), learntAt };
}

/** Whether a lesson holds. One that was learnt before the clock was set back holds for as long as any. */
export function isActive({ learntAt }: Lesson, now: number): boolean {
  return learntAt !== null && now - learntAt < LEARNT_FOR_MS;
}
