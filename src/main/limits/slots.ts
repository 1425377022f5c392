/** Who waits: chat goes before tasks. */
export type Caller = 'chat' | 'task';

interface Waiter {
  /** The order of arrival over all connections. */
  readonly ticket: number;
  readonly admit: () => void;
  readonly close: () => void;
}

/** The calls of one connection: how many run, and who waits. A set keeps the order of arrival and lets anyone leave. */
interface Line {
  running: number;
  readonly chat: Set<Waiter>;
  readonly task: Set<Waiter>;
}

/**
 * Slots for calls at the same time, of each connection and in all (routing.md, Limits). First come, first served; chat
 * before tasks. Who waits for a full connection holds up nobody who waits for another one.
 */
export class Slots {
  readonly #inAll: () => number;
  readonly #ofOne: (connectionId: string) => number;
  readonly #lines = new Map<string, Line>();
  #running = 0;
  #tickets = 0;
  #isOver = false;

  /**
   * @param inAll calls at the same time in all
   * @param ofOne calls at the same time of one connection
   */
  constructor(inAll: () => number, ofOne: (connectionId: string) => number) {
    this.#inAll = inAll;
    this.#ofOne = ofOne;
  }

  /** Waits for a slot. Rejects with the signal's reason once it is aborted, and with an AbortError at the end. */
  take(connectionId: string, who: Caller, signal: AbortSignal): Promise<void> {
    if (this.#isOver) return Promise.reject(closing());
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const line = this.#lineOf(connectionId);
    // Whoever waits already waits for a slot that is not there, or would have been admitted.
    if (this.#hasRoom(connectionId, line)) {
      this.#admit(line);
      return Promise.resolve();
    }
    return new Promise((admitted, refused) => {
      const leave = (): void => {
        line[who].delete(waiter);
        this.#forget(connectionId, line);
        refused(signal.reason as Error);
      };
      const waiter: Waiter = {
        ticket: (this.#tickets += 1),
        admit: () => {
          signal.removeEventListener('abort', leave);
          admitted();
        },
        close: () => {
          signal.removeEventListener('abort', leave);
          refused(closing());
        },
      };
      line[who].add(waiter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Gives a slot back that was taken, once. */
  giveBack(connectionId: string): void {
    const line = this.#lineOf(connectionId);
    line.running -= 1;
    this.#running -= 1;
    this.#forget(connectionId, line);
    this.recheck();
  }

  /** Admits whoever may go; called as well when the figures have changed. */
  recheck(): void {
    for (let next = this.#next(); next !== null; next = this.#next()) {
      next.queue.delete(next.waiter);
      this.#admit(next.line);
      next.waiter.admit();
    }
  }

  running(connectionId: string): number {
    return this.#lines.get(connectionId)?.running ?? 0;
  }

  waiting(connectionId: string): number {
    const line = this.#lines.get(connectionId);
    return line ? line.chat.size + line.task.size : 0;
  }

  /** Rejects everyone who waits, and whoever comes. */
  dispose(): void {
    this.#isOver = true;
    for (const { chat, task } of this.#lines.values()) {
      for (const waiter of [...chat, ...task]) waiter.close();
      chat.clear();
      task.clear();
    }
  }

  /** The first in turn among those whose connection has room. */
  #next(): { readonly line: Line; readonly queue: Set<Waiter>; readonly waiter: Waiter } | null {
    if (this.#running >= this.#inAll()) return null;
    for (const who of ['chat', 'task'] as const) {
      let first: { line: Line; queue: Set<Waiter>; waiter: Waiter } | null = null;
      for (const [connectionId, line] of this.#lines) {
        const [waiter] = line[who];
        if (!waiter || (first && first.waiter.ticket < waiter.ticket)) continue;
        if (this.#hasRoom(connectionId, line)) first = { line, queue: line[who], waiter };
      }
      if (first) return first;
    }
    return null;
  }

  #hasRoom(connectionId: string, line: Line): boolean {
    return this.#running < this.#inAll() && line.running < this.#ofOne(connectionId);
  }

  #admit(line: Line): void {
    line.running += 1;
    this.#running += 1;
  }

  #lineOf(connectionId: string): Line {
    const known = this.#lines.get(connectionId);
    if (known) return known;
    const line: Line = { running: 0, chat: new Set(), task: new Set() };
    this.#lines.set(connectionId, line);
    return line;
  }

  #forget(connectionId: string, line: Line): void {
    if (line.running === 0 && line.chat.size === 0 && line.task.size === 0) this.#lines.delete(connectionId);
  }
}

function closing(): DOMException {
  return new DOMException('The app is closing.', 'AbortError');
}
