import type { CredentialState } from '../../shared/domain/connection';
import type { FailureClass } from '../../shared/domain/failure';
import type { Health } from '../../shared/domain/health';
import { healthOf, type HealthNow } from './health-of';
import type { Outcome } from './outcome';
import { READ_MOST, type OutcomeRepository } from './outcome-repository';
import { touchesHealth } from './touches-health';

/** Outcomes are written this many milliseconds later, all of them at once: no answer waits for the disk on their account. */
const SAVE_AFTER_MS = 20;

/** The health of every connection: fed with outcomes, read for its dot, and telling when time alone changed one. */
export class HealthBook {
  readonly #outcomes: OutcomeRepository;
  readonly #now: () => number;
  readonly #changed: (connectionId: string) => void;
  readonly #latest = new Map<string, Outcome[]>();
  #unsaved: { readonly connectionId: string; readonly outcome: Outcome }[] = [];
  #saveTimer: NodeJS.Timeout | null = null;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** @param changed called when a connection's health may have changed, soon after it was recorded */
  constructor(outcomes: OutcomeRepository, now: () => number, changed: (connectionId: string) => void) {
    this.#outcomes = outcomes;
    this.#now = now;
    this.#changed = changed;
  }

  /** Takes in what a call came to. A call's failure that says nothing about the service is left out; a test's never is. */
  record(connectionId: string, outcome: Outcome): void {
    if (outcome.failure && !countsFor(outcome.purpose, outcome.failure.class)) return;
    const latest = this.#latestOf(connectionId);
    latest.unshift(outcome);
    latest.length = Math.min(latest.length, READ_MOST);
    this.#unsaved.push({ connectionId, outcome });
    this.#saveTimer ??= setTimeout(() => this.#save(), SAVE_AFTER_MS);
  }

  healthOf(connectionId: string, credential: CredentialState): Health {
    const now = healthOf(this.#latestOf(connectionId), credential, this.#now());
    this.#watch(connectionId, now);
    return now.health;
  }

  /** Saves what is not yet on disk. */
  dispose(): void {
    this.#save();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #latestOf(connectionId: string): Outcome[] {
    const kept = this.#latest.get(connectionId);
    if (kept) return kept;
    const read = this.#outcomes.latest(connectionId);
    this.#latest.set(connectionId, read);
    return read;
  }

  #save(): void {
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    const unsaved = this.#unsaved;
    this.#unsaved = [];
    if (unsaved.length === 0) return;
    this.#outcomes.add(unsaved);
    for (const connectionId of new Set(unsaved.map((entry) => entry.connectionId))) this.#changed(connectionId);
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
