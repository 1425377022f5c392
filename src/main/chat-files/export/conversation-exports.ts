import type { ConversationFileForm } from '../../../shared/contract/chat-files';
import type { Message } from '../../../shared/domain/message';
import { conversationOf, type ConversationRow } from '../../chat/conversation-repository';
import type { Contexts } from '../../chat/long/contexts';
import type { KnownConversations } from '../../chat/known-conversations';
import type { ExportRepository } from './export-repository';
import { markdownCut } from './cut-note';
import { fileNameOf } from './file-name';
import { jsonEnd, jsonHead, jsonMessage } from './json';
import { markdownHead, markdownMessage } from './markdown';

/** Most messages of one part. */
const PART_MESSAGES = 100;
/** How much text makes a part full, in UTF-16 units: it is written and sent in a few milliseconds. */
const PART_CHARACTERS = 500_000;

/** A part of a file; `next` asks for the one behind it, and is null for the last one. */
export interface FilePart {
  readonly fileName: string;
  readonly content: string;
  readonly next: number | null;
}

/** Conversations as files, in parts, so that one of any length holds nobody up. */
export class ConversationExports {
  readonly #known: KnownConversations;
  readonly #rows: ExportRepository;
  readonly #contexts: Pick<Contexts, 'read' | 'all'>;
  /** The branch of the file whose parts were asked for last. */
  #walked: { readonly leaf: string; readonly ids: readonly string[] } | null = null;

  constructor(known: KnownConversations, rows: ExportRepository, contexts: Pick<Contexts, 'read' | 'all'>) {
    this.#known = known;
    this.#rows = rows;
    this.#contexts = contexts;
  }

  /** @throws ProblemError `not_found` */
  fileName(conversationId: string, ending: 'md' | 'json' | 'html'): string {
    return fileNameOf(this.#known.need(conversationId).title, ending);
  }

  /**
   * @param from 0, or the `next` of the part before
   * @throws ProblemError `not_found`
   */
  part(conversationId: string, form: ConversationFileForm, from: number): FilePart {
    const row = this.#known.need(conversationId);
    return form === 'markdown' ? this.#markdown(row, from) : this.#json(row, from);
  }

  #markdown(row: ConversationRow, from: number): FilePart {
    const ids = this.#branchOf(row, from);
    const read = this.#rows.some(ids.slice(from, from + PART_MESSAGES));
    const messages = untilFull(read, (message) => message);
    const last = messages.at(-1);
    const isCut = last !== undefined && messages.length < read.length;
    const { cut } = this.#contexts.read(row.id);
    const next = isCut ? ids.indexOf(last.id, from) + 1 : from + PART_MESSAGES;
    return {
      fileName: fileNameOf(row.title, 'md'),
      content: `${from === 0 ? markdownHead(row.title) : ''}${messages.map((message) => `${markdownMessage(message)}${cut?.at === message.id ? markdownCut(cut) : ''}`).join('')}`,
      next: next < ids.length ? next : null,
    };
  }

  /** The branch that is shown, walked once for all parts of a file. */
  #branchOf({ leaf_id: leaf }: ConversationRow, from: number): readonly string[] {
    if (leaf === null) return [];
    if (from === 0 || this.#walked?.leaf !== leaf) this.#walked = { leaf, ids: this.#rows.branch(leaf) };
    return this.#walked.ids;
  }

  /** Here `from` is the number of the last message that was given. */
  #json(row: ConversationRow, from: number): FilePart {
    const read = this.#rows.after(row.id, from, PART_MESSAGES + 1);
    const given = untilFull(read.slice(0, PART_MESSAGES), ({ message }) => message);
    const isLast = given.length === read.length;
    const lines = given.map(({ message }, at) =>
      jsonMessage(message, this.#rows.nearest(message.parentId), from === 0 && at === 0),
    );
    const head =
      from === 0 ? jsonHead(conversationOf(row), this.#rows.nearest(row.leaf_id), this.#contexts.all(row.id)) : '';
    return {
      fileName: fileNameOf(row.title, 'json'),
      content: `${head}${lines.join('')}${isLast ? jsonEnd() : ''}`,
      next: isLast ? null : (given.at(-1)?.number ?? null),
    };
  }
}

/** The first of them that make a part full, one at least. */
function untilFull<T>(all: readonly T[], messageOf: (one: T) => Message): T[] {
  let characters = 0;
  const end = all.findIndex((one) => {
    const message = messageOf(one);
    characters += message.text.length + (message.role === 'assistant' ? message.reasoning.length : 0);
    return characters >= PART_CHARACTERS;
  });
  return end === -1 ? [...all] : all.slice(0, end + 1);
}
