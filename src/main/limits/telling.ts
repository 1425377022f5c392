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
  readonly #planned = new Map<string, Planned>();
  #isOver = false;

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(tell: (connectionId: string) => void, clock: () => number) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** Something changed. */
  soon(connectionId: string): void {
    this.#plan(connectionId, this.#clock());
  }

  /** Something will have changed by itself at a moment of the clock; an earlier one that is planned stays. */
  at(connectionId: string, moment: number): void {
    this.#plan(connectionId, Math.min(moment, this.#clock() + LONGEST_WAIT_MS));
  }

  dispose(): void {
    this.#isOver = true;
    for (const { timer } of this.#planned.values()) clearTimeout(timer);
    this.#planned.clear();
  }

  #plan(connectionId: string, wanted: number): void {
    if (this.#isOver) return;
    const at = Math.max(wanted, (this.#toldAt.get(connectionId) ?? -Infinity) + TELL_EVERY_MS);
    const planned = this.#planned.get(connectionId);
    if (planned && planned.at <= at) return;
    clearTimeout(planned?.timer);
    // A timer may fire a little early by the other clock: one millisecond more, so that what frees has freed.
    const timer = setTimeout(() => this.#run(connectionId), Math.max(0, Math.ceil(at - this.#clock())) + 1);
    timer.unref();
    this.#planned.set(connectionId, { at, timer });
  }

  #run(connectionId: string): void {
    this.#planned.delete(connectionId);
    this.#toldAt.set(connectionId, this.#clock());
    this.#tell(connectionId);
  }
}
