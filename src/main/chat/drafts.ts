import type { Attachment } from '../../shared/domain/attachment';
import type { ChatOptions } from '../../shared/domain/chat-options';
import type { EventBus } from '../events/event-bus';
import type { ChatOptionsRepository } from './chat-options-repository';
import type { DraftRepository } from './draft-repository';
import { tidyOptions } from './questions';

/** Files that were taken in, as chat needs to know them. */
export interface KnownFiles {
  /** Null: it was never taken in, or it is gone. */
  find(id: string): Attachment | null;
}

/** What was written and not sent, and how conversations are to be asked. */
export class Drafts {
  readonly #drafts: DraftRepository;
  readonly #options: ChatOptionsRepository;
  readonly #files: KnownFiles;
  readonly #events: EventBus;
  readonly #now: () => number;

  constructor(
    drafts: DraftRepository,
    options: ChatOptionsRepository,
    files: KnownFiles,
    events: EventBus,
    now: () => number,
  ) {
    this.#drafts = drafts;
    this.#options = options;
    this.#files = files;
    this.#events = events;
    this.#now = now;
  }

  /** What was written in a scope; files that are gone meanwhile are left out. */
  read(scope: string): { readonly text: string; readonly attachments: Attachment[] } {
    const { text, attachmentIds } = this.#drafts.read(scope);
    return { text, attachments: attachmentIds.flatMap((id) => this.#files.find(id) ?? []) };
  }

  /**
   * @param attachmentIds null: its files stay as they are
   * @param writer the window that it was written in; null: none that is to be spared the news
   */
  save(scope: string, text: string, attachmentIds: readonly string[] | null, writer: string | null = null): void {
    const kept = attachmentIds ?? this.#drafts.read(scope).attachmentIds;
    this.#drafts.write(scope, { text, attachmentIds: [...kept] }, this.#now());
    this.#events.emit({ type: 'draft_changed', scope, writer });
  }

  options(scope: string): ChatOptions {
    return this.#options.read(scope);
  }

  setOptions(scope: string, options: ChatOptions): ChatOptions {
    this.#options.write(scope, tidyOptions(options));
    this.#events.emit({ type: 'chat_options_changed', scope });
    return this.#options.read(scope);
  }
}
