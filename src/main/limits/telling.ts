/** At most every so often the same connection is told of, in milliseconds: four times a second. */
const TELL_EVERY_MS = 250;
/** Longest wait of one timer, in milliseconds: the computer's clock may be set meanwhile. */
const LONGEST_WAIT_MS = 3_600_000;

interface Planned {
  readonly at: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Tells of connections a moment after they changed, several changes at once, and when time alone has changed something.
 * None of its timers holds a process.
 */
export class Telling {
  readonly #tell: (connectionId: string) => void;
  readonly #clock: () => number;
  readonly #toldAt = new Map<string, number>();
  /** Moments at which each connection is to be told of, on a grid, so that many wishes are few moments. */
  readonly #wanted = new Map<string, Set<number>>();
  readonly #planned = new Map<string, Planned>();
  #isOver = false;

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(tell: (connectionId: string) => void, clock: () => number) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** Something changed. */
  soon(connectionId: string): void {
    this.#plan(connectionId, Math.max(this.#clock(), (this.#toldAt.get(connectionId) ?? -Infinity) + TELL_EVERY_MS));
  }

  /** Something will have changed by itself at a moment of the clock: it is told no earlier, and soon after. */
  at(connectionId: string, moment: number): void {
    const on = onGrid(moment, this.#clock());
    const wanted = this.#wanted.get(connectionId);
    if (wanted?.has(on)) return;
    if (wanted) wanted.add(on);
    else this.#wanted.set(connectionId, new Set([on]));
    this.#plan(connectionId, on);
  }

  dispose(): void {
    this.#isOver = true;
    for (const { timer } of this.#planned.values()) clearTimeout(timer);
    this.#planned.clear();
  }

  #plan(connectionId: string, at: number): void {
    if (this.#isOver) return;
    const planned = this.#planned.get(connectionId);
    if (planned && planned.at <= at) return;
    clearTimeout(planned?.timer);
    // A timer may fire a little early by the other clock: one millisecond more, so that what frees has freed.
    const timer = setTimeout(() => this.#run(connectionId), Math.max(0, Math.ceil(at - this.#clock())) + 1);
    timer.unref();
    this.#planned.set(connectionId, { at, timer });
  }

  #run(connectionId: string): void {
    const now = this.#clock();
    this.#planned.delete(connectionId);
    this.#toldAt.set(connectionId, now);
    const wanted = this.#wanted.get(connectionId) ?? new Set();
    for (const moment of wanted) if (moment <= now) wanted.delete(moment);
    if (wanted.size > 0) this.#plan(connectionId, Math.min(...wanted));
    else this.#wanted.delete(connectionId);
    this.#tell(connectionId);
  }
}

/** What is far away is looked at every hour until it is near. */
function onGrid(moment: number, now: number): number {
  const isFar = moment - now > LONGEST_WAIT_MS;
  const step = isFar ? LONGEST_WAIT_MS : TELL_EVERY_MS;
  return Math.ceil((isFar ? now + 1 : moment) / step) * step;
}
