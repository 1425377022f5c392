import type { Proof } from '../../../shared/contract/connections';
import type { FailureClass } from '../../../shared/domain/failure';
import type { Problem } from '../../../shared/domain/problem';
import { type ConnectDraft, type ConnectSetting, providerOf } from './draft';

/**
 * What is known about the access that stands in the form right now. Any change of it leads back to `none`.
 * `not_running`: nothing answers at an address that the form brought along, and nobody had asked for it yet.
 */
export type ProofState =
  | { readonly state: 'none' }
  | { readonly state: 'checking' }
  | { readonly state: 'not_running' }
  | { readonly state: 'proven'; readonly proof: Proof }
  | { readonly state: 'failed'; readonly problem: Problem };

/** How one request to prove an access ended. */
export type ProofOutcome = Extract<ProofState, { state: 'proven' | 'failed' }>;

/** How it ended as far as the form shows it. */
export type ShownOutcome = ProofOutcome | Extract<ProofState, { state: 'not_running' }>;

/** The failures that say nothing about the key: the service could not be reached, or was not well, just now. */
const UNREACHED: ReadonlySet<FailureClass> = new Set(['network', 'timeout', 'overloaded', 'server', 'rate_limit']);

/**
 * True when a connection may be saved although this happened: it never overrides a rejected key. A gateway at a typed
 * address may lack the call that proves the key; then the model has to be named, because there is no list of them.
 */
export function mayBeSavedAnyway(problem: Problem, { baseUrl, defaultModel }: ConnectDraft): boolean {
  const { failure } = problem;
  if (failure === null) return false;
  if (UNREACHED.has(failure.class)) return true;
  return failure.reason === 'wrong_address' && baseUrl.trim() !== '' && defaultModel.trim() !== '';
}

/** A check that nobody asked for, of a local server that does not run yet, is no error of anybody's. */
export function shownUnasked(outcome: ProofOutcome, draft: ConnectDraft, setting: ConnectSetting): ShownOutcome {
  if (outcome.state !== 'failed' || draft.baseUrlTyped || providerOf(draft, setting)?.tier !== 'local') return outcome;
  return outcome.problem.failure?.class === 'network' ? { state: 'not_running' } : outcome;
}
