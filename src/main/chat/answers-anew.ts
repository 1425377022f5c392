import type { CutMode } from '../../shared/domain/cut-mode';
import type { Answer, GoesOnFrom, Question } from '../../shared/domain/message';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import type { Answering } from './answering';
import type { Branches } from './branches';
import type { Begun, ChatStores } from './chat';
import { gone, type KnownConversations } from './known-conversations';
import type { Asking } from './long/asking';
import { newAnswer } from './new-answer';
import type { Questions } from './questions';

/** Far above any conversation: a bound on what one prompt reads, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;

/** What {@link AnswersAnew} works with. */
export interface AnswersAnewParts {
  readonly stores: Pick<ChatStores, 'messages' | 'conversations' | 'transaction'>;
  readonly known: KnownConversations;
  readonly answering: Answering;
  readonly branches: Branches;
  readonly questions: Questions;
  readonly asking: Asking;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How a question is asked again. */
interface Again {
  /** Another model of Primary, for this answer alone; null: what the options say. */
  readonly model: string | null;
  /** What is there of the old answer, and the new one begins with; null: it begins at its beginning. */
  readonly begins: Beginning | null;
  /** How the older messages are to be cut; null: only where it has to be. */
  readonly wanted: CutMode | null;
}

/** What stands in an answer before anything of it arrives. */
interface Beginning {
  readonly text: string;
  readonly goesOnFrom: GoesOnFrom;
}

/** New answers beside old ones: asked for again, gone on with, or asked with less before the question. */
export class AnswersAnew {
  readonly #parts: AnswersAnewParts;

  constructor(parts: AnswersAnewParts) {
    this.#parts = parts;
  }

  /** Asks the same question again, another model of Primary where one is named; the new answer is shown. */
  retry(answerId: string, newAnswerId: string, model: string | null): Begun {
    return this.#begin(answerId, newAnswerId, () => ({ model, begins: null, wanted: null }));
  }

  /** Asks the same question after the older messages were cut, as they are from then on in this conversation. */
  cut(answerId: string, newAnswerId: string, wanted: CutMode): Begun {
    return this.#begin(answerId, newAnswerId, () => ({ model: null, begins: null, wanted }));
  }

  /** Asks for the rest of an unfinished answer; the new answer begins with the old one's text and is shown. */
  goOn(answerId: string, newAnswerId: string): Begun {
    return this.#begin(answerId, newAnswerId, ({ text }) => {
      if (text === '') throw gone(t('Nothing of this answer arrived, so there is nothing to go on from.'));
      return { model: null, begins: { text, goesOnFrom: { answerId, length: text.length } }, wanted: null };
    });
  }

  /** @throws ProblemError `not_found`, `answer_running`, `no_primary` or one of the vault's: nothing is saved */
  #begin(answerId: string, newAnswerId: string, how: (old: Answer) => Again): Begun {
    const { stores, known, answering, branches, events, now } = this.#parts;
    const begun = (answer: Answer): Begun => ({ answer, alternatives: branches.alternatives([answer.id]) });
    const repeated = stores.messages.find(newAnswerId);
    if (repeated?.role === 'assistant') return begun(answering.current(repeated));
    const old = stores.messages.find(answerId);
    const question = old?.parentId ? stores.messages.find(old.parentId) : null;
    if (old?.role !== 'assistant' || question?.role !== 'user') throw gone(t('This answer is not there any more.'));
    known.need(old.conversationId);
    answering.checkIdle(old.conversationId);
    const at = now();
    const again = how(old);
    const asked = this.#ask(question, again);
    const answer = { ...newAnswer(newAnswerId, question, asked.source, at), ...again.begins };
    stores.transaction(() => {
      stores.messages.insertAnswer(answer);
      stores.conversations.setLeaf(old.conversationId, answer.id, at);
      asked.keep();
    });
    known.announce(old.conversationId);
    // Another branch is shown: what of it is sent may be more.
    events.emit({ type: 'context_changed', conversationId: old.conversationId });
    asked.receive(answer);
    return begun(answer);
  }

  #ask({ id, conversationId }: Question, { model, begins, wanted }: Again): ReturnType<Asking['ask']> {
    const { stores, questions, asking } = this.#parts;
    return asking.ask({
      branch: stores.messages.branch(id, WHOLE_BRANCH),
      conversationId,
      make: (sent) =>
        questions.of(sent, { conversationId, scope: conversationId, model, arrived: begins?.text ?? null }),
      wanted,
    });
  }
}
