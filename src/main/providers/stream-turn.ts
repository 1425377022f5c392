import type { LanguageModel } from 'ai';
import type { TokenUsage } from '../../shared/domain/message';
import type { ProviderKind } from '../../shared/domain/provider';
import type { CallParameters } from '../../shared/domain/work';
import { usageOf } from './answer-end';
import type { ModelPrompt, ModelQuestion, ModelReply } from './ask-model';
import { optionsFor } from './call-options';
import { callable, type FinishPart } from './callable-model';
import { classify, evidenceOf, type CallEvidence } from './classify';
import type { ClassifiedFailure } from './classified-failure';
import { loadAiSdk, loadedAiSdk } from './load-ai-sdk';
import { PartQueue, type AnswerPiece } from './part-queue';
import { withMaker } from './portable-prompt';
import { SilenceWatch } from './silence-watch';
import { SilenceError, TotalTimeError } from './transport-errors';
import { TurnIntake } from './turn-intake';

/** What {@link streamTurn} needs for one turn of a model. */
export interface TurnCall {
  readonly kind: ProviderKind;
  readonly model: LanguageModel;
  readonly prompt: ModelPrompt;
  /** What it may call; it decides by itself whether it does. Calls of anything are let go where nothing is offered. */
  readonly tools?: ModelQuestion['tools'];
  readonly responseFormat?: ModelQuestion['responseFormat'];
  /** What is null is not sent: the model's own default holds. */
  readonly parameters: CallParameters;
  /** Stops the turn. The stream ends at once, whatever the service does. */
  readonly signal: AbortSignal;
  /** Milliseconds without a first sign of the answer until it counts as timed out. */
  readonly firstTokenMs: number;
  /** Milliseconds of silence in the middle until it counts as stalled. */
  readonly stallMs: number;
  /** Milliseconds that the whole turn may take. No limit when absent. */
  readonly totalMs?: number;
  /**
   * Who answers, so that what only they understand of an earlier turn goes back to nobody else: the connection and its
   * model. The model alone when absent.
   */
  readonly maker?: string;
  /** The headers of the service's answer, good or bad, with names in lower case. Not called when none came. */
  readonly onHeaders?: (headers: Readonly<Record<string, string>>) => void;
}

/** How a turn ended. `hasBegun`: something of the answer had arrived before it failed, which is paid for. */
export type TurnEnd =
  | { readonly type: 'end'; readonly reply: ModelReply }
  | {
      readonly type: 'failed';
      readonly failure: ClassifiedFailure;
      readonly usage: TokenUsage | null;
      readonly hasBegun: boolean;
    };

/** What a streamed turn is made of: pieces, then exactly one end. A stop is a `failed` of class `cancelled`. */
export type TurnPart = AnswerPiece | TurnEnd;

/** After a reported error the usage may still follow; this long is waited for it. */
const USAGE_AFTER_ERROR_MS = 100;

/** How long the rest of a response may take after the end of its answer. */
const REST_MS = 1000;

/**
 * Streams one whole turn of a model, calls of tools included. Always ends with exactly one `end` or `failed` and never
 * throws. Nothing is tried again: who tries where is decided above. Ending the iteration early ends the request.
 */
export function streamTurn(call: TurnCall): AsyncGenerator<TurnPart, void, void> {
  return streamCall(call, (end) => end);
}

/** As {@link streamTurn}, with its end put as `told` says. */
export async function* streamCall<Last extends { readonly type: string }>(
  call: TurnCall,
  told: (end: TurnEnd) => Last,
): AsyncGenerator<AnswerPiece | Last, void, void> {
  const parts = new PartQueue<Last>();
  const request = new AbortController();
  const intake = new TurnIntake(call.tools !== undefined);
  const fail = (evidence: CallEvidence, usage: FinishPart['usage'] | null): void => {
    if (parts.ended) return;
    const { hasBegun } = intake;
    parts.end(
      told({ type: 'failed', failure: classify(call.kind, evidence), usage: usage && usageOf(usage), hasBegun }),
    );
  };
  const giveUp = (error: Error): void => {
    fail({ kind: 'thrown', error, phase: 'request' }, null);
    request.abort();
  };
  const stop = (): void => giveUp(new DOMException('stopped', 'AbortError'));
  const watch = new SilenceWatch(call.firstTokenMs, call.stallMs, (before) => giveUp(new SilenceError(before)));
  const whole = call.totalMs === undefined ? null : setTimeout(() => giveUp(new TotalTimeError()), call.totalMs);
  let received = Promise.resolve();
  if (call.signal.aborted) stop();
  else {
    call.signal.addEventListener('abort', stop, { once: true });
    const end = (reply: ModelReply): void => parts.end(told({ type: 'end', reply }));
    received = receive(call, { request: request.signal, intake, parts, watch, fail, end });
  }
  try {
    yield* parts;
  } finally {
    call.signal.removeEventListener('abort', stop);
    watch.end();
    if (whole) clearTimeout(whole);
    if (parts.ended) void letEnd(parts, request, received);
    else request.abort();
  }
}

/** Breaking off right behind the last event would cost the open line that the next answer can use. */
async function letEnd(
  parts: { readonly complete: boolean },
  request: AbortController,
  received: Promise<void>,
): Promise<void> {
  const timer = setTimeout(() => request.abort(), REST_MS);
  await received;
  clearTimeout(timer);
  // Behind a failure there may be a rest that nobody reads; its line would stay open for good.
  if (!parts.complete) request.abort();
}

/** Where a turn goes while it is received. */
interface Receiver {
  readonly request: AbortSignal;
  readonly intake: TurnIntake;
  readonly parts: { readonly ended: boolean; add(part: AnswerPiece): void };
  readonly watch: SilenceWatch;
  readonly fail: (evidence: CallEvidence, usage: FinishPart['usage'] | null) => void;
  readonly end: (reply: ModelReply) => void;
}

/** Moves what the service sends to its receiver until its end. Never rejects. */
async function receive(call: TurnCall, { request, intake, parts, watch, fail, end }: Receiver): Promise<void> {
  const { onHeaders } = call;
  const failed = (evidence: CallEvidence, usage: FinishPart['usage'] | null): void => {
    if (evidence.kind === 'response' && !request.aborted) onHeaders?.(evidence.headers);
    fail(evidence, usage);
  };
  try {
    if (call.prompt.length === 0) throw new TypeError('There is nothing to ask.');
    // Errors are told apart by what the SDK has for them.
    if (!loadedAiSdk()) await loadAiSdk();
    const model = callable(call.model);
    const maker = call.maker ?? `${call.kind} ${model.modelId}`;
    const { stream, response } = await model.doStream(optionsFor(call, maker, request));
    if (onHeaders && response?.headers && !request.aborted) onHeaders(response.headers);
    for await (const part of stream) {
      if (request.aborted) return;
      if (parts.ended) continue;
      const heard = intake.take(part);
      switch (heard.type) {
        case 'piece':
          watch.heard();
          parts.add(heard.piece);
          break;
        case 'alive':
          watch.heard();
          break;
        case 'error':
          setTimeout(() => failed(heard.evidence, null), USAGE_AFTER_ERROR_MS);
          break;
        case 'failed':
          failed(heard.evidence, heard.usage);
          break;
        case 'end':
          end({ ...heard.reply, turn: withMaker(heard.reply.turn, maker) });
          break;
        case 'nothing':
          break;
      }
    }
    failed(intake.error ?? { kind: 'finish', reason: null }, null);
  } catch (thrown) {
    failed(intake.error ?? evidenceOf(thrown, intake.hasBegun ? 'answer' : 'request'), null);
  }
}
