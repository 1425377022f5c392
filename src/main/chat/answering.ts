import type { Answer, AnswerSource, Message } from '../../shared/domain/message';
import { t } from '../../shared/language/t';
import type { PrimaryAnswer } from '../connections/primary';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { MessageRepository } from './message-repository';
import { RunningAnswer } from './running-answer';

/** An answer that was asked for, and that nobody receives yet. */
export interface AskedAnswer {
  readonly source: AnswerSource;
  /** Receives it from now on. The answer is on disk by then. */
  receive(answer: Answer): void;
}

/** Answers on their way: received, stopped. One at a time in each conversation. */
export class Answering {
  readonly #messages: MessageRepository;
  readonly #events: EventBus;
  readonly #now: () => number;
  readonly #failed: (error: unknown) => void;
  readonly #running = new Map<string, { answer: RunningAnswer; stop: AbortController; conversationId: string }>();

  /** @param failed told of what went wrong in ourselves while an answer was received */
  constructor(messages: MessageRepository, events: EventBus, now: () => number, failed: (error: unknown) => void) {
    this.#messages = messages;
    this.#events = events;
    this.#now = now;
    this.#failed = failed;
  }

  /**
   * Asks for an answer.
   * @param ask asks Primary; what it throws is thrown
   */
  begin(ask: (signal: AbortSignal) => PrimaryAnswer): AskedAnswer {
    const stop = new AbortController();
    const primary = ask(stop.signal);
    return {
      source: primary.source,
      receive: (answer) => {
        const running = new RunningAnswer(answer, this.#messages, this.#events, this.#now);
        this.#running.set(answer.id, { answer: running, stop, conversationId: answer.conversationId });
        running
          .receive(primary)
          .catch((error: unknown) => {
            this.#failed(error);
            running.interrupt();
          })
          .finally(() => this.#running.delete(answer.id));
      },
    };
  }

  /** A message with what has arrived of it. */
  current<M extends Message>(message: M): M | Answer {
    return this.#running.get(message.id)?.answer.current() ?? message;
  }

  /** @throws ProblemError `answer_running` while an answer is on its way there */
  checkIdle(conversationId: string): void {
    for (const running of this.#running.values()) {
      if (running.conversationId !== conversationId) continue;
      throw new ProblemError(
        'answer_running',
        t('An answer is still on its way in this conversation.'),
        t('Stop it or wait for its end, then send again.'),
      );
    }
  }

  /** Ends an answer with what has arrived. Does nothing when it has ended already. */
  stop(answerId: string): void {
    this.#running.get(answerId)?.stop.abort();
  }

  /** Ends whatever is on its way in a conversation. */
  stopIn(conversationId: string): void {
    for (const running of this.#running.values()) if (running.conversationId === conversationId) running.stop.abort();
  }

  /** Stops every answer on its way and saves what has arrived of it. */
  dispose(): void {
    for (const { answer, stop } of this.#running.values()) {
      answer.interrupt();
      stop.abort();
    }
    this.#running.clear();
  }
}
