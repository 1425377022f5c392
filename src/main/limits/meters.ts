import { USUAL_CALLS } from '../../shared/domain/limits';
import type { LimitedConnections } from './limited-connections';
import { NOTHING_KEPT, type KeptLimits, type LimitsRepository } from './limits-repository';
import { Meter, type MonthNow } from './meter';
import { monthOf } from './month';
import { WINDOW_MS } from './rate-window';
import type { ServiceLimits } from './service-limits';
import type { Spending } from './spending';

/** What {@link Meters} needs. */
export interface MetersOptions {
  readonly repository: LimitsRepository;
  readonly connections: LimitedConnections;
  readonly spending: Spending;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by a clock that only goes forward. */
  readonly clock: () => number;
}

/** The limits of every connection, and how they are used. */
export class Meters {
  readonly #options: MetersOptions;
  readonly #kept: ReadonlyMap<string, KeptLimits>;
  readonly #meters = new Map<string, Meter>();
  /** Connections whose headers taught something that is not on disk yet. */
  readonly #unsaved = new Set<string>();

  constructor(options: MetersOptions) {
    this.#options = options;
    this.#kept = options.repository.all();
  }

  of(connectionId: string): Meter {
    const known = this.#meters.get(connectionId);
    if (known) return known;
    const { clock, now, spending } = this.#options;
    const meter = new Meter(this.#kept.get(connectionId) ?? NOTHING_KEPT, clock);
    // The service counts on while the app starts again.
    for (const { startedAt, tokens } of spending.since(connectionId, now() - WINDOW_MS)) {
      meter.rates.remember(tokens, Math.max(0, now() - startedAt));
    }
    this.#meters.set(connectionId, meter);
    return meter;
  }

  /** The month that it is now, and what the ledger says of it. */
  monthOf(connectionId: string): MonthNow {
    const month = monthOf(this.#options.now());
    return { name: month.name, to: month.to, cost: this.#options.spending.ofMonth(connectionId, month) };
  }

  /** Calls at the same time that hold now: the person's figure or the usual one. */
  concurrencyOf(connectionId: string): number {
    const own = this.#meters.get(connectionId)?.kept.own ?? this.#kept.get(connectionId)?.own;
    const isLocal = this.#options.connections.find(connectionId)?.isLocal === true;
    return own?.concurrency ?? (isLocal ? USUAL_CALLS.local : USUAL_CALLS.cloud);
  }

  /** On disk and in force when it returns. */
  keep(connectionId: string, kept: KeptLimits): void {
    this.#options.repository.put(connectionId, kept);
    this.#unsaved.delete(connectionId);
    this.of(connectionId).kept = kept;
  }

  /** In force when it returns; {@link save} puts it on disk, since an answer is on its way. */
  learn(connectionId: string, said: ServiceLimits): void {
    const meter = this.of(connectionId);
    meter.rates.hear(said);
    const { learnt } = meter.kept;
    const requestsPerMinute = said.requestsPerMinute ?? learnt.requestsPerMinute;
    const tokensPerMinute = said.tokensPerMinute ?? learnt.tokensPerMinute;
    if (requestsPerMinute === learnt.requestsPerMinute && tokensPerMinute === learnt.tokensPerMinute) return;
    meter.kept = { ...meter.kept, learnt: { requestsPerMinute, tokensPerMinute, at: this.#options.now() } };
    this.#unsaved.add(connectionId);
  }

  /** Puts on disk what was learnt of one connection and is not there yet. */
  save(connectionId: string): void {
    if (this.#unsaved.has(connectionId)) this.keep(connectionId, this.of(connectionId).kept);
  }

  /** The same for all. */
  saveAll(): void {
    for (const id of this.#unsaved) this.save(id);
  }
}
