import type { Failure, NextStep } from '../shared/domain/failure';
import type { Problem, ProblemCode } from '../shared/domain/problem';

/** An expected failure on its way to the window. Services throw it; the API layer turns it into the contract's error. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(
    code: ProblemCode,
    sentence: string,
    advice: string,
    more: { steps?: NextStep[]; field?: string; failure?: Failure; cause?: unknown } = {},
  ) {
    super(sentence, { cause: more.cause });
    this.problem = {
      code,
      sentence,
      advice,
      steps: more.steps ?? [],
      field: more.field ?? null,
      failure: more.failure ?? null,
    };
  }
}
