import { USUAL_BREAKER, type Breaker, type BreakerFigures } from '../../shared/domain/health';
import { afterEvent, CLOSED, standingOf, type BreakerEvent, type BreakerState } from './breaker';
import { isCounted } from './failure-rules';
import type { Outcome } from './outcome';
import { Probes } from './probes';

/** Which breaker a connection has, and by which figures. */
export interface BreakerPlace {
  readonly scope: string;
  readonly figures: BreakerFigures;
}

/** Knows the connections as far as breakers need to. Asked at every call: it must answer from memory. */
export interface BreakerPlaces {
  /** Null for a connection that is not connected. */
  of(connectionId: string): BreakerPlace | null;
  /** Every connection that has the breaker of this scope. */
  sharing(scope: string): readonly string[];
}

/** Whether a call may go, and whether it is the one that tries a half-open circuit out. */
export type Admission =
  | { readonly admitted: true; readonly isProbe: false }
  /** `probe` goes back with the outcome of that call, whatever it is. */
  | { readonly admitted: true; readonly isProbe: true; readonly probe: number }
  /** `until`: milliseconds since 1970 from when asking again is worth it. */
  | { readonly admitted: false; readonly until: number };

/** What {@link CircuitBreakers} needs. */
export interface CircuitBreakersOptions {
  readonly places: BreakerPlaces;
  /** As an earlier run left them. */
  readonly stored: ReadonlyMap<string, BreakerState>;
  readonly now: () => number;
  /** Called with every connection whose breaker changed by itself. */
  readonly changed: (connectionIds: readonly string[]) => void;
  readonly onDefect: (error: unknown) => void;
}

const ADMITTED: Admission = { admitted: true, isProbe: false };
const ALWAYS_CLOSED: Breaker = { state: 'closed', failures: 0, opensUntil: null, isShared: false };

/**
 * The circuit breakers of all connections. Those of one cloud service at one address share theirs; each call goes by the
 * figures of its own connection, or by those that it brings. Whatever goes wrong in here, calls go through.
 */
export class CircuitBreakers {
  readonly #options: CircuitBreakersOptions;
  readonly #states: Map<string, BreakerState>;
  readonly #probes = new Probes();
  /** By a timer and not by the clock: nothing stays open because the clock was set back. */
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #unsaved = new Set<string>();

  constructor(options: CircuitBreakersOptions) {
    this.#options = options;
    this.#states = new Map(options.stored);
    for (const [scope, state] of this.#states) this.#wait(scope, state);
  }

  /**
   * Asks whether a call may go now. Of all that ask while a circuit is half-open, one is let through to try it.
   * @param figures those that hold for this call; its connection's unless given
   */
  admit(connectionId: string, figures?: BreakerFigures): Admission {
    try {
      const place = this.#options.places.of(connectionId);
      if (!place) return ADMITTED;
      const now = this.#options.now();
      const standing = standingOf(this.#stateOf(place.scope), figures ?? place.figures, now);
      if (standing.state === 'closed') return ADMITTED;
      if (standing.opensUntil !== null) return { admitted: false, until: standing.opensUntil };
      const turn = this.#probes.take(place.scope, now);
      return 'probe' in turn ? { admitted: true, isProbe: true, probe: turn.probe } : { admitted: false, ...turn };
    } catch (error) {
      this.#options.onDefect(error);
      return ADMITTED;
    }
  }

  /**
   * Takes in what a call came to. A call that was sent without asking counts like any other: a chat message to a red
   * Primary tries its circuit out. A test that succeeds clears everything.
   * @returns the connections for which it changed something
   */
  record(connectionId: string, outcome: Outcome): readonly string[] {
    try {
      const place = this.#options.places.of(connectionId);
      return place ? this.#take({ ...place, figures: outcome.figures ?? place.figures }, outcome) : [];
    } catch (error) {
      this.#options.onDefect(error);
      return [];
    }
  }

  /** A call that was let through to try has ended without an outcome that says anything: another may try. */
  giveUp(connectionId: string, probe: number): void {
    const place = this.#options.places.of(connectionId);
    if (place) this.#probes.ended(place.scope, probe);
  }

  /** Closes and forgets. @returns the connections for which it changed something */
  clear(connectionId: string): readonly string[] {
    const place = this.#options.places.of(connectionId);
    return place ? this.#clear(place) : [];
  }

  /** The breaker of a connection as it stands now, and when time alone changes it. */
  breakerOf(connectionId: string): { readonly breaker: Breaker; readonly changesAt: number | null } {
    const { places, now } = this.#options;
    const place = places.of(connectionId);
    if (!place) return { breaker: ALWAYS_CLOSED, changesAt: null };
    const standing = standingOf(this.#stateOf(place.scope), place.figures, now());
    const isShared = places.sharing(place.scope).length > 1;
    const { state, failures, opensUntil } = standing;
    return {
      breaker: { state, failures, opensUntil, isShared },
      changesAt: opensUntil ?? standing.failuresChangeAt,
    };
  }

  /** What has changed since it was last saved; null: there is nothing to keep of it any more. */
  unsaved(): ReadonlyMap<string, BreakerState | null> {
    return new Map([...this.#unsaved].map((scope) => [scope, this.#states.get(scope) ?? null]));
  }

  /** All that {@link unsaved} told is on disk. */
  saved(): void {
    this.#unsaved.clear();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #stateOf(scope: string): BreakerState {
    return this.#states.get(scope) ?? CLOSED;
  }

  #take(place: BreakerPlace, { purpose, failure, probe }: Outcome): readonly string[] {
    if (probe !== undefined) this.#probes.ended(place.scope, probe);
    if (purpose === 'prove') return [];
    if (failure) return isCounted(failure.class) ? this.#event(place, 'failure') : [];
    return purpose === 'test' ? this.#clear(place) : this.#event(place, 'success');
  }

  #clear({ scope }: BreakerPlace): readonly string[] {
    return this.#stateOf(scope) === CLOSED ? [] : this.#keep(scope, CLOSED);
  }

  #event({ scope, figures }: BreakerPlace, event: BreakerEvent): readonly string[] {
    const before = this.#stateOf(scope);
    const after = afterEvent(before, event, figures, this.#options.now());
    return after === before ? [] : this.#keep(scope, after);
  }

  #keep(scope: string, state: BreakerState): readonly string[] {
    if (state === CLOSED) this.#states.delete(scope);
    else this.#states.set(scope, state);
    this.#unsaved.add(scope);
    this.#wait(scope, state);
    return this.#options.places.sharing(scope);
  }

  #wait(scope: string, { open }: BreakerState): void {
    clearTimeout(this.#waiting.get(scope));
    this.#waiting.delete(scope);
    if (open === null || open.until <= open.since) return;
    const left = Math.min(open.until - open.since, Math.max(0, open.until - this.#options.now()));
    const timer = setTimeout(() => {
      // The figures have no say in this event.
      this.#options.changed(this.#event({ scope, figures: USUAL_BREAKER }, 'waited'));
    }, left + 1);
    timer.unref();
    this.#waiting.set(scope, timer);
  }
}
