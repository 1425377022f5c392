import { randomUUID } from 'node:crypto';
import type { CutMode } from '../../../shared/domain/cut-mode';
import type { Failure } from '../../../shared/domain/failure';
import type { Message } from '../../../shared/domain/message';
import type { Primary, PrimaryAnswer, PrimaryPart, PrimaryQuestion } from '../../connections/primary';
import type { PrimaryOutlook, QuestionFit } from '../../connections/question-outlook';
import type { EventBus } from '../../events/event-bus';
import type { Answering, AskedAnswer } from '../answering';
import type { CutRepository, CutRow } from './cut-repository';
import { planCut, type CutPlan } from './plan-cut';
import type { SentPart, SentParts } from './sent-part';
import type { SummarisedAnswers } from './summarised-answers';
import { placesToCut } from './places';
import { doesNotFit, noRoomForSummary, refusedAlone, refusedAsTooLong, tooLongAlone, type Misfit } from './words';

/** What is to be asked. */
export interface Request {
  /** Messages that are there, in reading order, the question last. */
  readonly branch: readonly Message[];
  readonly conversationId: string;
  /** What Primary is asked, with what is sent of the branch. */
  readonly make: (sent: Pick<SentPart, 'messages' | 'summary'>) => PrimaryQuestion;
  /** The person wants the older messages cut in this way, whatever the estimate says; null: only where it has to be. */
  readonly wanted: CutMode | null;
}

/** An answer that was asked for, with what has to be on disk as soon as it is. */
export interface FittedAnswer extends AskedAnswer {
  /** Called in the transaction that saves the answer. */
  keep(): void;
}

/** What {@link Asking} works with. */
export interface AskingParts {
  readonly primary: Primary;
  readonly outlook: Pick<PrimaryOutlook, 'fit' | 'roomier'>;
  readonly answering: Answering;
  readonly cuts: CutRepository;
  readonly sent: SentParts;
  readonly summarised: SummarisedAnswers;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A request on its way through the estimate. */
export interface Estimated {
  readonly request: Request;
  readonly sent: SentPart;
  readonly fit: QuestionFit;
  /** Tokens that what is sent may have: by the model's context, or less than what a service has just refused. */
  readonly room: number;
}

/**
 * Asks Primary what fits it. What does not is never cut in silence: the person chooses once for each conversation, and each
 * cut is on disk, and to be seen, before anything is asked.
 */
export class Asking {
  readonly #parts: AskingParts;

  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  /** @throws ProblemError `no_primary`, `answer_running` while a summary is written, or one of the vault's */
  ask(request: Request): FittedAnswer {
    const { sent: parts, outlook, cuts } = this.#parts;
    const { make, wanted, conversationId } = request;
    const sent = parts.of(request.branch);
    const question = make(sent);
    const fit = outlook.fit(question);
    const isTooMuch = fit !== null && fit.room !== null && fit.prompt > fit.room;
    if (fit === null || (!isTooMuch && wanted === null)) return this.#whole(request, sent, question, fit);
    const room = isTooMuch ? (fit.room ?? 0) : Math.floor(fit.prompt * REFUSED_SHARE);
    const estimated: Estimated = { request, sent, fit, room };
    const mode = wanted ?? cuts.choice(conversationId);
    if (mode === null) return this.#withChoice(estimated, question);
    return this.#cut(estimated, mode);
  }

  /** Everything fits, as far as anybody knows. */
  #whole(request: Request, sent: SentPart, question: PrimaryQuestion, fit: QuestionFit | null): FittedAnswer {
    const { answering, primary } = this.#parts;
    const asked = answering.begin((signal) => {
      const answer = primary.ask(question, signal);
      return { ...answer, parts: () => (fit === null ? answer.parts() : this.#heard(answer, request, sent, fit)) };
    });
    return { ...asked, keep: () => undefined };
  }

  /** It does not fit, and nobody said yet what is to happen then. */
  #withChoice(estimated: Estimated, question: PrimaryQuestion): FittedAnswer {
    const { sent, room, fit } = estimated;
    const misfit = this.#misfit(estimated, question);
    const hasOlder = sent.summary !== null || placesToCut(sent.messages).length > 0;
    const alone = this.#alone(estimated);
    if (hasOlder && alone.prompt <= room) return this.#refusal(question, doesNotFit(misfit, room));
    return this.#refusal(question, tooLongAlone({ ...misfit, fit: { ...fit, prompt: alone.prompt } }, room));
  }

