import type { AppEvent } from '../../shared/domain/app-event';
import { SEARCH_TEXT_MAX, type SearchPage, type SearchState } from '../../shared/domain/search';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { ChangeRepository } from './change-repository';
import type { FindOrder } from './finding';
import { SearchLine, SearchLineError } from './search-line';

/** When the first look for what is to be taken in comes: once the start is over, in milliseconds. */
const FIRST_LOOK_MS = 20_000;
/** What changed is taken in so long after the first of it, unless a search comes before, in milliseconds. */
const LOOK_AFTER_MS = 120_000;
/** Changes that are removed from the list in one go: a few milliseconds. */
const DROPPED_AT_ONCE = 2000;

/** What search needs. */
export interface SearchParts {
  /** The file of the app's database. */
  readonly database: string;
  /** The file of the index. */
  readonly index: string;
  readonly changes: ChangeRepository;
  readonly events: EventBus;
  /** Told of what went wrong in ourselves. */
  readonly onDefect: (error: unknown) => void;
}

/** Full-text search over conversations and tasks. What takes time is done in a thread, which runs while there is need. */
export class Search {
  readonly #parts: SearchParts;
  readonly #line: SearchLine;
  readonly #unlisten: () => void;
  #state: SearchState = { isComplete: false, share: 0 };
  #dropTo = 0;
  #dropping: NodeJS.Immediate | null = null;
  #look: NodeJS.Timeout | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#line = new SearchLine(
      { database: parts.database, index: parts.index },
      (progress) => {
        this.#state = progress.state;
        this.#dropTo = progress.savedSeq;
        this.#dropping ??= setImmediate(() => this.#drop());
      },
      parts.onDefect,
    );
    this.#unlisten = parts.events.listen((event) => {
      if (changesTexts(event)) this.#lookIn(LOOK_AFTER_MS);
    });
  }

  /** Begins to take in what is there, a while after the start. */
  begin(): void {
    this.#lookIn(FIRST_LOOK_MS);
  }

  /**
   * Finds what fits, and takes in first what changed until now.
   * @throws ProblemError `storage` when the index cannot be read or written
   */
  async find(order: FindOrder): Promise<SearchPage> {
    try {
      const page = await this.#line.find({ ...order, text: order.text.slice(0, SEARCH_TEXT_MAX) });
      this.#state = page.state;
      return page;
    } catch (error) {
      if (!(error instanceof SearchLineError)) throw error;
      throw new ProblemError(
        'storage',
        t('The search could not be carried out.'),
        t('Try again. If that does not help, make sure that the disk is not full.'),
        { cause: error },
      );
    }
  }

  /** How far the index is, as last heard. Asking for it lets the thread look. */
  state(): SearchState {
    if (!this.#state.isComplete) this.#line.look();
    return this.#state;
  }

  /** Puts on disk what is done, and ends the thread. Before the database is closed. */
  async dispose(): Promise<void> {
    this.#unlisten();
    if (this.#look !== null) clearTimeout(this.#look);
    await this.#line.dispose();
    if (this.#dropping !== null) clearImmediate(this.#dropping);
  }

  #lookIn(ms: number): void {
    this.#look ??= setTimeout(() => {
      this.#look = null;
      this.#line.look();
    }, ms).unref();
  }

  #drop(): void {
    this.#dropping = null;
    try {
      const isMore = this.#parts.changes.dropBefore(this.#dropTo, DROPPED_AT_ONCE);
      if (isMore) this.#dropping = setImmediate(() => this.#drop());
    } catch (error) {
      // They stay in the list, and go with the next ones.
      this.#parts.onDefect(error);
    }
  }
}

/** Whether an event comes with a change of what is searched. It decides only when the index follows, not whether. */
function changesTexts({ type }: AppEvent): boolean {
  return type === 'answer_changed' || type.startsWith('conversation_') || type === 'task_changed';
}
