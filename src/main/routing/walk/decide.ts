import type { FailureClass } from '../../../shared/domain/failure';

/** What a class of failures does to the walk. Health and the circuit breaker have their own part of the table. */
export interface Decision {
  /** Whether the same candidate is asked once more, after a pause. */
  readonly sameAgain: boolean;
  /** Whether the next candidate is asked: only one with a longer context, or none at all because asking is no use. */
  readonly next: 'any' | 'longer_context' | 'none';
  /** What cannot be used for this work any more: the whole connection, or this model of it. */
  readonly rulesOut: 'connection' | 'model';
  /** Whether time alone may make it usable again. */
  readonly passes: boolean;
}

const ACCOUNT: Decision = { sameAgain: false, next: 'any', rulesOut: 'connection', passes: false };
const FOR_NOW: Decision = { sameAgain: true, next: 'any', rulesOut: 'model', passes: true };
const STOPS: Decision = { sameAgain: false, next: 'none', rulesOut: 'model', passes: false };

/** The table of routing.md, Walking a plan, as far as the walk is concerned. */
const TABLE: Readonly<Record<FailureClass, Decision>> = {
  auth: ACCOUNT,
  credits: ACCOUNT,
  // Where nobody else can serve the work waits; the walk holds nothing while it does.
  rate_limit: { sameAgain: false, next: 'any', rulesOut: 'connection', passes: true },
  overloaded: FOR_NOW,
  server: FOR_NOW,
  timeout: FOR_NOW,
  network: FOR_NOW,
  malformed: FOR_NOW,
  model: { sameAgain: false, next: 'any', rulesOut: 'model', passes: false },
  context_length: { sameAgain: false, next: 'longer_context', rulesOut: 'model', passes: false },
  refused: STOPS,
  bad_request: STOPS,
  cancelled: STOPS,
};

/** What a failure of this class does to the walk. */
export function decisionFor(failed: FailureClass): Decision {
  return TABLE[failed];
}
