import { setTimeout as wait } from 'node:timers/promises';
import type { PassedOverReason } from '../../../../src/shared/domain/route';
import { type FaultName, faultsOf } from '../../../support/fake-services';
import { LIST_FAULTS } from '../../../support/fake-services/fault-names';
import type { Served } from './services';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** What a service has to have done before a place can truly be passed over for this. */
const CAUSES: Partial<Record<PassedOverReason, ReadonlySet<FaultName>>> = {
  credential: new Set<FaultName>([
    'key_rejected',
    'key_missing',
    'account_disabled',
    'permission_missing',
    'region_blocked',
  ]),
  out_of_credits: new Set<FaultName>(['credits', 'payment_required', 'spend_cap']),
  requests_per_minute: new Set<FaultName>(['rate_limit']),
  tokens_per_minute: new Set<FaultName>(['rate_limit']),
  cooling_down: new Set<FaultName>(['rate_limit', 'error_event', 'failed_event', 'slow_down']),
  model_missing: new Set<FaultName>(['model_missing', 'model_forbidden']),
};

const LISTS: ReadonlySet<FaultName> = new Set<FaultName>(LIST_FAULTS);

/** Random misbehaviour of some services, until it is over. */
export class Weather {
  readonly #services: readonly Served[];
  readonly #random: () => number;
  readonly #given = new Map<Served, Set<FaultName>>();
  readonly #times: { from: number; to: number }[] = [];
  #isOver = false;
  readonly #goes: Promise<void>;

  constructor(services: readonly Served[], seed: number) {
    this.#services = services;
    this.#random = randomOf(seed);
    for (const served of services) this.#given.set(served, new Set());
    this.#goes = this.#go();
  }

  /** Whether a service did what this reason says of it; true for reasons that are not about services. */
  accountsFor(served: Served, reason: PassedOverReason): boolean {
    const causes = CAUSES[reason];
    const given = this.#given.get(served);
    return causes === undefined || given === undefined || [...causes].some((fault) => given.has(fault));
  }

  /** Whether a service was cut off at this moment, in milliseconds since 1970, so that what left need not have arrived. */
  wasDown(at: number): boolean {
    return this.#times.some(({ from, to }) => at >= from - 50 && at <= to + 50);
  }

  get different(): number {
    return new Set([...this.#given.values()].flatMap((faults) => [...faults])).size;
  }

  /** All services are well again. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#goes;
    for (const { service } of this.#services) service.behave(null);
  }

  async #go(): Promise<void> {
    while (!this.#isOver) {
      for (const served of this.#services) if (this.#random() < 0.5) this.#strike(served);
      if (this.#random() < 0.1) await this.#outage(oneOf(this.#services, this.#random));
      await wait(60);
    }
  }

  #strike(served: Served): void {
    const faults = faultsOf(served.service.wire).filter((fault) => !LISTS.has(fault));
    const fault = oneOf(faults, this.#random);
    // Several megabytes and single bytes take time from everything else.
    if ((fault === 'giant_chunk' || fault === 'slow_drip') && this.#random() < 0.7) return;
    served.service.behaveOnce({ fault, on: 'generation', ...(fault === 'rate_limit' && { retryAfterSeconds: 1 }) });
    this.#given.get(served)?.add(fault);
  }

  async #outage({ service }: Served): Promise<void> {
    const from = Date.now();
    await service.goDown();
    await wait(100 + this.#random() * 300);
    await service.comeBack();
    this.#times.push({ from, to: Date.now() });
  }
}
