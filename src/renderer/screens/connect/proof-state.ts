import type { Proof } from '../../../shared/contract/connections';
import type { FailureClass } from '../../../shared/domain/failure';
import type { Problem } from '../../../shared/domain/problem';

/** What is known about the access that stands in the form right now. Any change of it leads back to `none`. */
export type ProofState =
  | { readonly state: 'none' }
  | { readonly state: 'checking' }
  | { readonly state: 'proven'; readonly proof: Proof }
  | { readonly state: 'failed'; readonly problem: Problem };

/** How one request to prove an access ended. */
export type ProofOutcome = Extract<ProofState, { state: 'proven' | 'failed' }>;

/** The failures that say nothing about the key: the service could not be reached, or was not well, just now. */
const UNREACHED: ReadonlySet<FailureClass> = new Set(['network', 'timeout', 'overloaded', 'server', 'rate_limit']);

/** True when a connection may be saved although this happened: it never overrides a rejected key. */
export function mayBeSavedAnyway(problem: Problem): boolean {
  return problem.failure !== null && UNREACHED.has(problem.failure.class);
}
