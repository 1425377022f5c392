import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from '../../shared/domain/failure';
import type { Cost } from '../../shared/domain/money';
import type { RoutePlan } from '../../shared/domain/route';
import type { RanOn } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import { GrowingText } from '../events/growing-text';
import type { RoutedEnd, RoutedPart, RoutedTurn } from '../routing/router';
import { unlessEnded, type RunSeams } from './run-seams';
import type { Stopwatch } from './stopwatch';
import { newTurn, type TurnStep } from './stored-step';
import type { StoredTask, TaskPatch } from './stored-task';
import type { Changes } from './task-store';

/** How long the end of a turn waits for the route to write down what its last attempt came to, in milliseconds. */
const LAST_WORDS_MS = 250;

/** What a turn of the model came to. What it wrote is on disk by then. */
export type TurnEnd =
  /** It called tools; they are to be carried out. */
  | { readonly type: 'calls' }
  /** It answered, and the task is done. */
  | { readonly type: 'done' }
  | { readonly type: 'nobody'; readonly plan: RoutePlan }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'cancelled' };

/** One turn of the model while it is received: saves and tells it as it comes, and ends in one stored step. */
export class ModelTurn {
  readonly #seams: RunSeams;
  readonly #task: StoredTask;
  readonly #watch: Stopwatch;
  readonly #signal: AbortSignal;
  readonly #left: TurnStep | null;
  #step: TurnStep | null = null;
  #text: GrowingText | null = null;
  #plan: RoutePlan | null = null;
  #isFirst = true;

  /** @param left an empty step of an earlier try that can be taken for this one; null: there is none */
  constructor(seams: RunSeams, task: StoredTask, watch: Stopwatch, left: TurnStep | null, signal: AbortSignal) {
    this.#seams = seams;
    this.#task = task;
    this.#watch = watch;
    this.#left = left;
    this.#signal = signal;
  }

  /**
   * Receives it to its end. Rejects with a RunEnded once its signal is aborted; what has arrived is left for whoever says
   * how the task stands then.
   */
  async receive(turn: RoutedTurn): Promise<TurnEnd> {
    const parts = this.#seams.router.turn(turn);
    try {
      for (;;) {
        const { value: part, done } = await unlessEnded(parts.next(), this.#signal);
        if (done) throw new Error('a routed turn ended without an end');
        const end = await this.#take(part);
        if (end) return end;
      }
    } finally {
      this.#watch.stop();
      await Promise.race([parts.return(), wait(LAST_WORDS_MS, undefined, { ref: false })]);
    }
  }

  async #take(part: RoutedPart): Promise<TurnEnd | null> {
    switch (part.type) {
      case 'planned':
        this.#plan = part.plan;
        return null;
      case 'attempt':
        await this.#attempt(part.ranOn);
        return null;
      case 'text':
      case 'reasoning':
        if (!this.#text) await this.#attempt(null);
        this.#text?.take(part.type, part.text);
        return null;
      case 'discarded':
        await this.#write((changes) => {
          this.#close(changes, 'discarded');
          changes.note(this.#task.id, part.words);
        });
        return null;
      case 'note':
        await this.#write((changes) => changes.note(this.#task.id, part.words));
        return null;
      case 'answered':
      case 'nobody':
      case 'failed':
      case 'cancelled':
        return this.#end(part);
    }
  }

