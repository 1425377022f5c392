import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SearchPage } from '../../shared/domain/search';
import type { FindOrder } from './finding';
// oxlint-disable-next-line import/default -- the build makes it: the path of the module for the thread
import searchThread from './search-thread?modulePath';
import type { FromThread, ThreadStart, ToThread } from './thread-talk';

/** A thread that nobody needed for so long is ended, in milliseconds: it holds some memory. */
const REST_MS = 30_000;
/** How long the thread may take to put on disk what it has when it is to end, in milliseconds. */
const END_MS = 2000;
/** How often in a row an index that turns out to be damaged is thrown away and begun again. */
const BEGIN_AGAIN = 2;

/** The thread could not do what it was asked; `code` is SQLite's where there is one. */
export class SearchLineError extends Error {
  override readonly name = 'SearchLineError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  readonly order: FindOrder;
  readonly found: (page: SearchPage) => void;
  readonly failed: (error: SearchLineError) => void;
}

/** The line to the thread: starts it when it is needed, ends it when it is not, and begins a damaged index anew. */
export class SearchLine {
  readonly #start: ThreadStart;
  readonly #progress: (progress: Extract<FromThread, { type: 'progress' }>) => void;
  readonly #onDefect: (error: unknown) => void;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #rest: NodeJS.Timeout | null = null;
  #count = 0;
  #begunAgain = 0;
  /** The damaged index is being removed: what is asked meanwhile is asked of the next thread. */
  #isClearing = false;
  #isOver = false;

  constructor(
    start: ThreadStart,
    progress: (progress: Extract<FromThread, { type: 'progress' }>) => void,
    onDefect: (error: unknown) => void,
  ) {
    this.#start = start;
    this.#progress = progress;
    this.#onDefect = onDefect;
  }

  /** Rejects with {@link SearchLineError}. */
  find(order: FindOrder): Promise<SearchPage> {
    const { promise, resolve, reject } = Promise.withResolvers<SearchPage>();
    this.#count += 1;
    this.#waiting.set(this.#count, { order, found: resolve, failed: reject });
    if (this.#isOver) this.#fail('the search has ended', 'ENDED');
    else this.#tell({ type: 'find', number: this.#count, order });
    return promise;
  }

  /** Lets the thread take in what is there. */
  look(): void {
    if (!this.#isOver) this.#tell({ type: 'look' });
  }

  /** Ends the thread, with what it has on disk. Searches that wait fail. */
  async dispose(): Promise<void> {
    this.#isOver = true;
    const thread = this.#thread;
    this.#let(thread);
    this.#fail('the search has ended', 'ENDED');
    if (thread === null) return;
    await ended(thread);
  }

  #tell(message: ToThread): void {
    if (this.#isClearing) return;
    this.#thread ??= this.#started();
    this.#thread.postMessage(message);
    this.#restLater();
  }

  #started(): Worker {
    const thread = new Worker(searchThread, { workerData: this.#start });
    thread.unref();
    thread.on('message', (message: FromThread) => {
      if (this.#thread === thread) this.#hear(thread, message);
    });
    thread.on('error', (error) => {
      if (this.#thread === thread) this.#broke(thread, new SearchLineError(String(error), ''));
    });
    thread.on('exit', () => {
      if (this.#thread === thread) this.#broke(thread, new SearchLineError('the thread ended', ''));
    });
    return thread;
  }

  #hear(thread: Worker, message: FromThread): void {
    switch (message.type) {
      case 'found':
        this.#begunAgain = 0;
        this.#waiting.get(message.number)?.found(message.page);
        this.#waiting.delete(message.number);
        this.#restLater();
        return;
      case 'refused': {
        const error = new SearchLineError(message.message, message.code);
        if (isDamaged(error)) {
          this.#broke(thread, error);
          return;
        }
        this.#onDefect(error);
        this.#waiting.get(message.number)?.failed(error);
        this.#waiting.delete(message.number);
        return;
      }
      case 'progress':
        this.#progress(message);
        this.#restLater();
        return;
      case 'broken':
        this.#broke(thread, new SearchLineError(message.message, message.code));
    }
  }

  /** A damaged index is begun anew, and what waits is asked again. Anything else fails what waits. */
  #broke(thread: Worker, error: SearchLineError): void {
    this.#let(thread);
    const mayBeginAgain = isDamaged(error) && this.#begunAgain < BEGIN_AGAIN && !this.#isOver;
    if (!mayBeginAgain) {
      this.#onDefect(error);
      this.#fail(error.message, error.code);
      void thread.terminate();
      return;
    }
    this.#begunAgain += 1;
    this.#isClearing = true;
    this.#beginAnew(thread).catch(this.#onDefect);
  }

  async #beginAnew(thread: Worker): Promise<void> {
    await thread.terminate();
    this.#isClearing = false;
    if (this.#isOver) return;
    for (const end of ['', '-wal', '-shm']) rmSync(this.#start.index + end, { force: true });
    this.look();
    for (const [number, { order }] of this.#waiting) this.#tell({ type: 'find', number, order });
  }

  #fail(message: string, code: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of waiting) failed(new SearchLineError(message, code));
  }

  #restLater(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const thread = this.#thread;
      if (thread === null || this.#waiting.size > 0) return;
      this.#let(thread);
      ended(thread).catch(this.#onDefect);
    }, REST_MS).unref();
  }

  #let(thread: Worker | null): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    if (this.#thread === thread) this.#thread = null;
  }
}

/** Lets a thread put on disk what it has, and makes sure that it ends. */
async function ended(thread: Worker): Promise<void> {
  const exit = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
  });
  thread.postMessage({ type: 'end' } satisfies ToThread);
  const timer = setTimeout(() => void thread.terminate(), END_MS);
  await exit;
  clearTimeout(timer);
}

/** Damaged, not a database, of another form, or of another database. */
function isDamaged({ code }: SearchLineError): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code);
}
