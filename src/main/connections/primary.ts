import type { AttemptOutcome } from '../../shared/domain/attempt';
import type { Failure } from '../../shared/domain/failure';
import type { AnswerSource } from '../../shared/domain/message';
import type { Settings } from '../../shared/domain/settings';
import { ProblemError } from '../problem-error';
import type { AnswerPart } from '../providers/answer-part';
import type { ClassifiedFailure } from '../providers/classified-failure';
import { classify } from '../providers/classify';
import type { LevelRequest } from '../models/levels/request';
import type { AccessBuilder } from './access';
import { ChatCall, type ChatAccounts, type ChatBooks } from './chat-call';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';

/** One message of a prompt. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** An answer on its way. Its parts end with exactly one `end` or `failed`. */
export interface PrimaryAnswer {
  readonly source: AnswerSource;
  parts(): AsyncGenerator<PrimaryPart>;
}

/** A part of an answer; a failure is already in words. */
export type PrimaryPart =
  | Exclude<AnswerPart, { type: 'failed' }>
  | { readonly type: 'failed'; readonly failure: Failure };

/** What chat asks. */
export interface PrimaryQuestion {
  /** Questions and answers in turn; the last one is the question. */
  readonly messages: readonly PromptMessage[];
  /** What it belongs to, for the books alone: where it goes does not depend on it. */
  readonly conversationId: string | null;
  /** Another of Primary's models, by its name there; its own choice when null or absent. */
  readonly model?: string | null;
}

/**
 * The only way from chat to a provider. It takes no connection and no rule: whoever holds it can reach Primary and
 * nothing else; a model that it names is one of Primary's.
 */
export interface Primary {
  /** @throws ProblemError `no_primary` while nothing is connected */
  ask(question: PrimaryQuestion, signal: AbortSignal): PrimaryAnswer;
}

/** Asks whichever connection carries the mark at the moment of the call. */
export class MarkedPrimary implements Primary {
  readonly #connections: ConnectionRepository;
  readonly #access: AccessBuilder;
  readonly #levels: ClaudeLevels;
  readonly #books: ChatBooks;
  readonly #settings: () => Settings;

  constructor(
    connections: ConnectionRepository,
    access: AccessBuilder,
    levels: ClaudeLevels,
    outcomes: OutcomeSink,
    settings: () => Settings,
    now: () => number,
    accounts: ChatAccounts,
  ) {
    this.#connections = connections;
    this.#access = access;
    this.#levels = levels;
    this.#books = { outcomes, now, accounts };
    this.#settings = settings;
  }

  ask({ messages, conversationId, model: wanted }: PrimaryQuestion, signal: AbortSignal): PrimaryAnswer {
    const row = this.#connections.primary();
    if (!row) {
      throw new ProblemError(
        'no_primary',
        'No provider is connected yet.',
        'Connect one, then send the message again.',
        {
          steps: [{ do: 'add_provider' }],
        },
      );
    }
    if (row.credential !== 'none') this.#access.checkKey(row);
    const { model, pick } =
      wanted == null ? this.#levels.modelFor(row, () => levelRequest(messages)) : { model: wanted, pick: null };
    const asked = model === row.default_model ? row : { ...row, default_model: model };
    return {
      source: {
        connectionId: row.id,
        label: row.label,
        model,
        practice: row.kind === 'practice',
        level: pick,
      },
      parts: () => this.#parts(asked, messages, signal, conversationId),
    };
  }

  async *#parts(
    row: ConnectionRow,
    messages: readonly PromptMessage[],
    signal: AbortSignal,
    conversationId: string | null,
  ): AsyncGenerator<PrimaryPart> {
    const call = await ChatCall.enter(this.#books, row, messages, conversationId, signal);
    if (call === null) {
      yield { type: 'failed', failure: inWords(stoppedWhileWaiting(row), row, row.default_model, this.#books.now()) };
      return;
    }
    const { firstTokenSeconds, stallSeconds } = this.#settings();
    const stream = this.#access.backend(row).answer({
      messages,
      signal,
      firstTokenMs: firstTokenSeconds * 1000,
      stallMs: stallSeconds * 1000,
      onHeaders: call.heard,
    });
    try {
      for await (const part of stream) {
        if (part.type === 'text' || part.type === 'reasoning') {
          call.arrived();
          yield part;
          continue;
        }
        const failure =
          part.type === 'failed' ? inWords(part.failure, row, row.default_model, this.#books.now()) : null;
        try {
          if (failure) yield { type: 'failed', failure };
          else if (part.type === 'end') yield part;
        } finally {
          // After the answer is handed on: whoever waits for it does not wait for the books.
          call.close({ outcome: outcomeOf(failure), failure, usage: part.usage });
        }
      }
    } finally {
      call.interrupt();
    }
  }
}

function outcomeOf(failure: Failure | null): AttemptOutcome {
  if (failure === null) return 'succeeded';
  return failure.class === 'cancelled' ? 'cancelled' : 'failed';
}

function stoppedWhileWaiting({ kind }: ConnectionRow): ClassifiedFailure {
  return classify(kind, { kind: 'thrown', error: new DOMException('stopped', 'AbortError'), phase: 'request' });
}

/** What the level picker looks at of a prompt: its last question, and how much was said before. */
function levelRequest(messages: readonly PromptMessage[]): LevelRequest {
  const before = messages.slice(0, -1);
  return {
    text: messages.at(-1)?.content ?? '',
    images: 0,
    files: 0,
    turnsBefore: before.filter(({ role }) => role === 'user').length,
    charactersBefore: before.reduce((sum, { content }) => sum + content.length, 0),
    isTask: false,
  };
}
