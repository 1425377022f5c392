import type { CredentialState } from '../../shared/domain/connection';
import type { Health, HealthDetail } from '../../shared/domain/health';
import type { CircuitBreakers } from './circuit-breakers';
import { detailOf } from './health-detail';
import { healthOf } from './health-of';
import { byClock, UNUSED, type HealthState } from './health-state';
import type { Outcome } from './outcome';
import type { OutcomeRepository } from './outcome-repository';
import type { StateRepository } from './state-repository';
import { afterAccessChange, step } from './step';
import { WriteBehind } from './write-behind';

/** How many outcomes a state is made from where none was kept, or what was kept cannot be read. */
const REBUILT_FROM = 100;
/** Outcomes that wait for a disk that does not take them; beyond this the oldest are given up. */
const UNSAVED_MOST = 5000;
/** Longest wait of one timer, in milliseconds; those of Node end at 24 days. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** What {@link HealthBook} needs. */
export interface HealthBookOptions {
  readonly outcomes: OutcomeRepository;
  readonly states: StateRepository;
  readonly breakers: CircuitBreakers;
  /** Runs its work in one transaction. */
  readonly transaction: (work: () => void) => void;
  readonly now: () => number;
  /** Called when a connection's health may have changed, soon after it did. */
  readonly changed: (connectionId: string) => void;
  readonly onDefect: (error: unknown) => void;
}

/** The health of every connection: fed with outcomes, read for its dot, and telling when time alone changed one. */
export class HealthBook {
  readonly breakers: CircuitBreakers;
  readonly #options: HealthBookOptions;
  readonly #saving: WriteBehind;
  readonly #states = new Map<string, HealthState>();
  readonly #unsavedStates = new Set<string>();
  #unsaved: { readonly connectionId: string; readonly outcome: Outcome }[] = [];
  /** Of each connection whose latest outcome is an idle check: what it came to. */
  readonly #idle = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #accessChangedAt = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(options: HealthBookOptions) {
    this.#options = options;
    this.breakers = options.breakers;
    this.#saving = new WriteBehind(() => this.#save(), options.onDefect);
  }

  /** Takes in what a call came to. In memory at once; on disk and told to the window a moment later. */
  record(connectionId: string, outcome: Outcome): void {
    this.#keep(connectionId, step(this.#stateOf(connectionId), outcome));
    for (const id of this.breakers.record(connectionId, outcome)) this.#changed.add(id);
    if (this.#isNews(connectionId, outcome)) this.#unsaved.push({ connectionId, outcome });
    if (this.#unsaved.length > UNSAVED_MOST) this.#unsaved.shift();
  }

  /** The address or the key of a connection is another: marks that were about the old one are taken away. */
  accessChanged(connectionId: string): void {
    this.#accessChangedAt.set(connectionId, this.#options.now());
    this.#keep(connectionId, afterAccessChange(this.#stateOf(connectionId)));
  }

  /** When {@link accessChanged} was last called in this run of the app, in milliseconds since 1970; 0: not yet. */
  accessChangedAt(connectionId: string): number {
    return this.#accessChangedAt.get(connectionId) ?? 0;
  }

  /** What is known of a connection now, as plain data. */
  stateOf(connectionId: string): HealthState {
    const state = byClock(this.#stateOf(connectionId), this.#options.now());
    this.#states.set(connectionId, state);
    return state;
  }

  healthOf(connectionId: string, credential: CredentialState): Health {
    const now = this.#options.now();
    const { breaker, changesAt } = this.breakers.breakerOf(connectionId);
    const { health, changesAt: changesToo } = healthOf(this.stateOf(connectionId), breaker, credential, now);
    this.#watch(connectionId, Math.min(changesAt ?? Infinity, changesToo ?? Infinity) - now);
    return health;
  }

  /** The last calls and the last day of a connection. */
  detailOf(connectionId: string): HealthDetail {
    this.#saving.now();
    return detailOf(this.#options.outcomes, connectionId, this.#options.now());
  }

  /** Something outside changed the health of these. They are told a moment later. */
  announce(connectionIds: readonly string[]): void {
    for (const id of connectionIds) this.#changed.add(id);
    this.#saving.soon();
  }

  /** Saves what is not yet on disk. */
  dispose(): void {
    this.breakers.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#saving.dispose();
  }

  #keep(connectionId: string, state: HealthState): void {
    this.#states.set(connectionId, state);
    this.#unsavedStates.add(connectionId);
    this.#changed.add(connectionId);
    this.#saving.soon();
  }

  /** Checks that go on and on saying the same would push what people did out of the list of last calls. */
  #isNews(connectionId: string, { purpose, failure }: Outcome): boolean {
    if (purpose !== 'idle') {
      this.#idle.delete(connectionId);
      return true;
    }
    const said = failure?.reason ?? 'fine';
    if (this.#idle.get(connectionId) === said) return false;
    this.#idle.set(connectionId, said);
    return true;
  }

  #stateOf(connectionId: string): HealthState {
    const kept = this.#states.get(connectionId);
    if (kept) return kept;
    const read = this.#read(connectionId);
    this.#states.set(connectionId, read);
    return read;
  }

  #read(connectionId: string): HealthState {
    const { outcomes, states, onDefect } = this.#options;
    try {
      const kept = states.find(connectionId);
      if (kept) return kept;
    } catch (error) {
      onDefect(error);
    }
    try {
      return outcomes.latest(connectionId, REBUILT_FROM).reverse().reduce(step, UNUSED);
    } catch (error) {
      onDefect(error);
      return UNUSED;
    }
  }

  #save(): void {
    const { outcomes, states, transaction, changed } = this.#options;
    const breakers = this.breakers.unsaved();
    transaction(() => {
      outcomes.add(this.#unsaved);
      for (const id of this.#unsavedStates) states.keep(id, this.#stateOf(id));
      for (const [scope, state] of breakers) states.keepBreaker(scope, state);
    });
    this.breakers.saved();
    this.#unsaved = [];
    this.#unsavedStates.clear();
    const told = [...this.#changed];
    this.#changed.clear();
    for (const id of told) changed(id);
  }

  #watch(connectionId: string, waitMs: number): void {
    clearTimeout(this.#timers.get(connectionId));
    this.#timers.delete(connectionId);
    if (waitMs === Infinity) return;
    const timer = setTimeout(() => this.announce([connectionId]), Math.min(Math.max(0, waitMs) + 1, LONGEST_WAIT_MS));
    timer.unref();
    this.#timers.set(connectionId, timer);
  }
}
