import { type Colours, ColouredCode, type KnownColours, NO_COLOURS } from './coloured-code';
import type { LanguageId } from './languages';
import type { ColourReply, ColourRequest } from './messages';

/** Milliseconds between two questions about a block that grows. */
const GROWING_MS = 80;
/** Milliseconds that an answer may take. The first one about a language waits for its grammar. */
const ANSWER_MAX_MS = 6_000;
/** Milliseconds without a question after which the thread is ended, and its memory with it. */
const IDLE_MS = 120_000;
/** Threads that failed before no more are started. */
const FAILURES_MAX = 3;
/** How much coloured code is kept for when it is drawn again, in UTF-16 units. */
const KEPT_MAX = 1_000_000;

/** What is used of a `Worker`. */
export type ColourThread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A block that is being looked at. */
export interface FollowedCode {
  /** Takes the code as it is now. */
  follow(code: string): void;
  /** Nobody looks at it any more. */
  close(): void;
}

/**
 * Has code coloured by a thread of its own, one question at a time, the newest block first. A block that the thread
 * does not come back from stays as it is, and a new thread goes on with the others.
 */
export class CodeColours {
  readonly #startThread: () => ColourThread;
  #thread: ColourThread | null = null;
  #failures = 0;
  #asking: ColouredCode | null = null;
  readonly #waiting = new Set<ColouredCode>();
  readonly #followed = new Set<ColouredCode>();
  readonly #resting = new Map<ColouredCode, number>();
  readonly #kept = new Map<string, KnownColours>();
  #keptSize = 0;
  #timer: number | undefined;

  /** @param startThread starts a thread that runs `colour-thread.ts`; may throw where there are no threads */
  constructor(startThread: () => ColourThread) {
    this.#startThread = startThread;
  }

  /** The colours of code that was drawn before, or null. */
  known(language: LanguageId, code: string): KnownColours | null {
    return this.#kept.get(keyOf(language, code)) ?? null;
  }

  /** Begins to colour a block. @param tell hears of its colours as they come, whole each time */
  open(language: LanguageId, first: string, tell: (colours: Colours) => void): FollowedCode {
    const known = this.known(language, first);
    const code = new ColouredCode(language, known, tell);
    this.#followed.add(code);
    tell(known?.colours ?? NO_COLOURS);
    const follow = (text: string) => {
      code.follow(text);
      if (this.#followed.has(code) && !this.#resting.has(code)) this.#want(code);
    };
    follow(first);
    return { follow, close: () => this.#close(code) };
  }

  #want(code: ColouredCode): void {
    this.#waiting.delete(code);
    this.#waiting.add(code);
    this.#askNext();
  }

  #askNext(): void {
    while (this.#asking === null) {
      const code = [...this.#waiting].at(-1);
      if (code === undefined) return;
      this.#waiting.delete(code);
      const request = code.next();
      if (request !== null) this.#ask(code, request);
    }
  }

  #ask(code: ColouredCode, request: ColourRequest): void {
    const thread = this.#ready();
    if (thread === null) {
      this.#followed.delete(code);
      return;
    }
    this.#asking = code;
    thread.postMessage(request);
    this.#after(ANSWER_MAX_MS, () => this.#giveUp());
  }

  #ready(): ColourThread | null {
    if (this.#thread || this.#failures >= FAILURES_MAX) return this.#thread;
    try {
      const thread = this.#startThread();
      thread.addEventListener('message', ({ data }: MessageEvent<ColourReply>) => this.#answered(data));
      thread.addEventListener('error', () => thread === this.#thread && this.#giveUp());
      this.#thread = thread;
    } catch {
      // Where no thread can be started code is read without colours.
      this.#failures = FAILURES_MAX;
    }
    return this.#thread;
  }

  #answered(reply: ColourReply): void {
    const code = this.#asking;
    if (code === null) return;
    this.#asking = null;
    this.#failures = 0;
    this.#after(IDLE_MS, () => this.#endThread());
    if (reply.ok) {
      code.take(reply);
      if (this.#followed.has(code)) this.#rest(code);
    } else {
      this.#followed.delete(code);
    }
    this.#askNext();
  }

  /** Asks on at once where there is more of it, and in a moment where it may still grow. */
  #rest(code: ColouredCode): void {
    if (code.isBehind) {
      this.#want(code);
      return;
    }
    const timer = window.setTimeout(() => {
      this.#resting.delete(code);
      this.#want(code);
    }, GROWING_MS);
    this.#resting.set(code, timer);
  }

  /** The thread does not come back from what it was asked: that block stays as it is. */
  #giveUp(): void {
    const stuck = this.#asking;
    this.#failures += 1;
    this.#endThread();
    if (stuck) this.#followed.delete(stuck);
    this.#askNext();
  }

  #endThread(): void {
    window.clearTimeout(this.#timer);
    this.#thread?.terminate();
    this.#thread = null;
    this.#asking = null;
    for (const code of this.#followed) code.begin();
  }

  #close(code: ColouredCode): void {
    window.clearTimeout(this.#resting.get(code));
    this.#resting.delete(code);
    this.#waiting.delete(code);
    this.#followed.delete(code);
    this.#thread?.postMessage({ do: 'forget', document: code.document } satisfies ColourRequest);
    if (code.isComplete) this.#keep(code);
  }

  #keep({ language, code, colours }: ColouredCode): void {
    const key = keyOf(language, code);
    if (this.#kept.has(key)) return;
    this.#kept.set(key, { code, colours });
    this.#keptSize += key.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptSize <= KEPT_MAX) return;
      this.#kept.delete(oldest);
      this.#keptSize -= oldest.length;
    }
  }

  #after(milliseconds: number, act: () => void): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, milliseconds);
  }
}

function keyOf(language: LanguageId, code: string): string {
  return `${language}\n${code}`;
}

/** The one of this window. */
export const codeColours = new CodeColours(
  () => new Worker(new URL('colour-thread.ts', import.meta.url), { type: 'module', name: 'code colours' }),
);
