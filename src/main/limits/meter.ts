import type { Cost } from '../../shared/domain/money';
import type { CallEstimate, Refusal } from './gate';
import type { KeptLimits } from './limits-repository';
import { monthOf } from './month';
import { Rates, type RateLimits, type RateReservation } from './rates';

/** What one call holds until it ends. */
export interface Reservation {
  readonly rate: RateReservation;
  readonly dollars: number;
}

/** What the ledger says of the connection now. */
export interface MonthNow {
  readonly name: string;
  /** Milliseconds since 1970 at which the next begins. */
  readonly to: number;
  readonly cost: Cost;
}

/** Whether a call may go: null, or why not. Times by the clock that only goes forward, but for the budget's. */
export type Verdict = (Refusal & { readonly freeAt: number | null }) | null;

/** The minute and the month of one connection. */
export class Meter {
  readonly rates: Rates;
  kept: KeptLimits;
  #reserved = 0;
  /** Estimates that stand, since nobody could tell what the call cost, and the month they are of. */
  #standing = { month: '', dollars: 0 };

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(kept: KeptLimits, clock: () => number) {
    this.kept = kept;
    this.rates = new Rates(clock);
  }

  /** What the person set, else what was learnt. */
  get rateLimits(): RateLimits {
    const { own, learnt } = this.kept;
    return {
      requests: { most: own.requestsPerMinute ?? learnt.requestsPerMinute, isOwn: own.requestsPerMinute !== null },
      tokens: { most: own.tokensPerMinute ?? learnt.tokensPerMinute, isOwn: own.tokensPerMinute !== null },
    };
  }

  /** US dollars of a month, reservations of running calls included. */
  spent({ name, cost }: MonthNow): number {
    return cost.dollars + this.#reserved + (this.#standing.month === name ? this.#standing.dollars : 0);
  }

  isOverBudget(month: MonthNow): boolean {
    const { monthlyBudget, stopAtBudget } = this.kept.own;
    return stopAtBudget && monthlyBudget !== null && this.spent(month) >= monthlyBudget;
  }

  /** Why a task may not go now; null when it may. */
  verdict(estimate: CallEstimate, month: MonthNow): Verdict {
    const { monthlyBudget, stopAtBudget } = this.kept.own;
    const wouldSpend = this.spent(month) + (estimate.dollars ?? 0);
    if (stopAtBudget && monthlyBudget !== null && (this.isOverBudget(month) || wouldSpend > monthlyBudget)) {
      return { reason: 'over_budget', until: month.to, freeAt: null };
    }
    const none = this.rates.noRoomFor(estimate.tokens, this.rateLimits);
    return none && { ...none, until: null };
  }

  reserve(estimate: CallEstimate): Reservation {
    const dollars = estimate.dollars ?? 0;
    this.#reserved += dollars;
    return { rate: this.rates.reserve(estimate.tokens), dollars };
  }

  /** The ledger has the call: what it cost is no longer counted here, unless nobody could tell. */
  settle(reservation: Reservation, used: { tokens: number | null; dollars: number | null }, now: number): void {
    this.#giveBack(reservation);
    if (used.tokens !== null) this.rates.settle(reservation.rate, used.tokens);
    if (used.dollars === null && reservation.dollars > 0) this.#stand(monthOf(now).name, reservation.dollars);
  }

  release(reservation: Reservation): void {
    this.#giveBack(reservation);
    this.rates.release(reservation.rate);
  }

  #stand(month: string, dollars: number): void {
    this.#standing = { month, dollars: dollars + (this.#standing.month === month ? this.#standing.dollars : 0) };
  }

  #giveBack({ dollars }: Reservation): void {
    // What floating point leaves over must not look like something reserved.
    this.#reserved = Math.max(0, Number((this.#reserved - dollars).toFixed(12)));
  }
}
