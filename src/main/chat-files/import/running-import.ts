import type { ChatImport } from '../../../shared/domain/chat-import';
import { Arrivals, type ArrivalStores } from './arrivals';
import { brokeDown, nothingFound, nothingWhole, unreadableWords, type Words } from './problems';
import { readInThread } from './read-in-thread';
import { ReportBook } from './report-book';
import { spokenHere, type ThreadWord } from './thread-words';

/** How often at most it is told how far an import is, in milliseconds. */
const TELL_MS = 200;

/** What {@link RunningImport} needs. */
export interface RunningImportOptions {
  readonly id: string;
  readonly fileName: string;
  /** Where the file lies. */
  readonly file: string;
  readonly bringBackDeleted: boolean;
  readonly stores: ArrivalStores;
  /** Told of how far it is, and of its end. */
  readonly tell: (state: ChatImport) => void;
  /** Told of a conversation that was here and has new messages. */
  readonly changed: (conversationId: string) => void;
  /** Told of what went wrong in ourselves. */
  readonly onDefect: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One file of conversations while it is read. What has come in stays, however it ends. */
export class RunningImport {
  readonly #options: RunningImportOptions;
  readonly #book = new ReportBook();
  readonly #startedAt: number;
  readonly #thread: ReturnType<typeof readInThread>;
  #state: ChatImport['state'] = 'running';
  #bytesRead = 0;
  #bytes: number | null = null;
  #problem: Words | null = null;
  #endedAt: number | null = null;
  #isStopped = false;
  #toldAt = 0;

  constructor(options: RunningImportOptions) {
    this.#options = options;
    this.#startedAt = options.now();
    this.#thread = readInThread({ file: options.file, now: this.#startedAt, spoken: spokenHere() });
  }

  /** How far it is. */
  current(): ChatImport {
    return {
      id: this.#options.id,
      fileName: this.#options.fileName,
      state: this.#state,
      bytesRead: this.#bytesRead,
      bytes: this.#bytes,
      report: this.#book.report(),
      problem: this.#problem,
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
    };
  }

  /** Ends it with what has come in; {@link run} resolves soon after. */
  stop(): void {
    this.#isStopped = true;
    void this.#thread.stop();
  }

  /** Reads to the end. Never rejects. */
  async run(): Promise<void> {
    const { stores, bringBackDeleted, changed, now } = this.#options;
    const arrivals = new Arrivals({
      stores,
      book: this.#book,
      bringBackDeleted,
      changed,
      now,
      clock: () => performance.now(),
    });
    try {
      let last: ThreadWord['type'] | null = null;
      for await (const word of this.#thread.words()) {
        if (this.#isStopped) break;
        await this.#hear(word, arrivals);
        last = word.type;
      }
      if (!this.#isStopped && last !== 'end' && last !== 'unreadable')
        throw new Error('The thread that reads ended early.');
    } catch (error) {
      this.#options.onDefect(error);
      this.#problem = brokeDown(this.#options.fileName, error);
    }
    try {
      arrivals.end();
    } catch (error) {
      // The next start clears it away.
      this.#options.onDefect(error);
    }
    await this.#thread.stop();
    this.#finish();
  }

  async #hear(word: ThreadWord, arrivals: Arrivals): Promise<void> {
    if (word.type === 'unreadable') {
      this.#problem = unreadableWords(word.why, this.#options.fileName);
      return;
    }
    this.#bytesRead = word.bytesRead;
    this.#bytes = word.bytes;
    switch (word.type) {
      case 'progress':
        break;
      case 'batch':
        for (const entry of word.entries) {
          if ('leftOut' in entry && entry.defect !== null) this.#options.onDefect(new Error(entry.defect));
        }
        await arrivals.take(word.entries, () => this.#isStopped);
        this.#thread.goOn();
        break;
      case 'end':
        if (word.endsInTheMiddle) this.#book.endsInTheMiddle();
        if (!this.#book.hasConversations) {
          const words = word.endsInTheMiddle ? nothingWhole : nothingFound;
          this.#problem = words(this.#options.fileName);
        }
        break;
    }
    this.#tellNowAndThen();
  }

  #finish(): void {
    this.#state = this.#problem !== null ? 'failed' : this.#isStopped ? 'stopped' : 'done';
    this.#endedAt = this.#options.now();
    this.#options.tell(this.current());
  }

  #tellNowAndThen(): void {
    const at = performance.now();
    if (at - this.#toldAt < TELL_MS) return;
    this.#toldAt = at;
    this.#options.tell(this.current());
  }
}
