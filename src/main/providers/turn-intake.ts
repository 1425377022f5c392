import type { ModelReply } from './ask-model';
import { endOfAnswer, usageOf, type AnswerEnd } from './answer-end';
import { eventOf, type CallableModel, type FinishPart } from './callable-model';
import { evidenceOf, isUnknownEvent, type CallEvidence } from './classify';
import type { AnswerPiece } from './part-queue';
import { ReplyTurn } from './reply-turn';

type StreamPart =
  Awaited<ReturnType<CallableModel['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

/** What one part of a stream means for the turn. `alive`: the model is at work and has nothing to show. */
export type Heard =
  | { readonly type: 'piece'; readonly piece: AnswerPiece }
  | { readonly type: 'alive' }
  /** The service reports an error; its usage may still come. */
  | { readonly type: 'error'; readonly evidence: CallEvidence }
  | { readonly type: 'failed'; readonly evidence: CallEvidence; readonly usage: FinishPart['usage'] }
  | { readonly type: 'end'; readonly reply: ModelReply }
  | { readonly type: 'nothing' };

const NOTHING: Heard = { type: 'nothing' };
const ALIVE: Heard = { type: 'alive' };

/** Takes in the parts of one streamed turn and says what each means. */
export class TurnIntake {
  readonly #turn = new ReplyTurn();
  readonly #takesCalls: boolean;
  #hasBegun = false;
  #error: CallEvidence | null = null;

  /** @param takesCalls whether tools are offered; calls of tools mean nothing otherwise */
  constructor(takesCalls: boolean) {
    this.#takesCalls = takesCalls;
  }

  /** Whether anything of the answer has arrived. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** What the service reported in the middle; null when it reported nothing. */
  get error(): CallEvidence | null {
    return this.#error;
  }

  take(part: StreamPart): Heard {
    switch (part.type) {
      case 'text-delta':
      case 'reasoning-delta':
        return this.#delta(part);
      case 'text-start':
      case 'text-end':
      case 'reasoning-end':
        this.#turn.take(part);
        return NOTHING;
      case 'reasoning-start':
        this.#turn.take(part);
        return ALIVE;
      case 'tool-input-start':
      case 'tool-input-delta':
        if (!this.#takesCalls) return NOTHING;
        this.#hasBegun = true;
        return ALIVE;
      case 'tool-call':
        if (!this.#takesCalls) return NOTHING;
        this.#hasBegun = true;
        this.#turn.take(part);
        return ALIVE;
      case 'error':
        if (this.#error || isUnknownEvent(part.error)) return NOTHING;
        this.#error = evidenceOf(eventOf(part.error), this.#hasBegun ? 'answer' : 'request');
        return { type: 'error', evidence: this.#error };
      case 'finish':
        return this.#finish(part);
      default:
        return NOTHING;
    }
  }

  #delta(part: Extract<StreamPart, { type: 'text-delta' | 'reasoning-delta' }>): Heard {
    if (part.delta === '' || this.#error) return NOTHING;
    this.#hasBegun = true;
    this.#turn.take(part);
    return { type: 'piece', piece: { type: part.type === 'text-delta' ? 'text' : 'reasoning', text: part.delta } };
  }

  #finish({ finishReason, usage }: FinishPart): Heard {
    if (this.#error) return { type: 'failed', evidence: this.#error, usage };
    const end = this.#endOf(finishReason);
    if ('evidence' in end) return { type: 'failed', evidence: end.evidence, usage };
    return { type: 'end', reply: { ...this.#turn.reply(), finish: end.finish, usage: usageOf(usage) } };
  }

  #endOf({ unified, raw }: FinishPart['finishReason']): TurnFinish {
    const { hasToolCalls } = this.#turn;
    // Responses has no word of its own for it. The SDK gives this one only where the service said that it was done.
    if (hasToolCalls && unified === 'tool-calls') return { finish: 'tools' };
    const end = endOfAnswer(unified, raw ?? null, this.#turn.hasText);
    const isEmpty = 'evidence' in end && end.evidence.kind === 'empty_answer';
    return hasToolCalls && (isEmpty || 'finish' in end) ? { finish: 'tools' } : end;
  }
}

type TurnFinish = Extract<AnswerEnd, { evidence: unknown }> | { readonly finish: ModelReply['finish'] };
