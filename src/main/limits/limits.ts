import type { LimitsDraft, LimitsState } from '../../shared/domain/limits';
import type { Notice } from '../../shared/domain/notice';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { alertDue, budgetNotice } from './budget-alerts';
import type { CallEstimate, LimitsGate, LimitStanding, Pass, Refusal } from './gate';
import type { LimitedConnection } from './limited-connections';
import { NOTHING_LEARNT } from './limits-repository';
import type { Meter, MonthNow } from './meter';
import { Meters, type MetersOptions } from './meters';
import { serviceLimits } from './service-limits';
import { Slots, type Caller } from './slots';
import { Telling } from './telling';

/** What {@link Limits} needs. */
export interface LimitsOptions extends MetersOptions {
  readonly events: EventBus;
  /** Tells the person something until they dismiss it. */
  readonly notify: (notice: Notice) => void;
  /** Calls at the same time in all, as it is set now. */
  readonly callsInAll: () => number;
  readonly onDefect: (error: unknown) => void;
}

/** Concurrency, limits per minute and budgets of all connections (routing.md, Limits). */
export class Limits implements LimitsGate {
  readonly #options: LimitsOptions;
  readonly #slots: Slots;
  readonly #telling: Telling;
  readonly #meters: Meters;
  /** What was last told of each connection's spending. */
  readonly #toldSpent = new Map<string, string>();
  readonly #setAt = new Map<string, number>();
  readonly #endListening: () => void;

