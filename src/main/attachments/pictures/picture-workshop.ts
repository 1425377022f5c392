import { Worker } from 'node:worker_threads';
import type { PictureOrder, PictureResult } from './picture-order';
// oxlint-disable-next-line import/default -- the build makes it: the path of the module for the thread
import pictureThread from './picture-thread?modulePath';

/** Longest work on one picture, in milliseconds. */
const TIME_LIMIT_MS = 60_000;
/** How long the thread waits for more work, in milliseconds. Then its memory is given back. */
const IDLE_MS = 20_000;

const UNREADABLE: PictureResult = { ok: false, why: 'unreadable' };

/**
 * Works on pictures beside the event loop, one at a time, in a thread that begins with the first and ends after the last. A
 * file that breaks it takes only its own order with it.
 */
export class PictureWorkshop {
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #isDisposed = false;

  /** Never rejects: whatever goes wrong, the picture cannot be read. */
  carryOut(order: PictureOrder): Promise<PictureResult> {
    const result = this.#last.then(() => this.#one(order));
    this.#last = result;
    return result;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#end();
  }

  async #one(order: PictureOrder): Promise<PictureResult> {
    if (this.#isDisposed) return UNREADABLE;
    clearTimeout(this.#idle);
    const thread = (this.#thread ??= this.#start());
    const { promise, resolve } = Promise.withResolvers<PictureResult | null>();
    const broken = (): void => resolve(null);
    const timer = setTimeout(broken, TIME_LIMIT_MS);
    thread.once('message', resolve).once('error', broken).once('exit', broken);
    thread.postMessage(order);
    const result = await promise;
    clearTimeout(timer);
    thread.off('message', resolve).off('error', broken).off('exit', broken);
    if (result === null) {
      this.#end();
      return UNREADABLE;
    }
    this.#idle = setTimeout(() => this.#end(), IDLE_MS);
    this.#idle.unref();
    return result;
  }

  #start(): Worker {
    // What the library prints is of no use to anybody.
    const thread = new Worker(pictureThread, { stdout: true, stderr: true });
    thread.stdout.resume();
    thread.stderr.resume();
    thread.unref();
    // Said to whoever waits; while nobody does, the next order begins with another thread.
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = null;
    });
    return thread;
  }

  #end(): void {
    clearTimeout(this.#idle);
    void this.#thread?.terminate();
    this.#thread = null;
  }
}
