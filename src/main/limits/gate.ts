/** What a call will likely use. */
export interface CallEstimate {
  /** Prompt and answer together. */
  readonly tokens: number;
  /** Null: the price is not known, and the call is not held against a budget. */
  readonly dollars: number | null;
}

/** Leave to make one call of one connection. Exactly one of `settle` and `release` ends it; more calls do nothing. */
export interface Pass {
  /** The headers of the service's answer, good or bad: its limits are learnt from them. */
  heard(headers: Readonly<Record<string, string>>): void;
  /** The call was made: what it really used takes the place of the estimate. Null: not known, the estimate stands. */
  settle(used: { readonly tokens: number | null; readonly dollars: number | null }): void;
  /** No call was made: the reservation is given back. */
  release(): void;
}

/** Why a task may not call a connection now. */
export interface Refusal {
  readonly reason: 'requests_per_minute' | 'tokens_per_minute' | 'over_budget';
  /** Milliseconds since 1970 from when it may; null when time alone does not change it. */
  readonly until: number | null;
}

/** How the limits of one connection stand, for planning. */
export interface LimitStanding {
  /** Requests that may still be made in this minute; null: no limit. */
  readonly requestsLeft: number | null;
  /** Milliseconds since 1970 at which the next request frees; null: no limit, or there is room. */
  readonly requestsFreeAt: number | null;
  readonly tokensLeft: number | null;
  readonly tokensFreeAt: number | null;
  /** The budget is spent and tasks are to stop at it. */
  readonly isOverBudget: boolean;
  /** Milliseconds since 1970 at which the next month begins. */
  readonly budgetFreeAt: number;
}

/** The way through the limits, taken by every call of chat and of tasks. */
export interface LimitsGate {
  /**
   * Waits for a slot (first come, first served; chat before tasks), then reserves what the call will likely use. Chat is
   * never refused: it counts and does not obey. Rejects with the signal's reason once it is aborted.
   */
  enter(
    connectionId: string,
    who: 'chat' | 'task',
    estimate: CallEstimate,
    signal: AbortSignal,
  ): Promise<{ readonly ok: true; readonly pass: Pass } | ({ readonly ok: false } & Refusal)>;
  standingOf(connectionId: string): LimitStanding;
}