  #cut(estimated: Estimated, mode: CutMode): FittedAnswer {
    const { request, room } = estimated;
    const plan = planCut(estimated, mode, (question) => this.#parts.outlook.fit(question));
    if (plan === null) {
      const question = request.make({ messages: request.branch.slice(-1), summary: null });
      const alone = this.#alone(estimated);
      const misfit = this.#misfit({ ...estimated, fit: alone }, question);
      const refused = this.#refusal(
        question,
        alone.prompt > room ? tooLongAlone(misfit, room) : noRoomForSummary(misfit),
      );
      return { ...refused, keep: () => this.#choose(request) };
    }
    return mode === 'drop' ? this.#dropped(estimated, plan) : this.#summarised(estimated, plan);
  }

  #dropped({ request, sent, fit }: Estimated, plan: CutPlan): FittedAnswer {
    const { primary, answering, cuts, events, now } = this.#parts;
    const { conversationId } = request;
    const question = request.make({ messages: plan.messages, summary: null });
    const asked = answering.begin((signal) => {
      const answer = primary.ask(question, signal);
      const part = { ...sent, messages: plan.messages, summary: null };
      return { ...answer, parts: () => this.#heard(answer, request, part, fit) };
    });
    const old = sent.cut?.message_id === plan.messageId ? sent.cut : null;
    const row: CutRow = {
      id: randomUUID(),
      conversation_id: conversationId,
      message_id: plan.messageId,
      mode: 'drop',
      // What was written once is not written again when the person changes their mind.
      summary: old?.summary ?? '',
      is_edited: old?.is_edited ?? false,
      source: old?.source ?? null,
      cost: old?.cost ?? null,
      made_at: now(),
    };
    return {
      ...asked,
      keep: () => {
        this.#choose(request);
        cuts.put(row);
        cuts.clearLifted(request.branch.at(-1)?.parentId ?? '', plan.messageId);
      },
      receive: (answer) => {
        events.emit({ type: 'context_changed', conversationId });
        asked.receive(answer);
      },
    };
  }

  #summarised(estimated: Estimated, plan: CutPlan): FittedAnswer {
    const { request, sent, fit } = estimated;
    const misfit = (question: PrimaryQuestion, tight: QuestionFit) =>
      this.#misfit({ ...estimated, fit: tight }, question);
    const asked = this.#parts.answering.begin((signal) =>
      this.#parts.summarised.answer({
        estimated,
        plan,
        misfit,
        signal,
        heard: (answer, messages) => this.#heard(answer, request, { ...sent, messages }, fit),
      }),
    );
    return { ...asked, keep: () => this.#choose(request) };
  }

  /** What arrives, with the choices where the service itself refuses the conversation as too long. */
  async *#heard(
    answer: PrimaryAnswer,
    request: Request,
    sent: Pick<SentPart, 'messages' | 'summary'>,
    fit: QuestionFit,
  ): AsyncGenerator<PrimaryPart> {
    for await (const part of answer.parts()) {
      if (part.type !== 'failed' || part.failure.class !== 'context_length') yield part;
      else yield { ...part, failure: this.#refused(part.failure, request, sent, fit) };
    }
  }

  #refused(said: Failure, request: Request, sent: Pick<SentPart, 'messages' | 'summary'>, fit: QuestionFit): Failure {
    const misfit = this.#misfit({ fit }, request.make(sent));
    const hasOlder = sent.summary !== null || placesToCut(sent.messages).length > 0;
    return hasOlder ? refusedAsTooLong(said, misfit) : refusedAlone(said, misfit);
  }

  /** An answer that ends before anybody is asked, with what there is to say. */
  #refusal(question: PrimaryQuestion, failure: Failure): FittedAnswer {
    const asked = this.#parts.answering.begin((signal) => ({
      source: this.#parts.primary.ask(question, signal).source,
      parts: () => ending(failure),
    }));
    return { ...asked, keep: () => undefined };
  }

  /** The question by itself beside the model. */
  #alone({ request, fit }: Estimated): QuestionFit {
    const question = request.make({ messages: request.branch.slice(-1), summary: null });
    return this.#parts.outlook.fit(question) ?? fit;
  }

  #misfit({ fit }: Pick<Estimated, 'fit'>, question: PrimaryQuestion): Misfit {
    return { fit, roomier: this.#parts.outlook.roomier(question), at: this.#parts.now() };
  }

  #choose({ wanted, conversationId }: Request): void {
    if (wanted !== null) this.#parts.cuts.choose(conversationId, wanted);
  }
}

/** What a service has just refused is too much: this share of it is taken for what fits. */
const REFUSED_SHARE = 0.75;

async function* ending(failure: Failure): AsyncGenerator<PrimaryPart> {
  yield { type: 'failed', failure };
}
