import type { LanguageModel } from 'ai';
import type { ProviderKind } from '../../shared/domain/provider';
import type { AnswerPart } from './answer-part';
import { endOfAnswer, usageOf } from './answer-end';
import { callable, eventOf } from './callable-model';
import { classify, evidenceOf, isUnknownEvent, type CallEvidence } from './classify';
import { EVENT_STREAM_ACCEPT } from './event-stream-guard';
import { loadAiSdk, loadedAiSdk } from './load-ai-sdk';
import { PartQueue } from './part-queue';
import { SilenceWatch } from './silence-watch';
import { SilenceError } from './transport-errors';

/** What {@link streamAnswer} needs for one answer. */
export interface AnswerCall {
  readonly kind: ProviderKind;
  readonly model: LanguageModel;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** Stops the answer. The stream ends at once, whatever the service does. */
  readonly signal: AbortSignal;
  /** Milliseconds without a first piece of text or reasoning until it counts as timed out. */
  readonly firstTokenMs: number;
  /** Milliseconds of silence in the middle until it counts as stalled. */
  readonly stallMs: number;
  /** Most tokens that the answer may have; the service's own limit when absent. */
  readonly maxOutputTokens?: number;
}

/** After a reported error the usage may still follow; this long is waited for it. */
const USAGE_AFTER_ERROR_MS = 100;

/** How long the rest of a response may take after the end of its answer. */
const REST_MS = 1000;

/**
 * Streams one answer. Always ends with exactly one `end` or `failed` and never throws. Nothing is tried again: who
 * tries where is decided above. Ending the iteration early ends the request.
 */
export async function* streamAnswer(call: AnswerCall): AsyncGenerator<AnswerPart, void, void> {
  const parts = new PartQueue();
  const request = new AbortController();
  const giveUp = (error: Error): void => {
    parts.end({
      type: 'failed',
      failure: classify(call.kind, { kind: 'thrown', error, phase: 'request' }),
      usage: null,
    });
    request.abort();
  };
  const stop = (): void => giveUp(new DOMException('stopped', 'AbortError'));
  const watch = new SilenceWatch(call.firstTokenMs, call.stallMs, (before) => giveUp(new SilenceError(before)));
  let received = Promise.resolve();
  if (call.signal.aborted) stop();
  else {
    call.signal.addEventListener('abort', stop, { once: true });
    received = receive(call, request.signal, parts, watch);
  }
  try {
    yield* parts;
  } finally {
    call.signal.removeEventListener('abort', stop);
    watch.end();
    if (parts.ended) void letEnd(parts, request, received);
    else request.abort();
  }
}

/** Breaking off right behind the last event would cost the open line that the next answer can use. */
async function letEnd(parts: PartQueue, request: AbortController, received: Promise<void>): Promise<void> {
  const timer = setTimeout(() => request.abort(), REST_MS);
  await received;
  clearTimeout(timer);
  // Behind a failure there may be a rest that nobody reads; its line would stay open for good.
  if (!parts.complete) request.abort();
}

/** Moves what the service sends into `parts` until its end. Never rejects. */
async function receive(call: AnswerCall, signal: AbortSignal, parts: PartQueue, watch: SilenceWatch): Promise<void> {
  const { kind } = call;
  let hasText = false;
  let hasAnything = false;
  let error: CallEvidence | null = null;
  const failWith = (evidence: CallEvidence, usage: Parameters<typeof usageOf>[0] | null): void =>
    parts.end({ type: 'failed', failure: classify(kind, evidence), usage: usage && usageOf(usage) });
  try {
    if (call.messages.length === 0) throw new TypeError('There is nothing to ask.');
    // Errors are told apart by what the SDK has for them.
    if (!loadedAiSdk()) await loadAiSdk();
    const { stream } = await callable(call.model).doStream({
      prompt: call.messages.map(({ role, content }) => ({ role, content: [{ type: 'text', text: content }] })),
      ...(call.maxOutputTokens !== undefined && { maxOutputTokens: call.maxOutputTokens }),
      abortSignal: signal,
      headers: { accept: EVENT_STREAM_ACCEPT },
      providerOptions: NOTHING_STORED,
    });
    for await (const part of stream) {
      if (signal.aborted) return;
      if (parts.ended) continue;
      switch (part.type) {
        case 'text-delta':
          if (part.delta === '' || error) break;
          watch.heard();
          hasAnything = true;
          hasText ||= /\S/.test(part.delta);
          parts.add({ type: 'text', text: part.delta });
          break;
        case 'reasoning-delta':
          if (part.delta === '' || error) break;
          watch.heard();
          hasAnything = true;
          parts.add({ type: 'reasoning', text: part.delta });
          break;
        case 'reasoning-start':
          watch.heard();
          break;
        case 'error':
          if (error || isUnknownEvent(part.error)) break;
          error = evidenceOf(eventOf(part.error), hasAnything ? 'answer' : 'request');
          setTimeout(() => failWith(error ?? { kind: 'unreadable_answer' }, null), USAGE_AFTER_ERROR_MS);
          break;
        case 'finish': {
          const end = endOfAnswer(part.finishReason.unified, part.finishReason.raw ?? null, hasText);
          if (error) failWith(error, part.usage);
          else if ('evidence' in end) failWith(end.evidence, part.usage);
          else parts.end({ type: 'end', usage: usageOf(part.usage), finish: end.finish });
          break;
        }
        default:
          break;
      }
    }
    failWith(error ?? { kind: 'finish', reason: null }, null);
  } catch (thrown) {
    failWith(error ?? evidenceOf(thrown, hasAnything ? 'answer' : 'request'), null);
  }
}

/** OpenAI and xAI keep answers of Responses for a month unless told not to. Other providers skip options not theirs. */
const NOTHING_STORED = { openai: { store: false }, xai: { store: false } };
