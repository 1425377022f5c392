import { RateWindow, type Counted } from './rate-window';
import type { ServiceLimits } from './service-limits';
import { ToldLeft } from './told-left';

/** A limit per minute. */
export interface RateLimit {
  /** Null: none is known. */
  readonly most: number | null;
  /** Set by hand: what the service says that is left does not count then. */
  readonly isOwn: boolean;
}

/** The limits per minute of one connection. */
export interface RateLimits {
  readonly requests: RateLimit;
  readonly tokens: RateLimit;
}

/** Why a call does not fit into this minute. */
export interface NoRoom {
  readonly reason: 'requests_per_minute' | 'tokens_per_minute';
  /** When it will, by the clock that only goes forward; null when it never does under this limit. */
  readonly freeAt: number | null;
}

/** What is left of one limit. */
export interface RateStanding {
  /** Null: no limit. */
  readonly left: number | null;
  /** When the next of it frees, by the clock that only goes forward; null: no limit, or nothing to free. */
  readonly freeAt: number | null;
}

/** A place in the minute that one call has taken. */
export interface RateReservation {
  readonly counted: Counted;
  readonly tokens: number;
}

/**
 * Requests and tokens per minute of one connection. Reserved before a call and settled after it: calls at the same time
 * see each other's reservations, so that together they never exceed what each alone was let in under.
 */
export class Rates {
  readonly #clock: () => number;
  readonly #window: RateWindow;
  readonly #told = { requests: new ToldLeft(), tokens: new ToldLeft() };

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#window = new RateWindow(clock);
  }

  /** In the last 60 s, reservations included. */
  get requests(): number {
    return this.#window.requests;
  }

  /** In the last 60 s, reservations included. */
  get tokens(): number {
    return this.#window.tokens;
  }

  /** When nothing is counted any more, by the clock that only goes forward; null when nothing is. */
  get emptiesAt(): number | null {
    return this.#window.empties();
  }

  /** Counts a call of an earlier run of the app. Before all others, the oldest first. */
  remember(tokens: number, ageMs: number): void {
    this.#window.add(1, tokens, ageMs);
  }

  /** Null: a call of so many tokens may go now. */
  noRoomFor(tokens: number, limits: RateLimits): NoRoom | null {
    const requests = this.requestsLeft(limits.requests);
    if (requests.left !== null && requests.left < 1) {
      return { reason: 'requests_per_minute', freeAt: requests.freeAt };
    }
    const { most, isOwn } = limits.tokens;
    if (most !== null && tokens > most) return { reason: 'tokens_per_minute', freeAt: null };
    const byWindow = most !== null && this.#window.tokens + tokens > most;
    const told = isOwn ? null : this.#told.tokens.leftAt(this.#clock());
    const byWord = told !== null && told < tokens;
    if (!byWindow && !byWord) return null;
    return {
      reason: 'tokens_per_minute',
      freeAt: Math.max(byWindow ? this.#window.tokensAtMost(most - tokens) : 0, byWord ? this.#told.tokens.until : 0),
    };
  }

  requestsLeft({ most, isOwn }: RateLimit): RateStanding {
    const own = most === null ? null : Math.max(0, most - this.#window.requests);
    const told = isOwn ? null : this.#told.requests.leftAt(this.#clock());
    const left = lower(own, told);
    if (left === null || left > 0) return { left, freeAt: null };
    const byWindow = own === 0 ? this.#window.nextRequestLeaves() : null;
    return { left, freeAt: later(byWindow, told === 0 ? this.#told.requests.until : null) };
  }

  tokensLeft({ most, isOwn }: RateLimit): RateStanding {
    const own = most === null ? null : Math.max(0, most - this.#window.tokens);
    const told = isOwn ? null : this.#told.tokens.leftAt(this.#clock());
    const left = lower(own, told);
    if (left === null) return { left, freeAt: null };
    const byWindow = own === null ? null : this.#window.nextTokensLeave();
    return { left, freeAt: later(byWindow, told !== null && told === left ? this.#told.tokens.until : null) };
  }

  reserve(tokens: number): RateReservation {
    this.#told.requests.reserve(1);
    this.#told.tokens.reserve(tokens);
    return { counted: this.#window.add(1, tokens), tokens };
  }

  /** What was really used takes the place of the estimate; what is beyond it counts from now on. */
  settle({ counted, tokens: reserved }: RateReservation, tokens: number): void {
    if (tokens > reserved) this.#window.add(0, tokens - reserved);
    else this.#window.lower(counted, counted.requests, tokens);
  }

  /** As if it had never been. */
  release({ counted }: RateReservation): void {
    this.#window.lower(counted, 0, 0);
  }

  hear({ requestsLeft, tokensLeft }: ServiceLimits): void {
    if (requestsLeft) this.#told.requests.hear(requestsLeft, this.#clock());
    if (tokensLeft) this.#told.tokens.hear(tokensLeft, this.#clock());
  }

  forgetTold(): void {
    this.#told.requests.forget();
    this.#told.tokens.forget();
  }
}

function lower(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
