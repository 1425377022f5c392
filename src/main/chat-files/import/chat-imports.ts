import { rm } from 'node:fs/promises';
import { CHAT_IMPORT_MAX_BYTES, type ChatImport } from '../../../shared/domain/chat-import';
import { Intake } from '../../attachments/intake';
import { safeName } from '../../../shared/safe-name';
import type { EventBus } from '../../events/event-bus';
import type { ArrivalStores } from './arrivals';
import { unreadableStart } from './open-export';
import { alreadyRunning, emptyFile, intakeWords, unknownImport, unreadableFile } from './problems';
import { RunningImport } from './running-import';

/** What {@link ChatImports} needs. */
export interface ChatImportsOptions {
  /** Where files lie while they come in and are read; made when it is needed, and nothing else is in it. */
  readonly folder: string;
  readonly stores: ArrivalStores;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what went wrong in ourselves. */
  readonly onDefect: (error: unknown) => void;
}

/** Files of conversations from elsewhere: taken in piece by piece, then read, one at a time. */
export class ChatImports {
  readonly #options: ChatImportsOptions;
  readonly #intake: Intake;
  #running: { readonly work: RunningImport; readonly ended: Promise<void> } | null = null;
  #last: ChatImport | null = null;
  /** What comes in now must not be taken for what an earlier run left. */
  #tidied: Promise<void> = Promise.resolve();

  constructor(options: ChatImportsOptions) {
    this.#options = options;
    this.#intake = new Intake({
      folder: options.folder,
      maxBytes: CHAT_IMPORT_MAX_BYTES,
      words: intakeWords,
      refuse(name, first) {
        const why = unreadableStart(first);
        // What is blank so far may go on.
        return why === null || why === 'empty' ? null : unreadableFile(why, name);
      },
    });
  }

  /** Begins to take a file in. Rejects with a ProblemError where it is empty, too large or cannot be stored. */
  async begin(id: string, name: string, bytes: number): Promise<void> {
    if (this.#running) throw alreadyRunning();
    await this.#tidied;
    const shown = safeName(name);
    if (bytes === 0) throw emptyFile(shown);
    await this.#intake.begin(id, shown, bytes);
  }

  /**
   * Rejects with a ProblemError where the first piece shows that the file cannot be read: gigabytes are not waited for.
   * @param data base64; pieces come in order
   */
  async add(id: string, offset: number, data: string): Promise<void> {
    await this.#intake.add(id, offset, Buffer.from(data, 'base64'));
  }

  /** Lets go of a file that is on its way in. */
  async giveUp(id: string): Promise<void> {
    await this.#intake.giveUp(id);
  }

  /** Begins to read a file that is here whole. The same id again gives how far it is. Rejects with a ProblemError. */
  async start(id: string, bringBackDeleted: boolean): Promise<ChatImport> {
    const known = this.current();
    if (known?.id === id) return known;
    if (this.#running) throw alreadyRunning();
    const { name, place } = await this.#intake.end(id);
    if (this.#running) {
      await rm(place, { force: true });
      throw alreadyRunning();
    }
    const { stores, events, now, onDefect } = this.#options;
    const work = new RunningImport({
      id,
      fileName: name,
      file: place,
      bringBackDeleted,
      stores,
      tell: (state) => events.emit({ type: 'import_changed', import: state }),
      changed: (conversationId) => events.emit({ type: 'branch_changed', conversationId }),
      onDefect,
      now,
    });
    this.#running = { work, ended: this.#runToItsEnd(work, place) };
    return work.current();
  }

  /** Ends one with what has come in. Does nothing when it has ended already. */
  async stop(id: string): Promise<ChatImport> {
    if (this.#running?.work.current().id === id) {
      const { work, ended } = this.#running;
      work.stop();
      await ended;
    }
    const known = this.current();
    if (known?.id !== id) throw unknownImport();
    return known;
  }

  /** The one that is being read, or the last one since the start of the app. */
  current(): ChatImport | null {
    return this.#running?.work.current() ?? this.#last;
  }

  /** Lets go of files that an earlier run left. */
  async tidy(): Promise<void> {
    this.#tidied = rm(this.#options.folder, { recursive: true, force: true });
    await this.#tidied;
  }

  async dispose(): Promise<void> {
    this.#running?.work.stop();
    await this.#running?.ended;
    await this.#intake.dispose();
  }

  async #runToItsEnd(work: RunningImport, place: string): Promise<void> {
    await work.run();
    this.#last = work.current();
    this.#running = null;
    await rm(place, { force: true }).catch(this.#options.onDefect);
  }
}
