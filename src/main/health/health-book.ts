import type { CredentialState } from '../../shared/domain/connection';
import type { FailureClass } from '../../shared/domain/failure';
import type { Health } from '../../shared/domain/health';
import { healthOf, type HealthNow } from './health-of';
import type { Outcome } from './outcome';
import type { OutcomeRepository } from './outcome-repository';
import { touchesHealth } from './touches-health';

/** The health of every connection: fed with outcomes, read for its dot, and telling when time alone changed one. */
export class HealthBook {
  readonly #outcomes: OutcomeRepository;
  readonly #now: () => number;
  readonly #changed: (connectionId: string) => void;
  readonly #cache = new Map<string, Outcome[]>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** @param changed called when a connection's health may have changed, after it was recorded */
  constructor(outcomes: OutcomeRepository, now: () => number, changed: (connectionId: string) => void) {
    this.#outcomes = outcomes;
    this.#now = now;
    this.#changed = changed;
  }

  /** Takes in what a call came to. A call's failure that says nothing about the service is left out; a test's never is. */
  record(connectionId: string, outcome: Outcome): void {
    if (outcome.failure && !countsFor(outcome.purpose, outcome.failure.class)) return;
    this.#outcomes.add(connectionId, outcome);
    this.#cache.delete(connectionId);
    this.#changed(connectionId);
  }

  healthOf(connectionId: string, credential: CredentialState): Health {
    const outcomes = this.#cache.get(connectionId) ?? this.#outcomes.latest(connectionId);
    this.#cache.set(connectionId, outcomes);
    const now = healthOf(outcomes, credential, this.#now());
    this.#watch(connectionId, now);
    return now.health;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #watch(connectionId: string, { changesAt }: HealthNow): void {
    clearTimeout(this.#timers.get(connectionId));
    this.#timers.delete(connectionId);
    if (changesAt === null) return;
    const timer = setTimeout(() => this.#changed(connectionId), Math.max(0, changesAt - this.#now()) + 1);
    timer.unref();
    this.#timers.set(connectionId, timer);
  }
}

/** The last test decides the light whatever made it fail, unless it was the person who ended it. */
function countsFor(purpose: Outcome['purpose'], failed: FailureClass): boolean {
  return touchesHealth(failed) || (purpose === 'test' && failed !== 'cancelled');
}
