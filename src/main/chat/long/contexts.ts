import { randomUUID } from 'node:crypto';
import { SUMMARY_MAX, type ChatContext, type ContextCut } from '../../../shared/domain/context-cut';
import type { CutMode } from '../../../shared/domain/cut-mode';
import { t } from '../../../shared/language/t';
import type { PrimaryOutlook } from '../../connections/question-outlook';
import type { EventBus } from '../../events/event-bus';
import { ProblemError } from '../../problem-error';
import type { KnownConversations } from '../known-conversations';
import type { MessageRepository } from '../message-repository';
import type { Questions } from '../questions';
import type { CutRepository, CutRow } from './cut-repository';
import type { SummaryWriter } from './summary-writer';
import { emptySummary, noRoomForSummary, type Misfit } from './words';

/** Far above any conversation: a bound on what is read, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;
/** Tokens that a request may have where nobody knows what the model takes; it is halved where that is too much. */
const UNKNOWN_ROOM = 24_000;
/** As in a cut that is made while a message is sent. */
const SUMMARY_SHARE = 0.25;
const SUMMARY_TOKENS = 2000;

/** What {@link Contexts} works with. */
export interface ContextsParts {
  readonly cuts: CutRepository;
  readonly messages: MessageRepository;
  readonly known: KnownConversations;
  readonly questions: Questions;
  readonly outlook: Pick<PrimaryOutlook, 'fit'>;
  readonly writer: SummaryWriter;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What of a conversation is sent, as the person sees and changes it. */
export class Contexts {
  readonly #parts: ContextsParts;

  constructor(parts: ContextsParts) {
    this.#parts = parts;
  }

  /** As the shown branch has it. @throws ProblemError `not_found` */
  read(conversationId: string): ChatContext {
    const { cuts, known, writer } = this.#parts;
    const { leaf_id: leaf } = known.need(conversationId);
    const row = leaf === null ? null : cuts.nearest(conversationId, leaf);
    return {
      conversationId,
      mode: cuts.choice(conversationId),
      cut: row === null ? null : this.#shown(row),
      growing: writer.growing(conversationId),
    };
  }

  /** Every cut of a conversation at which something is not sent, of whatever branch. */
  all(conversationId: string): ContextCut[] {
    return this.#parts.cuts.all(conversationId).flatMap((row) => this.#shown(row) ?? []);
  }

  /** What is to happen when it no longer fits; null: the person is asked then. @throws ProblemError `not_found` */
  choose(conversationId: string, mode: CutMode | null): ChatContext {
    this.#parts.known.need(conversationId);
    this.#parts.cuts.choose(conversationId, mode);
    return this.#told(conversationId);
  }