  /** On disk before its first word: what was under way is known after a crash. */
  async #attempt(ranOn: RanOn | null): Promise<void> {
    this.#watch.start();
    const hasText = this.#text !== null && this.#text.text + this.#text.reasoning !== '';
    await this.#write((changes) => {
      if (hasText) this.#close(changes, 'discarded');
      changes.task(this.#task.id, 'go_on', { ...(ranOn && { ranOn }), ...this.#progress() });
      this.#open(changes, ranOn);
    });
  }

  #open(changes: Changes, ranOn: RanOn | null): void {
    const { stores, events, store, disk, live, now } = this.#seams;
    const { id: taskId } = this.#task;
    const at = now();
    const open = this.#step ?? (this.#isFirst ? this.#left : null);
    this.#isFirst = false;
    if (open) {
      this.#step = { ...open, state: 'running', ranOn, attemptAt: at, endedAt: null };
      changes.changeStep(this.#step);
    } else {
      this.#step = newTurn({ id: randomUUID(), taskId, index: stores.steps.nextIndex(taskId), ranOn, at });
      changes.addStep(this.#step);
    }
    const stepId = this.#step.id;
    this.#text ??= new GrowingText(
      {
        tell: (part, offset, text) => events.emit({ type: 'task_delta', taskId, stepId, part, offset, text }),
        save: (text, reasoning) => disk.attempt(() => store.saveText(stepId, text, reasoning)),
      },
      now,
    );
    live.add(stepId, this.#text);
  }

  async #end(end: RoutedEnd): Promise<TurnEnd> {
    this.#watch.stop();
    return this.#write((changes): TurnEnd => {
      const patch = { ...this.#progress(), cost: added(this.#task.id, end.cost, this.#seams) };
      switch (end.type) {
        case 'answered':
          return this.#answered(changes, end, patch);
        case 'nobody':
          this.#close(changes, 'discarded');
          changes.task(this.#task.id, 'go_on', { ...patch, plan: end.plan });
          return { type: 'nobody', plan: end.plan };
        case 'failed':
          this.#close(changes, 'interrupted');
          changes.task(this.#task.id, 'go_on', patch);
          return { type: 'failed', failure: end.failure };
        case 'cancelled':
          this.#close(changes, 'interrupted');
          changes.task(this.#task.id, 'go_on', patch);
          return { type: 'cancelled' };
      }
    });
  }

  #answered(changes: Changes, end: Extract<RoutedEnd, { type: 'answered' }>, patch: TaskPatch): TurnEnd {
    const { reply, ranOn } = end;
    const at = this.#seams.now();
    if (!this.#step) this.#open(changes, ranOn);
    const { id } = this.#task;
    const reasoning = this.#text?.reasoning ?? '';
    const turn = { message: reply.turn, calls: reply.toolCalls };
    this.#close(changes, 'done', { text: reply.text, reasoning, ranOn, usage: reply.usage, turn, tools: [] });
    if (reply.finish === 'length') changes.note(id, t('The model stopped where it may write no more.'));
    const steps = (this.#seams.stores.tasks.find(id)?.steps ?? 0) + 1;
    const counted = { ...patch, ranOn, steps, pauses: 0 };
    if (reply.toolCalls.length > 0) {
      changes.task(id, 'go_on', counted);
      return { type: 'calls' };
    }
    changes.task(id, 'finish', { ...counted, answer: reply.text, endedAt: at });
    return { type: 'done' };
  }

  /** Ends the present step; the next text begins another one. */
  #close(changes: Changes, state: 'done' | 'discarded' | 'interrupted', ended: Partial<TurnStep> = {}): void {
    if (!this.#step) return;
    this.#text?.end();
    const arrived = { text: this.#text?.text ?? '', reasoning: this.#text?.reasoning ?? '' };
    changes.changeStep({ ...this.#step, ...arrived, ...ended, state, endedAt: this.#seams.now() });
    this.#seams.live.remove(this.#step.id);
    this.#step = null;
    this.#text = null;
  }

  #progress(): TaskPatch {
    return { ranMs: Math.round(this.#watch.ms), ...(this.#plan && { plan: this.#plan }) };
  }

  /** @throws whatever is no trouble of the disk; a part of it that was not written is forgotten with it */
  #write<T>(work: (changes: Changes) => T): Promise<T> {
    const { disk, store } = this.#seams;
    return disk.persist(
      this.#task.id,
      () => {
        // A write that the disk refused is made again from the same beginning.
        const before = { step: this.#step, text: this.#text, isFirst: this.#isFirst };
        try {
          return store.write(work);
        } catch (error) {
          this.#step = before.step;
          this.#text = before.text;
          this.#isFirst = before.isFirst;
          throw error;
        }
      },
      this.#signal,
    );
  }
}

function added(taskId: string, cost: Cost, { stores }: RunSeams): Cost {
  const before = stores.tasks.find(taskId)?.cost ?? { dollars: 0, unpriced: 0 };
  return { dollars: before.dollars + cost.dollars, unpriced: before.unpriced + cost.unpriced };
}
