import type { TestStage } from '../../../shared/domain/connection-test';
import type { ClassifiedFailure } from '../../providers/classified-failure';
import type { BriefAnswer } from '../brief-generation';

/** A stage that failed, and why. */
export class StageFailedError extends Error {
  override readonly name = 'StageFailedError';
  readonly stage: TestStage;
  readonly failure: ClassifiedFailure;
  /** What had come of the answer; null when none was asked for. */
  readonly answer: BriefAnswer | null;

  constructor(stage: TestStage, failure: ClassifiedFailure, answer: BriefAnswer | null = null) {
    super(`${stage}: ${failure.reason}`);
    this.stage = stage;
    this.failure = failure;
    this.answer = answer;
  }
}

/** Reasons that lie on the way to a service, before any of it answers. */
const ON_THE_WAY: ReadonlySet<ClassifiedFailure['reason']> = new Set([
  'dns',
  'offline',
  'refused_connection',
  'reset_connection',
  'no_first_token',
]);

/** The stage that the first real request settles by failing. `isWayOpen`: the address was not looked at before. */
export function stageOfFirstRequest({ reason }: ClassifiedFailure, isWayOpen: boolean): TestStage {
  if (isWayOpen && ON_THE_WAY.has(reason)) return 'address';
  return isWayOpen && reason === 'certificate' ? 'certificate' : 'key';
}

/** The stage that an answer settles by failing. `isKeyOpen`: no request has proven the key before. */
export function stageOfAnswer(failure: ClassifiedFailure, hasBegun: boolean, isKeyOpen: boolean): TestStage {
  if (hasBegun) return 'streaming';
  if (failure.class === 'auth' || (isKeyOpen && failure.reason === 'redirected')) return 'key';
  if (failure.class === 'credits') return 'credits';
  return failure.class === 'model' ? 'model' : 'first_token';
}
