import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../shared/domain/failure';
import type { AnswerSource, Message } from '../../../shared/domain/message';
import type { Primary, PrimaryAnswer, PrimaryPart, PrimaryQuestion } from '../../connections/primary';
import type { PrimaryOutlook, QuestionFit } from '../../connections/question-outlook';
import { ProblemError } from '../../problem-error';
import type { Estimated } from './asking';
import type { CutRepository, CutRow } from './cut-repository';
import type { CutPlan } from './plan-cut';
import { summaryOf } from './sent-part';
import type { Summary, SummaryWriter } from './summary-writer';
import {
  emptySummary,
  noRoomForSummary,
  noSummary,
  primaryChanged,
  stoppedBy,
  summaryTooLong,
  type Misfit,
} from './words';

/** What {@link SummarisedAnswers} works with. */
export interface SummarisedParts {
  readonly primary: Primary;
  readonly outlook: Pick<PrimaryOutlook, 'fit'>;
  readonly cuts: CutRepository;
  readonly writer: SummaryWriter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An answer that begins with a summary. */
export interface SummarisedRequest {
  readonly estimated: Estimated;
  readonly plan: CutPlan;
  /** What is known of a question that does not fit. */
  readonly misfit: (question: PrimaryQuestion, fit: QuestionFit) => Misfit;
  readonly signal: AbortSignal;
  /** What arrives of the answer itself, of which these messages were sent. */
  readonly heard: (answer: PrimaryAnswer, messages: readonly Message[]) => AsyncGenerator<PrimaryPart>;
}

/** Answers for which older messages are summarised first: the summary is on disk before the question is asked. */
export class SummarisedAnswers {
  readonly #parts: SummarisedParts;

  constructor(parts: SummarisedParts) {
    this.#parts = parts;
  }

  /** @throws ProblemError `answer_running` while another summary is written there, `no_primary`, or one of the vault's */
  answer(request: SummarisedRequest): PrimaryAnswer {
    const { make, conversationId } = request.estimated.request;
    this.#parts.writer.checkIdle(conversationId);
    const question = make({ messages: request.plan.messages, summary: null });
    const { source } = this.#parts.primary.ask(question, request.signal);
    return { source, parts: () => this.#all(request, question, source) };
  }

  async *#all(
    request: SummarisedRequest,
    question: PrimaryQuestion,
    source: AnswerSource,
  ): AsyncGenerator<PrimaryPart> {
    const { estimated, plan, misfit, signal, heard } = request;
    try {
      const model = pinned(source) ?? question.model ?? null;
      const { row, failure } = await this.#summarise(request, model);
      if (row === null) {
        yield { type: 'failed', failure: failureWords(failure, misfit(question, estimated.fit)) };
        return;
      }
      const asked = { ...estimated.request.make({ messages: plan.messages, summary: summaryOf(row) }), model };
      const fit = this.#parts.outlook.fit(asked);
      if (fit !== null && fit.prompt > estimated.room) {
        yield { type: 'failed', failure: summaryTooLong(misfit(asked, fit)) };
        return;
      }
      const answer = this.#parts.primary.ask(asked, signal);
      if (answer.source.connectionId !== source.connectionId) {
        yield { type: 'failed', failure: primaryChanged(misfit(asked, estimated.fit)) };
        return;
      }
      yield* heard(answer, plan.messages);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      yield { type: 'failed', failure: stoppedBy(misfit(question, estimated.fit), error.problem) };
    }
  }

  async #summarise(
    { estimated: { request, sent, room }, plan, signal }: SummarisedRequest,
    model: PrimaryQuestion['model'],
  ): Promise<
    | { readonly row: CutRow; readonly failure: null }
    | { readonly row: null; readonly failure: Failure | 'empty' | 'no_room' }
  > {
    const { cuts, writer, now } = this.#parts;
    const { branch, conversationId } = request;
    const goesOn = sent.summary !== null;
    const kept: CutRow[] = [];
    const keep = (summary: Summary) => {
      const row: CutRow = {
        id: randomUUID(),
        conversation_id: conversationId,
        message_id: plan.messageId,
        mode: 'summary',
        summary: summary.text,
        is_edited: false,
        source: summary.source,
        cost: summary.cost,
        made_at: now(),
      };
      cuts.put(row);
      cuts.clearLifted(branch.at(-1)?.parentId ?? '', plan.messageId);
      kept.push(row);
    };
    const { at, messages } = cuts.above(plan.messageId);
    const written = await writer.write(
      {
        conversationId,
        at: at ?? plan.messageId,
        messages: Math.max(1, messages),
        before: sent.summary?.text ?? '',
        older: goesOn
          ? sent.messages.slice(0, -plan.messages.length)
          : branch.slice(0, branch.length - plan.messages.length),
        room,
        most: plan.summaryTokens,
        model,
      },
      signal,
      keep,
    );
    const [row] = kept;
    if (row) return { row, failure: null };
    if (written.ok) throw new Error('A summary was written and not kept.');
    return { row: null, failure: written.failure };
  }
}

/** The model that the answer is said to come from. */
function pinned({ connectionId, model }: AnswerSource): PrimaryQuestion['model'] {
  return connectionId === null || model === null ? null : { connectionId, name: model };
}

function failureWords(failure: Failure | 'empty' | 'no_room', misfit: Misfit): Failure {
  if (failure === 'empty') return emptySummary(misfit);
  return failure === 'no_room' ? noRoomForSummary(misfit) : noSummary(failure);
}
