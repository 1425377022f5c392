import type { Attachment } from '../../shared/domain/attachment';
import type { AttemptOutcome } from '../../shared/domain/attempt';
import type { Failure } from '../../shared/domain/failure';
import type { AnswerSource } from '../../shared/domain/message';
import type { CallCost } from '../../shared/domain/money';
import type { Settings } from '../../shared/domain/settings';
import { NO_PARAMETERS, type CallParameters } from '../../shared/domain/work';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import type { AnswerPart } from '../providers/answer-part';
import type { ClassifiedFailure } from '../providers/classified-failure';
import { classify } from '../providers/classify';
import type { AskedMessage } from '../providers/stream-answer';
import type { AccessBuilder } from './access';
import { askedModel } from './asked-model';
import { ChatCall, type ChatAccounts, type ChatBooks, type ChatSize } from './chat-call';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';
import type { QuestionFiles } from './question-files';

/** One message of a prompt. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Files that go with it, by their ids. */
  readonly attachments?: readonly Attachment[];
}

/** An answer on its way. Its parts end with exactly one `end` or `failed`. */
export interface PrimaryAnswer {
  readonly source: AnswerSource;
  parts(): AsyncGenerator<PrimaryPart>;
}

/** A part of an answer; a failure is already in words. */
export type PrimaryPart =
  | Exclude<AnswerPart, { type: 'failed' | 'end' }>
  | (Extract<AnswerPart, { type: 'end' }> & {
      /** Null: the price or the tokens are not known. */
      readonly cost: CallCost | null;
    })
  | { readonly type: 'failed'; readonly failure: Failure };

/** What chat asks. */
export interface PrimaryQuestion {
  /** Questions and answers in turn; the last one is the question. */
  readonly messages: readonly PromptMessage[];
  /** Ids of the files that came with the question itself; all others are those of messages before it. */
  readonly askedWith?: readonly string[];
  /** What it belongs to, for the books alone: where it goes does not depend on it. */
  readonly conversationId: string | null;
  /** Told before everything else. */
  readonly instructions?: string;
  readonly parameters?: CallParameters;
  /**
   * Another of Primary's models, by its name there; with a connection's id it holds while that one is Primary. Its own
   * choice when null or absent.
   */
  readonly model?: { readonly connectionId: string | null; readonly name: string } | null;
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
  readonly #files: Pick<QuestionFiles, 'with'>;

  constructor(
    connections: ConnectionRepository,
    access: AccessBuilder,
    levels: ClaudeLevels,
    outcomes: OutcomeSink,
    settings: () => Settings,
    now: () => number,
    accounts: ChatAccounts,
    files: Pick<QuestionFiles, 'with'>,
  ) {
    this.#connections = connections;
    this.#access = access;
    this.#levels = levels;
    this.#books = { outcomes, now, accounts };
    this.#settings = settings;
    this.#files = files;
  }

  ask(question: PrimaryQuestion, signal: AbortSignal): PrimaryAnswer {
    const row = this.#connections.primary();
    if (!row) {
      throw new ProblemError(
        'no_primary',
        t('No provider is connected yet.'),
        t('Connect one, then send the message again.'),
        {
          steps: [{ do: 'add_provider' }],
        },
      );
    }
    if (row.credential !== 'none') this.#access.checkKey(row);
    const { model, pick } = askedModel(row, question, this.#levels);
    const asked = model === row.default_model ? row : { ...row, default_model: model };
    return {
      source: {
        connectionId: row.id,
        label: row.label,
        model,
        practice: row.kind === 'practice',
        level: pick,
      },
      parts: () => this.#parts(asked, question, signal),
    };
  }

  async *#parts(row: ConnectionRow, question: PrimaryQuestion, signal: AbortSignal): AsyncGenerator<PrimaryPart> {
    const { conversationId, instructions = '', parameters = NO_PARAMETERS } = question;
    // Files that are long in the making stop with the answer.
    const messages = await Promise.race([this.#files.with(question, row), stopOf(signal)]);
    const size = messages && sizeOf(messages, instructions, parameters);
    const call = size && (await ChatCall.enter(this.#books, row, size, conversationId, signal));
    if (messages === null || call === null) {
      yield { type: 'failed', failure: inWords(stoppedWhileWaiting(row), row, row.default_model, this.#books.now()) };
      return;
    }
    const { firstTokenSeconds, stallSeconds } = this.#settings();
    const stream = this.#access.backend(row).answer({
      messages,
      instructions,
      parameters,
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
          else if (part.type === 'end') yield { ...part, cost: call.costOf(part.usage) };
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

/** Null as soon as somebody stops it. */
function stopOf(signal: AbortSignal): Promise<null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  if (signal.aborted) resolve(null);
  else signal.addEventListener('abort', () => resolve(null), { once: true });
  return promise;
}

/** How much a question is, as far as it can be told before it is asked. */
function sizeOf(messages: readonly AskedMessage[], instructions: string, parameters: CallParameters): ChatSize {
  let characters = instructions.length;
  let images = 0;
  for (const { content, files = [] } of messages) {
    characters += content.length;
    for (const { file } of files) {
      if (file.type === 'image') images += 1;
      else characters += file.text.length;
    }
  }
  return { characters, images, maxOutputTokens: parameters.maxOutputTokens };
}

function outcomeOf(failure: Failure | null): AttemptOutcome {
  if (failure === null) return 'succeeded';
  return failure.class === 'cancelled' ? 'cancelled' : 'failed';
}

function stoppedWhileWaiting({ kind }: ConnectionRow): ClassifiedFailure {
  return classify(kind, { kind: 'thrown', error: new DOMException('stopped', 'AbortError'), phase: 'request' });
}
