import type { PassedOverReason } from '../../../shared/domain/route';
import type { Needs } from '../../../shared/domain/work';
import type { ConnectionStanding, JustFailed, ModelFacts } from './snapshot';

/** Why a place is passed over, and when time alone changes that (milliseconds since 1970; null: only somebody can). */
export interface Trouble {
  readonly reason: PassedOverReason;
  readonly until: number | null;
}

/** What a place is held against. */
export interface Demand {
  readonly needs: Needs;
  /** Tokens that the call will likely use; 0: not known. */
  readonly expectedTokens: number;
  readonly now: number;
  readonly justFailed: readonly JustFailed[];
}

/** What a model cannot do of what is needed; null: nothing. What is not known of it counts as able. */
export function lackOf(facts: ModelFacts | undefined, needs: Needs): PassedOverReason | null {
  if (facts === undefined) return null;
  if (needs.imageInput && facts.imageInput === false) return 'no_image_input';
  if (needs.tools && facts.tools === false) return 'no_tools';
  if (needs.structuredOutput && facts.structuredOutput === false) return 'no_structured_output';
  if (facts.contextTokens !== null && needs.contextTokens > facts.contextTokens) return 'context_too_short';
  return null;
}

/**
 * Why a model of a connection is passed over now; null: it is not. Of several reasons the one that lasts longest is told,
 * so that nobody waits for a moment that changes nothing: first what only somebody can change, then the latest moment.
 */
export function troubleOf(standing: ConnectionStanding, model: string, demand: Demand): Trouble | null {
  const lasting = lastingReason(standing, model, demand);
  if (lasting !== null) return { reason: lasting, until: null };
  return timedTrouble(standing, model, demand);
}

function lastingReason(standing: ConnectionStanding, model: string, { needs }: Demand): PassedOverReason | null {
  if (!standing.isSwitchedOn) return 'switched_off';
  if (standing.unavailableModels.length > 0 && standing.unavailableModels.includes(model)) return 'model_missing';
  const lack = lackOf(standing.models.get(model), needs);
  if (lack !== null) return lack;
  if (!standing.hasUsableCredential) return 'credential';
  return standing.isOutOfCredits ? 'out_of_credits' : null;
}

function timedTrouble(standing: ConnectionStanding, model: string, demand: Demand): Trouble | null {
  const { now, justFailed } = demand;
  let worst = limitTrouble(standing, demand);
  if (standing.circuitOpenUntil !== null && standing.circuitOpenUntil > now) {
    worst = later(worst, { reason: 'circuit_open', until: standing.circuitOpenUntil });
  }
  if (standing.coolingUntil !== null && standing.coolingUntil > now) {
    worst = later(worst, { reason: 'cooling_down', until: standing.coolingUntil });
  }
  for (const failed of justFailed) {
    if (failed.connectionId !== standing.id || (failed.model !== null && failed.model !== model)) continue;
    if (failed.until === null || failed.until > now)
      worst = later(worst, { reason: 'just_failed', until: failed.until });
  }
  return worst;
}

function limitTrouble({ limits }: ConnectionStanding, { expectedTokens }: Demand): Trouble | null {
  let worst: Trouble | null = null;
  if (limits.requestsLeft !== null && limits.requestsLeft < 1) {
    worst = { reason: 'requests_per_minute', until: limits.requestsFreeAt };
  }
  if (limits.tokensLeft !== null && limits.tokensLeft < Math.max(1, expectedTokens)) {
    worst = later(worst, { reason: 'tokens_per_minute', until: limits.tokensFreeAt });
  }
  return limits.isOverBudget ? later(worst, { reason: 'over_budget', until: limits.budgetFreeAt }) : worst;
}

/** Whichever lasts longer; of equal ones the first. */
function later(a: Trouble | null, b: Trouble): Trouble {
  if (a === null) return b;
  return (b.until ?? Infinity) > (a.until ?? Infinity) ? b : a;
}
