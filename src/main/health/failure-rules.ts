import type { FailureClass } from '../../shared/domain/failure';

/** What a class of failures does to the light and to the circuit breaker. */
interface FailureRule {
  /** Whether it changes the light. The others are about the request, not about the service. */
  readonly touchesHealth: boolean;
  /** Whether the circuit breaker counts it: it says that the service is down, not what it thinks of this account. */
  readonly isCounted: boolean;
}

const TOUCHES: FailureRule = { touchesHealth: true, isCounted: false };
const COUNTED: FailureRule = { touchesHealth: true, isCounted: true };
const NEITHER: FailureRule = { touchesHealth: false, isCounted: false };

const RULES: Readonly<Record<FailureClass, FailureRule>> = {
  auth: TOUCHES,
  credits: TOUCHES,
  rate_limit: TOUCHES,
  overloaded: COUNTED,
  server: COUNTED,
  timeout: COUNTED,
  network: COUNTED,
  malformed: COUNTED,
  model: TOUCHES,
  context_length: NEITHER,
  refused: NEITHER,
  bad_request: NEITHER,
  cancelled: NEITHER,
};

/** Whether a failure of this class changes the dot. The others are about the request, not about the service. */
export function touchesHealth(failed: FailureClass): boolean {
  return RULES[failed].touchesHealth;
}

/** Whether the circuit breaker counts a failure of this class. */
export function isCounted(failed: FailureClass): boolean {
  return RULES[failed].isCounted;
}
