import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attempt } from '../../shared/domain/attempt';
import type { UsageBy, UsageSum } from '../../shared/domain/usage';
import { NO_COST } from '../../shared/domain/money';
import { AddUp, byCost, usageSum } from './add-up';
import type { AttemptRepository, Before } from './attempt-repository';
import { csvHeader, csvLine } from './csv';
import { daysOf, type Day } from './days';
import type { UsageLedger } from './usage-ledger';
import type { UsageRepository } from './usage-repository';

/** A span with more days than this begins with its first attempt and ends with its last: about three years. */
const DAYS_MOST = 1100;
const DAY_MS = 86_400_000;
/** Attempts that are written at a time before others have their turn. */
const AT_ONCE = 200;

/** How long it works before others have their turn, in milliseconds. */
const WORK_MS = 8;

/** A file to keep. */
export interface UsageFile {
  readonly fileName: string;
  readonly content: string;
}

/** What the Usage screen shows: sums, single attempts, and all of them as a file. */
export class UsageReport {
  readonly #ledger: UsageLedger;
  readonly #attempts: AttemptRepository;
  readonly #usage: UsageRepository;

  constructor(ledger: UsageLedger, attempts: AttemptRepository, usage: UsageRepository) {
    this.#ledger = ledger;
    this.#attempts = attempts;
    this.#usage = usage;
  }

  /**
   * Dearest first; days in their order, those without a call included. Added up day by day, which is faster than all at
   * once, and others have their turn in between.
   */
  async sums(by: UsageBy, from: number, to: number): Promise<UsageSum[]> {
    this.#ledger.flush();
    const days = this.#daysOf(from, to);
    return by === 'day' ? this.#byDay(days) : this.#byKey(by, days);
  }

  /** Newest first. */
  page(from: number, to: number, limit: number, before: Before | null): { items: Attempt[]; more: boolean } {
    this.#ledger.flush();
    const read = this.#attempts.page(from, to, limit + 1, before);
    return { items: read.slice(0, limit), more: read.length > limit };
  }

  /** Every attempt of a span as CSV, newest first. Others have their turn in between. */
  async csv(from: number, to: number): Promise<UsageFile> {
    this.#ledger.flush();
    const lines = [csvHeader()];
    let before: Before | null = null;
    for (;;) {
      const read: Attempt[] = this.#attempts.page(from, to, AT_ONCE, before);
      lines.push(read.map(csvLine).join(''));
      const last = read.at(-1);
      if (!last || read.length < AT_ONCE) break;
      before = { startedAt: last.startedAt, id: last.id };
      await nextTurn();
    }
    return { fileName: fileName(this.#usage.spanWithin(from, to)), content: lines.join('') };
  }

  async #byDay(days: readonly Day[]): Promise<UsageSum[]> {
    const sums: UsageSum[] = [];
    const turns = new Turns();
    for (const { name, from, to } of days) {
      await turns.next();
      const paid = this.#usage.paid('all', from, to).map((part) => usageSum(part, false));
      const practice = this.#usage.practice('all', from, to).map((part) => usageSum(part, true));
      const found = [...paid, ...practice];
      for (const sum of found.length === 0 ? [NOTHING] : found) sums.push({ ...sum, key: name, label: name });
    }
    return sums;
  }

  async #byKey(by: Exclude<UsageBy, 'day'>, days: readonly Day[]): Promise<UsageSum[]> {
    const [paid, practice] = [new AddUp(), new AddUp()];
    const turns = new Turns();
    for (const { from, to } of days) {
      await turns.next();
      paid.add(this.#usage.paid(by, from, to));
      practice.add(this.#usage.practice(by, from, to));
    }
    return [...paid.sums(false), ...practice.sums(true)].toSorted(byCost);
  }

  #daysOf(from: number, to: number): Day[] {
    if (to - from <= DAYS_MOST * DAY_MS) return daysOf(from, to);
    const within = this.#usage.spanWithin(from, to);
    return within ? daysOf(within.first, within.last + 1) : [];
  }
}

/** Gives others their turn whenever it has worked for a while. */
class Turns {
  #since = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.#since < WORK_MS) return;
    await nextTurn();
    this.#since = performance.now();
  }
}

const NOTHING: UsageSum = {
  key: '',
  label: '',
  isPractice: false,
  attempts: 0,
  succeeded: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  uncounted: 0,
  cost: NO_COST,
  meanLatencyMs: null,
};

/** Named by the days of what is in it. */
function fileName(within: { readonly first: number; readonly last: number } | null): string {
  if (!within) return 'signalbox-usage.csv';
  const days = daysOf(within.first, within.first + 1).concat(daysOf(within.last, within.last + 1));
  const [first, last] = days.map(({ name }) => name);
  return first === last ? `signalbox-usage-${first}.csv` : `signalbox-usage-${first}-to-${last}.csv`;
}
