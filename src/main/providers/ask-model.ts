import type { LanguageModel } from 'ai';
import type { TokenUsage } from '../../shared/domain/message';
import type { ProviderKind } from '../../shared/domain/provider';
import { endOfAnswer, usageOf, type AnswerEnd } from './answer-end';
import { callable, eventOf, type CallableModel, type FinishPart } from './callable-model';
import { classify, evidenceOf, isUnknownEvent, type CallEvidence } from './classify';
import type { ClassifiedFailure } from './classified-failure';
import { EVENT_STREAM_ACCEPT } from './event-stream-guard';
import { loadAiSdk, loadedAiSdk } from './load-ai-sdk';
import { ReplyTurn, type ReplyPart } from './reply-turn';

type CallOptions = Parameters<CallableModel['doStream']>[0];

/** Messages as the SDK has them: with pictures, calls of tools and their results. */
export type ModelPrompt = CallOptions['prompt'];

/** What a model is asked beyond plain words. */
export interface ModelQuestion {
  readonly prompt: ModelPrompt;
  /** What it may call; it decides by itself whether it does. */
  readonly tools?: CallOptions['tools'];
  readonly responseFormat?: CallOptions['responseFormat'];
  /** Most tokens of the answer, thoughts included. */
  readonly maxOutputTokens: number;
}

/** One call for a whole reply. */
export interface ModelCall extends ModelQuestion {
  readonly kind: ProviderKind;
  readonly model: LanguageModel;
  /** Ends the call at once, whatever the service does. */
  readonly signal: AbortSignal;
}

/** A call of a tool, as the model made it. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As it was sent: JSON if the model did well. */
  readonly input: string;
}

/** A whole reply. Nothing in it is to be trusted. */
export interface ModelReply {
  readonly text: string;
  /** In how many pieces the text arrived. */
  readonly pieces: number;
  /** Milliseconds until the first piece of text; null without text. */
  readonly firstPieceMs: number | null;
  readonly toolCalls: readonly ToolCall[];
  /** What to hand back as the model's own turn when the conversation goes on. */
  readonly turn: ModelPrompt[number];
  readonly finish: 'stop' | 'length' | 'tools' | 'other';
  readonly usage: TokenUsage;
}

/** How a call went. `hasBegun`: something had arrived before it failed, which is paid for. */
export type ModelAnswer =
  | { readonly ok: true; readonly reply: ModelReply }
  | {
      readonly ok: false;
      readonly failure: ClassifiedFailure;
      readonly usage: TokenUsage | null;
      readonly hasBegun: boolean;
    };

/** What of a stream has arrived so far. */
interface Received {
  readonly turn: ReplyTurn;
  finish: FinishPart | null;
}

/** Asks a model and takes in its whole reply, which is streamed. Never rejects, and tries nothing again. */
export async function askModel(call: ModelCall): Promise<ModelAnswer> {
  const received: Received = { turn: new ReplyTurn(), finish: null };
  const failed = (evidence: CallEvidence): ModelAnswer => ({
    ok: false,
    failure: classify(call.kind, evidence),
    usage: received.finish && usageOf(received.finish.usage),
    hasBegun: received.turn.hasBegun,
  });
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new DOMException('stopped', 'AbortError'));
  call.signal.addEventListener('abort', stop, { once: true });
  if (call.signal.aborted) stop();
  try {
    // Errors are told apart by what the SDK has for them.
    if (!loadedAiSdk()) await loadAiSdk();
    const error = await Promise.race([stopped.promise, receive(call, received)]);
    if (error) return failed(error);
    const { turn, finish } = received;
    if (!finish) return failed({ kind: 'finish', reason: null });
    const end = endOf(finish, turn);
    if ('evidence' in end) return failed(end.evidence);
    return { ok: true, reply: { ...turn.reply(), finish: end.finish, usage: usageOf(finish.usage) } };
  } catch (error) {
    return failed(evidenceOf(error, received.turn.hasBegun ? 'answer' : 'request'));
  } finally {
    call.signal.removeEventListener('abort', stop);
  }
}

/** @returns what the service reported in the middle of its stream; null when it reported nothing */
async function receive(call: ModelCall, received: Received): Promise<CallEvidence | null> {
  const { stream } = await callable(call.model).doStream({
    prompt: call.prompt,
    ...(call.tools && { tools: call.tools, toolChoice: { type: 'auto' } }),
    ...(call.responseFormat && { responseFormat: call.responseFormat }),
    maxOutputTokens: call.maxOutputTokens,
    abortSignal: call.signal,
    headers: { accept: EVENT_STREAM_ACCEPT },
    providerOptions: NOTHING_STORED,
  });
  for await (const part of stream) {
    if (part.type === 'error') {
      if (isUnknownEvent(part.error)) continue;
      return evidenceOf(eventOf(part.error), received.turn.hasBegun ? 'answer' : 'request');
    }
    if (part.type === 'finish') received.finish = part;
    else if (isReplyPart(part)) received.turn.take(part);
  }
  return null;
}

function isReplyPart(part: { readonly type: string }): part is ReplyPart {
  return /^(?:text|reasoning)-(?:start|delta|end)$|^tool-call$/.test(part.type);
}

type ReplyEnd = Extract<AnswerEnd, { evidence: unknown }> | { readonly finish: ModelReply['finish'] };

function endOf({ finishReason }: FinishPart, turn: ReplyTurn): ReplyEnd {
  // Responses has no word of its own for it. The SDK gives this one only where the service said that it was done.
  if (turn.hasToolCalls && finishReason.unified === 'tool-calls') return { finish: 'tools' };
  const end = endOfAnswer(finishReason.unified, finishReason.raw ?? null, turn.hasText);
  const isEmpty = 'evidence' in end && end.evidence.kind === 'empty_answer';
  return turn.hasToolCalls && (isEmpty || 'finish' in end) ? { finish: 'tools' } : end;
}

/** OpenAI and xAI keep answers of Responses for a month unless told not to. Other providers skip options not theirs. */
const NOTHING_STORED = { openai: { store: false }, xai: { store: false } };
