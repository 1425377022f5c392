import { ProblemError } from '../../../src/main/problem-error';
import type { Problem } from '../../../src/shared/domain/problem';

/** The problem that some work ends in. Throws when it ends in none. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('There was no problem.');
}
