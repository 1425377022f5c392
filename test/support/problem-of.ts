import { ProblemError } from '../../src/main/problem-error';
import type { Problem } from '../../src/shared/domain/problem';

/** The problem that a service throws, or rejects with. @throws Error where it does neither */
export async function problemOf(work: Promise<unknown> | (() => unknown)): Promise<Problem> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('It went well.');
}
