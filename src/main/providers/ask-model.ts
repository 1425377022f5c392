import type { LanguageModel } from 'ai';
import type { TokenUsage } from '../../shared/domain/message';
import type { ProviderKind } from '../../shared/domain/provider';
import { NO_PARAMETERS } from '../../shared/domain/work';
import type { CallableModel } from './callable-model';
import type { ClassifiedFailure } from './classified-failure';
import { streamTurn } from './stream-turn';

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

/** Milliseconds of a limit that a call does not have; whoever asks ends it by its signal. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** Asks a model and takes in its whole reply, which is streamed. Never rejects, and tries nothing again. */
export async function askModel({ maxOutputTokens, ...call }: ModelCall): Promise<ModelAnswer> {
  const parts = streamTurn({
    ...call,
    parameters: { ...NO_PARAMETERS, maxOutputTokens },
    firstTokenMs: NO_LIMIT_MS,
    stallMs: NO_LIMIT_MS,
  });
  for await (const part of parts) {
    if (part.type === 'end') return { ok: true, reply: part.reply };
    if (part.type === 'failed') {
      const { failure, usage, hasBegun } = part;
      return { ok: false, failure, usage, hasBegun };
    }
  }
  throw new Error('A turn ended without saying how.');
}
