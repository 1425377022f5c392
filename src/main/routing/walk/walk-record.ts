import type { Failure } from '../../../shared/domain/failure';
import { NO_COST, type Cost } from '../../../shared/domain/money';
import type { Candidate, PassedOver, PassedOverReason } from '../../../shared/domain/route';
import type { JustFailed } from '../plan/snapshot';
import { USUAL_WAIT_MS } from './backoff';
import { decisionFor } from './decide';

/** What one walk has come to know: what it cost, what failed, and who is out of the question and why. */
export class WalkRecord {
  readonly #failures: Failure[] = [];
  readonly #justFailed: JustFailed[] = [];
  readonly #passedOver = new Map<string, PassedOver>();
  #cost: Cost = NO_COST;

  get cost(): Cost {
    return this.#cost;
  }

  /** In their order. */
  get failures(): readonly Failure[] {
    return this.#failures;
  }

  get justFailed(): readonly JustFailed[] {
    return this.#justFailed;
  }

  get passedOver(): readonly PassedOver[] {
    return [...this.#passedOver.values()];
  }

  spent({ dollars, unpriced }: Cost): void {
    this.#cost = { dollars: this.#cost.dollars + dollars, unpriced: this.#cost.unpriced + unpriced };
  }

  failed(failure: Failure): void {
    this.#failures.push(failure);
  }

  /**
   * A candidate is not asked again for this work, because of this failure.
   * @param waits whether time alone can make it usable again, as far as its service is concerned
   */
  ruleOut(candidate: Candidate, failure: Failure, waits: boolean, now: number): void {
    const { passes, rulesOut } = decisionFor(failure.class);
    const until = passes && waits ? (failure.retryAt ?? now + USUAL_WAIT_MS) : null;
    const { connectionId } = candidate;
    this.#justFailed.push({ connectionId, model: rulesOut === 'connection' ? null : candidate.model, until });
    this.passOver(candidate, 'just_failed', until);
  }

  /** Passes over a candidate whose connection, or itself, was ruled out. @returns whether it was */
  passOverRuledOut(candidate: Candidate): boolean {
    const found = this.#justFailed.find(
      ({ connectionId, model }) =>
        connectionId === candidate.connectionId && (model === null || model === candidate.model),
    );
    if (found) this.passOver(candidate, 'just_failed', found.until);
    return found !== undefined;
  }

  passOver({ connectionId, label, model, via }: Candidate, reason: PassedOverReason, until: number | null): void {
    this.#passedOver.set(placeOf({ connectionId, model }), { connectionId, label, model, via, reason, until });
  }
}

/** What tells one place to go to from another: a connection with a model. */
export function placeOf({ connectionId, model }: Pick<PassedOver, 'connectionId' | 'model'>): string {
  return `${connectionId ?? ''}\n${model ?? ''}`;
}
