import { setImmediate as breathe } from 'node:timers/promises';
import type { AppEvent } from '../../shared/domain/app-event';
import type { Agent } from '../../shared/domain/agent';
import type { RoutePlan } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import type { EventBus } from '../events/event-bus';
import type { Roster } from '../agents/roster';
import type { Router } from '../routing/router';
import type { StoredTask } from './stored-task';
import type { TaskStore, TaskStores } from './task-store';
import { saysTheSame, stillPaused, type GoodNewsAt } from './waking';

/** What happens within this time is one reason to look, in milliseconds. */
const TOGETHER_MS = 250;
/** Longest stretch of looking before others get their turn, in milliseconds. */
const STRETCH_MS = 8;
/** A moment that has passed without anything coming of it is looked at again after this time, in milliseconds. */
const SOONEST_MS = 1000;
/** Longest wait of one timer, in milliseconds; those of Node end at 24 days. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** What may let a paused task go on. */
const REASONS: ReadonlySet<AppEvent['type']> = new Set<AppEvent['type']>([
  'connection_changed',
  'connection_removed',
  'routing_changed',
  'limits_changed',
  'online_changed',
  'settings_changed',
  'vault_changed',
  'agents_changed',
]);

/** What {@link Waker} needs. */
export interface WakerOptions {
  readonly stores: TaskStores;
  readonly store: TaskStore;
  readonly router: Pick<Router, 'plan'>;
  readonly roster: Pick<Roster, 'find'>;
  readonly events: EventBus;
  readonly goodNewsAt: GoodNewsAt;
  readonly now: () => number;
  /** A task goes on. */
  readonly woke: () => void;
  readonly onDefect: (error: unknown) => void;
}

/** Lets paused tasks go on: told by what happens, and by one timer for what time alone changes. */
export class Waker {
  readonly #options: WakerOptions;
  #stopListening: (() => void) | null = null;
  #soon: NodeJS.Timeout | null = null;
  #timer: NodeJS.Timeout | null = null;
  #keysMayBeOpen = false;
  #isLooking = false;
  #isOver = false;

  constructor(options: WakerOptions) {
    this.#options = options;
  }

  begin(): void {
    this.#stopListening ??= this.#options.events.listen((event) => this.#hear(event));
    this.#keysMayBeOpen = true;
    this.look();
  }

  /** Looks at all paused tasks soon. */
  look(): void {
    if (this.#isOver || this.#soon) return;
    this.#soon = setTimeout(() => void this.#lookNow(), TOGETHER_MS);
    this.#soon.unref();
  }

  dispose(): void {
    this.#isOver = true;
    this.#stopListening?.();
    if (this.#soon) clearTimeout(this.#soon);
    if (this.#timer) clearTimeout(this.#timer);
  }

  #hear(event: AppEvent): void {
    if (event.type === 'task_changed' && event.task.pause?.until != null) this.#setTimer(event.task.pause.until);
    if (!REASONS.has(event.type)) return;
    if (event.type === 'vault_changed') this.#keysMayBeOpen = true;
    if (event.type === 'agents_changed') this.#followNames(event.agents);
    this.look();
  }

  async #lookNow(): Promise<void> {
    this.#soon = null;
    // One look at a time: what happens meanwhile is looked at afterwards.
    if (this.#isLooking) return this.look();
    this.#isLooking = true;
    const keysMayBeOpen = this.#keysMayBeOpen;
    this.#keysMayBeOpen = false;
    try {
      await this.#lookAtAll(keysMayBeOpen);
    } catch (error) {
      this.#options.onDefect(error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAtAll(keysMayBeOpen: boolean): Promise<void> {
    const plans = new Map<string, RoutePlan>();
    let stretchFrom = performance.now();
    this.#dropTimer();
    for (const task of this.#options.stores.tasks.inState('paused')) {
      if (this.#isOver) return;
      this.#lookAt(task, plans, keysMayBeOpen);
      if (performance.now() - stretchFrom < STRETCH_MS) continue;
      await breathe();
      stretchFrom = performance.now();
    }
  }

  #lookAt(task: StoredTask, plans: Map<string, RoutePlan>, keysMayBeOpen: boolean): void {
    const { roster, goodNewsAt, now } = this.#options;
    const { pause } = task;
    if (pause?.why === 'keys') return keysMayBeOpen ? this.#wake(task) : undefined;
    if (pause?.why === 'agent') return task.agent !== null && roster.find(task.agent) ? this.#wake(task) : undefined;
    if (pause?.why !== 'no_backend' || !task.request) return;
    // Where the same is wanted, the same is planned. The agent may have another name by now.
    const request = { ...task.request, agent: task.agent };
    const key = JSON.stringify(request);
    const plan = plans.get(key) ?? this.#options.router.plan(request);
    plans.set(key, plan);
    const still = stillPaused(pause, plan, now(), goodNewsAt);
    if (!still) return this.#wake(task);
    if (!saysTheSame(pause, still)) this.#change(task, still, plan);
    if (still.until !== null) this.#setTimer(still.until);
  }

  #wake({ id, revision }: StoredTask): void {
    this.#ifUnchanged(id, revision, () => {
      this.#options.store.write((changes) => changes.task(id, 'wake'));
      this.#options.woke();
    });
  }

  #change({ id, revision }: StoredTask, pause: Pause, plan: RoutePlan): void {
    this.#ifUnchanged(id, revision, () =>
      this.#options.store.write((changes) => changes.task(id, 'look_again', { pause, plan })),
    );
  }

  /** Between the reading of all paused tasks and this one's turn somebody else may have changed it. */
  #ifUnchanged(id: string, revision: number, work: () => void): void {
    if (this.#options.stores.tasks.find(id)?.revision === revision) work();
  }

  /** A task that is not over keeps its agent when that is renamed. */
  #followNames(agents: readonly Agent[]): void {
    const names = new Map(agents.map(({ id, name }) => [id, name]));
    const { stores, store, onDefect } = this.#options;
    try {
      for (const state of ['waiting', 'running', 'paused'] as const) {
        for (const { id, agent, agentId } of stores.tasks.inState(state)) {
          const name = agentId === null ? undefined : names.get(agentId);
          if (name !== undefined && name !== agent)
            store.write((changes) => changes.task(id, 'amend', { agent: name }));
        }
      }
    } catch (error) {
      onDefect(error);
    }
  }

  #timerAt = Infinity;

  #setTimer(until: number): void {
    if (this.#isOver || until >= this.#timerAt) return;
    this.#dropTimer();
    this.#timerAt = until;
    const waitMs = Math.max(SOONEST_MS, until - this.#options.now() + 1);
    this.#timer = setTimeout(() => this.#timeCame(), Math.min(waitMs, LONGEST_WAIT_MS));
    this.#timer.unref();
  }

  #timeCame(): void {
    this.#dropTimer();
    this.look();
  }

  #dropTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#timerAt = Infinity;
  }
}
