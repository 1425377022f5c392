import type { Failure } from '../../shared/domain/failure';
import type { Connectivity } from '../health/connectivity';
import type { HealthBook } from '../health/health-book';
import { ProviderCallError } from '../providers/classified-failure';
import { providerOf } from '../providers/registry';
import { timeLimit } from '../providers/time-limit';
import type { AccessBuilder } from './access';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';

/** A server on this computer is checked this long after its last call, in milliseconds. */
export const LOCAL_EVERY_MS = 30_000;
/** Every other service is, in milliseconds. */
export const OTHERS_EVERY_MS = 15 * 60_000;
/** How often it is looked whether a check is due, in milliseconds. */
export const LOOK_EVERY_MS = 5000;
/** Longest time that one check may take, in milliseconds. */
const CHECK_LIMIT_MS = 10_000;
/** Most checks at a time. */
const AT_ONCE = 4;

/** What {@link IdleChecks} needs. */
export interface IdleChecksOptions {
  readonly connections: ConnectionRepository;
  readonly access: Pick<AccessBuilder, 'saved' | 'checkKey'>;
  readonly health: HealthBook;
  readonly outcomes: OutcomeSink;
  readonly connectivity: Connectivity;
  /** Whether any window is in front. */
  readonly isInFront: () => boolean;
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
}

/**
 * Checks connections that nobody has used for a while, with the free request alone. Only while a window is in front and
 * the computer is online.
 */
export class IdleChecks {
  readonly #options: IdleChecksOptions;
  /** When each connection was checked last in this run. */
  readonly #checkedAt = new Map<string, number>();
  /** What could not be reached when the computer went offline: checked as soon as it is back. */
  readonly #due = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #over = new AbortController();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: IdleChecksOptions) {
    this.#options = options;
  }

  /** Looks from now on, the first time a few seconds later. */
  begin(): void {
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** The computer is online again: whoever could not be reached last is due at once. */
  onlineAgain(): void {
    for (const { id } of this.#options.connections.all()) {
      const { latestFailed, lastFailure } = this.#options.health.stateOf(id);
      if (latestFailed && lastFailure?.failure.class === 'network') this.#due.add(id);
    }
    this.look();
  }

  /** Starts the checks that are due now, as far as there is room. */
  look(): void {
    const { connections, connectivity, isInFront } = this.#options;
    if (this.#over.signal.aborted || !isInFront() || !connectivity.isOnline()) return;
    try {
      for (const row of connections.all()) {
        if (this.#running.size >= AT_ONCE) return;
        if (!this.#running.has(row.id) && this.#isDue(row)) this.#start(row);
      }
    } catch (error) {
      this.#options.onDefect(error);
    }
  }

  /** Ends what is under way; nothing is recorded of it. */
  async dispose(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#over.abort();
    await Promise.all(this.#running.values());
  }

  #isDue(row: ConnectionRow): boolean {
    const { tier } = providerOf(row.kind).info;
    // The practice provider is the app's own, and behind a subscription is a program that nobody asked to run.
    if (tier === 'practice' || tier === 'subscription') return false;
    if (this.#due.has(row.id)) return true;
    const now = this.#options.now();
    const usedAt = this.#options.health.stateOf(row.id).usedAt ?? row.created_at;
    const last = Math.max(usedAt, this.#checkedAt.get(row.id) ?? 0);
    // Longer ago than ever, when the clock was set back.
    return last > now || now - last >= (tier === 'local' ? LOCAL_EVERY_MS : OTHERS_EVERY_MS);
  }

  #start(row: ConnectionRow): void {
    this.#due.delete(row.id);
    this.#checkedAt.set(row.id, this.#options.now());
    if (!this.#canBeAsked(row)) return;
    const admission = this.#options.health.breakers.admit(row.id);
    if (!admission.admitted) return;
    this.#running.set(row.id, this.#carryOut(row, admission.isProbe ? admission.probe : null));
  }

  async #carryOut(row: ConnectionRow, probe: number | null): Promise<void> {
    let isRecorded = false;
    try {
      isRecorded = await this.#check(row, probe);
    } catch (error) {
      this.#options.onDefect(error);
    } finally {
      if (!isRecorded && probe !== null) this.#options.health.breakers.giveUp(row.id, probe);
      this.#running.delete(row.id);
      this.look();
    }
  }

  /** A key that cannot be opened says so by itself; there is nothing to ask a service. */
  #canBeAsked(row: ConnectionRow): boolean {
    if (row.credential === 'none') return true;
    try {
      this.#options.access.checkKey(row);
      return true;
    } catch {
      return false;
    }
  }

  /** @returns whether what it came to was recorded */
  async #check(row: ConnectionRow, probe: number | null): Promise<boolean> {
    const startedAt = performance.now();
    const { access, outcomes, connections, connectivity, now } = this.#options;
    const provider = providerOf(row.kind);
    const signal = AbortSignal.any([this.#over.signal, timeLimit(CHECK_LIMIT_MS)]);
    let failure: Failure | null = null;
    let keyProven = false;
    try {
      keyProven = (await provider.proveKey(await access.saved(row), signal)).keyProven;
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      failure = inWords(error.failure, row, null, now());
    }
    // What was disconnected or changed meanwhile was not what was checked.
    const isMoot = this.#over.signal.aborted || !isSameAccess(connections.find(row.id), row);
    if (isMoot || (failure && !connectivity.look())) return false;
    outcomes.record(row.id, {
      at: now(),
      purpose: 'idle',
      failure,
      model: null,
      latencyMs: Math.round(performance.now() - startedAt),
      firstTokenMs: null,
      keyProven,
      ofLocalServer: provider.info.tier === 'local',
      ...(probe !== null && { probe }),
    });
    return true;
  }
}

function isSameAccess(now: ConnectionRow | null, before: ConnectionRow): boolean {
  return now !== null && now.base_url === before.base_url && now.key_origin === before.key_origin;
}