  /**
   * What holds at a cut from now on, and when the conversation is cut again; null: everything is sent. A summary that was
   * never written is written first.
   * @throws ProblemError `not_found`, `answer_running`, `call_failed` with the provider's failure, `no_primary` or one of the
   *   vault's; then everything is as it was
   */
  async change(conversationId: string, cutId: string, mode: CutMode | null): Promise<ChatContext> {
    const row = this.#need(conversationId, cutId);
    if (mode !== 'summary' || row.summary !== '') this.#put({ ...row, mode: mode ?? 'none' });
    else if (!(await this.#write(row))) return this.read(conversationId);
    this.#parts.cuts.choose(conversationId, mode);
    return this.#told(conversationId);
  }

  /** @throws ProblemError `not_found`; `invalid_input` for a text that is empty or too long */
  editSummary(conversationId: string, cutId: string, typed: string): ChatContext {
    const row = this.#need(conversationId, cutId);
    const summary = typed.trim();
    if (summary === '') {
      throw new ProblemError(
        'invalid_input',
        t('A summary needs words.'),
        t('Write what the model should know of the older messages, or remove the summary.'),
        { field: 'text' },
      );
    }
    if (summary.length > SUMMARY_MAX) {
      throw new ProblemError(
        'invalid_input',
        t('This summary is too long.'),
        t('A summary has at most {most, number} characters.', { most: SUMMARY_MAX }),
        { field: 'text' },
      );
    }
    this.#put({ ...row, summary, is_edited: true });
    return this.#told(conversationId);
  }

  /** Writes a summary again, from all messages above it. @throws as {@link change} */
  async writeAgain(conversationId: string, cutId: string): Promise<ChatContext> {
    await this.#write(this.#need(conversationId, cutId));
    return this.#told(conversationId);
  }

  /** Stops a summary that is being written. Does nothing when none is. */
  stop(conversationId: string): void {
    this.#parts.writer.stop(conversationId);
  }

  /** Stops every summary that is being written. */
  dispose(): void {
    this.#parts.writer.dispose();
  }

  /** False: it was stopped. */
  async #write(row: CutRow): Promise<boolean> {
    const { cuts, messages, questions, outlook, writer, now } = this.#parts;
    const { conversation_id: conversationId, message_id: messageId } = row;
    const { at, messages: count } = cuts.above(messageId);
    if (at === null) throw changed(t('The messages of this summary are not there any more.'));
    const question = questions.of({ messages: [], summary: null }, { conversationId, scope: conversationId });
    const fit = outlook.fit(question);
    const room = fit?.room ?? UNKNOWN_ROOM;
    const written = await writer.write(
      {
        conversationId,
        at,
        messages: count,
        before: '',
        older: messages.branch(messageId, WHOLE_BRANCH),
        room,
        most: Math.floor(Math.min(SUMMARY_TOKENS, room * SUMMARY_SHARE)),
        model: question.model ?? null,
      },
      new AbortController().signal,
      ({ text, source, cost }) =>
        // Another id: what was sent under the old one is no mark of the new words.
        this.#put({
          ...row,
          id: randomUUID(),
          mode: 'summary',
          summary: text,
          is_edited: false,
          source,
          cost,
          made_at: now(),
        }),
    );
    if (written.ok) return true;
    const { failure } = written;
    const said =
      typeof failure !== 'string'
        ? failure
        : fit === null
          ? null
          : this.#words(failure, { fit, roomier: [], at: now() });
    if (said?.class === 'cancelled') return false;
    throw new ProblemError(
      'call_failed',
      said?.sentence ?? t('No summary came.'),
      said?.advice ?? t('Try again.'),
      said === null ? {} : { failure: said, steps: said.steps.filter((step) => step.do !== 'cut_context') },
    );
  }

  #words(failure: 'empty' | 'no_room', misfit: Misfit) {
    return failure === 'empty' ? emptySummary(misfit) : noRoomForSummary(misfit);
  }

  #put(row: CutRow): void {
    this.#parts.cuts.put(row);
  }

  /** @throws ProblemError `not_found` */
  #need(conversationId: string, cutId: string): CutRow {
    this.#parts.known.need(conversationId);
    const row = this.#parts.cuts.find(cutId);
    if (row?.conversation_id !== conversationId) {
      throw changed(t('This place in the conversation has changed meanwhile.'));
    }
    return row;
  }

  /** Null: everything is sent, since it was lifted or nothing of what is above it is left. */
  #shown(row: CutRow): ContextCut | null {
    if (row.mode === 'none') return null;
    const { at, messages, files } = this.#parts.cuts.above(row.message_id);
    if (at === null) return null;
    const { id, mode, summary, is_edited: isEdited, source, cost, made_at: madeAt } = row;
    const stands = mode === 'summary' ? { summary, isEdited, source, cost } : NOTHING;
    return { id, mode, at, messages, files, ...stands, madeAt };
  }

  #told(conversationId: string): ChatContext {
    this.#parts.events.emit({ type: 'context_changed', conversationId });
    return this.read(conversationId);
  }
}

function changed(sentence: string): ProblemError {
  return new ProblemError('not_found', sentence, t('Look at the conversation as it is now, then try again.'));
}

const NOTHING = { summary: '', isEdited: false, source: null, cost: null } as const;