  constructor(options: LimitsOptions) {
    this.#options = options;
    this.#meters = new Meters(options);
    this.#slots = new Slots(options.callsInAll, (id) => this.#meters.concurrencyOf(id));
    this.#telling = new Telling((id) => this.#tell(id), options.clock);
    this.#endListening = options.events.listen((event) => {
      // Another address may make a server a local one, and a figure may have been raised.
      if (event.type === 'settings_changed' || event.type === 'connection_changed') this.#slots.recheck();
      else if (event.type === 'usage_changed') this.#look();
    });
  }

  /** Looks once for budgets that an earlier run of the app used up and did not get round to telling. */
  begin(): void {
    this.#look();
  }

  async enter(
    connectionId: string,
    who: Caller,
    estimate: CallEstimate,
    signal: AbortSignal,
  ): Promise<{ readonly ok: true; readonly pass: Pass } | ({ readonly ok: false } & Refusal)> {
    const slot = this.#slots.take(connectionId, who, signal);
    this.#telling.soon(connectionId);
    await slot;
    if (signal.aborted) {
      this.#leave(connectionId);
      throw signal.reason;
    }
    const meter = this.#meters.of(connectionId);
    const refusal = who === 'task' ? this.#refusal(connectionId, meter, estimate) : null;
    if (refusal) {
      this.#leave(connectionId);
      return { ok: false, ...refusal };
    }
    return { ok: true, pass: this.#pass(connectionId, meter, estimate) };
  }

  standingOf(connectionId: string): LimitStanding {
    const meter = this.#meters.of(connectionId);
    const { requests, tokens } = meter.rateLimits;
    const [requestsStand, tokensStand] = [meter.rates.requestsLeft(requests), meter.rates.tokensLeft(tokens)];
    const month = this.#meters.monthOf(connectionId);
    for (const { left, freeAt } of [requestsStand, tokensStand]) {
      // Whoever plans by this waits where nothing is left.
      if (left === 0 && freeAt !== null) this.#telling.at(connectionId, freeAt);
    }
    return {
      requestsLeft: requestsStand.left,
      requestsFreeAt: this.#moment(requestsStand.freeAt),
      tokensLeft: tokensStand.left,
      tokensFreeAt: this.#moment(tokensStand.freeAt),
      isOverBudget: meter.isOverBudget(month),
      budgetFreeAt: month.to,
    };
  }

  /** Of every connected one. */
  all(): LimitsState[] {
    return this.#options.connections.all().map(({ id }) => this.stateOf(id));
  }

  stateOf(connectionId: string): LimitsState {
    const meter = this.#meters.of(connectionId);
    const month = this.#meters.monthOf(connectionId);
    return {
      connectionId,
      own: meter.kept.own,
      learnt: meter.kept.learnt,
      concurrency: this.#meters.concurrencyOf(connectionId),
      running: this.#slots.running(connectionId),
      waiting: this.#slots.waiting(connectionId),
      requestsInMinute: meter.rates.requests,
      tokensInMinute: meter.rates.tokens,
      month: month.name,
      spent: meter.spent(month),
      unpriced: month.cost.unpriced,
    };
  }

  /** On disk when it returns, and in force at once. @throws ProblemError `not_found` */
  set(connectionId: string, own: LimitsDraft): LimitsState {
    this.#need(connectionId);
    const { kept } = this.#meters.of(connectionId);
    // Another budget is used up in its own way, and is told of in its own right.
    const told = own.monthlyBudget === kept.own.monthlyBudget ? kept.told : null;
    this.#meters.keep(connectionId, { ...kept, own, told });
    this.#setAt.set(connectionId, this.#options.now());
    this.#slots.recheck();
    this.#telling.soon(connectionId);
    return this.stateOf(connectionId);
  }

  /** @throws ProblemError `not_found` */
  forgetLearnt(connectionId: string): LimitsState {
    this.#need(connectionId);
    const meter = this.#meters.of(connectionId);
    this.#meters.keep(connectionId, { ...meter.kept, learnt: NOTHING_LEARNT });
    meter.rates.forgetTold();
    this.#setAt.set(connectionId, this.#options.now());
    this.#telling.soon(connectionId);
    return this.stateOf(connectionId);
  }

  /** When the limits were last changed by hand in this run of the app, in milliseconds since 1970; 0: not yet. */
  setAt(connectionId: string): number {
    return this.#setAt.get(connectionId) ?? 0;
  }

  /** Rejects everyone who waits, and saves what was learnt. */
  dispose(): void {
    this.#endListening();
    this.#telling.dispose();
    this.#slots.dispose();
    this.#meters.saveAll();
  }

  #pass(connectionId: string, meter: Meter, estimate: CallEstimate): Pass {
    const reservation = meter.reserve(estimate);
    let isOver = false;
    const end = (work: () => void): void => {
      if (isOver) return;
      isOver = true;
      work();
      this.#leave(connectionId);
    };
    return {
      heard: (headers) => this.#hear(connectionId, headers),
      settle: (used) => end(() => meter.settle(reservation, used, this.#options.now())),
      release: () => end(() => meter.release(reservation)),
    };
  }

  #leave(connectionId: string): void {
    this.#slots.giveBack(connectionId);
    this.#telling.soon(connectionId);
  }

  #refusal(connectionId: string, meter: Meter, estimate: CallEstimate): Refusal | null {
    const verdict = meter.verdict(estimate, this.#meters.monthOf(connectionId));
    if (!verdict) return null;
    const { reason, until, freeAt } = verdict;
    const wakeAt = freeAt ?? (until === null ? null : this.#options.clock() + (until - this.#options.now()));
    if (wakeAt !== null) this.#telling.at(connectionId, wakeAt);
    return { reason, until: until ?? this.#moment(freeAt) };
  }

  #hear(connectionId: string, headers: Readonly<Record<string, string>>): void {
    const kind = this.#options.connections.find(connectionId)?.kind;
    const said = kind && serviceLimits(kind, headers, this.#options.now());
    if (!said) return;
    this.#meters.learn(connectionId, said);
    this.#telling.soon(connectionId);
  }

  /** Tells the window, and the person where a budget came to one of its marks. */
  #tell(connectionId: string): void {
    const connection = this.#options.connections.find(connectionId);
    if (!connection) return;
    try {
      this.#meters.save(connectionId);
      this.#alert(connection);
    } catch (error) {
      this.#options.onDefect(error);
    }
    const state = this.stateOf(connectionId);
    this.#toldSpent.set(connectionId, spentOf(this.#meters.monthOf(connectionId)));
    this.#options.events.emit({ type: 'limits_changed', limits: state });
    const emptiesAt = this.#meters.of(connectionId).rates.emptiesAt;
    if (emptiesAt !== null) this.#telling.at(connectionId, emptiesAt);
  }

  #alert(connection: LimitedConnection): void {
    const { kept } = this.#meters.of(connection.id);
    const month = this.#meters.monthOf(connection.id);
    const due = alertDue(kept.own.monthlyBudget, month.cost.dollars, month.name, kept.told);
    if (!due) return;
    const { notify, now } = this.#options;
    // First told, then noted: told twice it takes its own place, not told at all it would be missed.
    notify(budgetNotice(connection, due, kept.own, month.cost.dollars, now()));
    this.#meters.keep(connection.id, { ...kept, told: due });
  }

  /** Whose spending is another than was last told. */
  #look(): void {
    for (const { id } of this.#options.connections.all()) {
      if (this.#toldSpent.get(id) !== spentOf(this.#meters.monthOf(id))) this.#telling.soon(id);
    }
  }

  #need(connectionId: string): void {
    if (this.#options.connections.find(connectionId)) return;
    throw new ProblemError('not_found', t('This provider is not connected any more.'), t('Choose another one.'));
  }

  /** Of the clock that only goes forward, in milliseconds since 1970. */
  #moment(at: number | null): number | null {
    return at === null ? null : Math.ceil(this.#options.now() + (at - this.#options.clock()));
  }
}

function spentOf({ name, cost }: MonthNow): string {
  return `${name} ${cost.dollars} ${cost.unpriced}`;
}
