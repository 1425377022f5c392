import { atomically, type Db } from '../storage/statement';
import { CircuitBreakers, type BreakerPlaces } from './circuit-breakers';
import type { BreakerState } from './breaker';
import { HealthBook } from './health-book';
import { OutcomeRepository } from './outcome-repository';
import { StateRepository } from './state-repository';

/** What {@link openHealth} needs. */
export interface HealthOptions {
  readonly db: Db;
  readonly places: BreakerPlaces;
  readonly now: () => number;
  /** Called when a connection's health may have changed, soon after it did. */
  readonly changed: (connectionId: string) => void;
  /** Told what cannot be read or written; health goes on without it. */
  readonly onDefect: (error: unknown) => void;
}

/** The health of all connections, with the circuit breakers as the last run left them. */
export function openHealth({ db, places, now, changed, onDefect }: HealthOptions): HealthBook {
  const states = new StateRepository(db);
  const breakers = new CircuitBreakers({
    places,
    stored: storedBreakers(states, places, onDefect),
    now,
    changed: (ids) => book.announce(ids),
    onDefect,
  });
  const book = new HealthBook({
    outcomes: new OutcomeRepository(db),
    states,
    breakers,
    transaction: (work) => atomically(db, work),
    now,
    changed,
    onDefect,
  });
  return book;
}

/** A breaker whose state cannot be read is closed: calls go through. Those of connections that are gone are dropped. */
function storedBreakers(
  states: StateRepository,
  places: BreakerPlaces,
  onDefect: (error: unknown) => void,
): Map<string, BreakerState> {
  try {
    const stored = states.breakers(onDefect);
    for (const scope of stored.keys()) {
      if (places.sharing(scope).length > 0) continue;
      stored.delete(scope);
      states.keepBreaker(scope, null);
    }
    return stored;
  } catch (error) {
    onDefect(error);
    return new Map();
  }
}
