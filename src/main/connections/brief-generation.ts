import { NO_PARAMETERS } from '../../shared/domain/work';
import type { TokenUsage } from '../../shared/domain/message';
import type { ProviderKind } from '../../shared/domain/provider';
import type { AnswerPart } from '../providers/answer-part';
import { ProviderCallError, type ClassifiedFailure } from '../providers/classified-failure';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { streamAnswer } from '../providers/stream-answer';

/** Most tokens that are asked for: the smallest number that every service accepts (OpenAI's Responses take no fewer). */
const BRIEF_TOKENS = 16;

/** What is asked: as few tokens there and back as will do. */
export const BRIEF_QUESTION = [{ role: 'user', content: 'Reply with: ok' }] as const;

/** How long a short answer is waited for. */
export interface BriefLimits {
  /** Stops the answer at once. */
  readonly signal: AbortSignal;
  /** Milliseconds until its first piece. */
  readonly firstTokenMs: number;
  /** Milliseconds of silence in the middle. */
  readonly stallMs: number;
}

/** How a short answer went. */
export interface BriefAnswer {
  /** Null: it came to its proper end. */
  readonly failure: ClassifiedFailure | null;
  /** Whether any text or reasoning arrived. */
  readonly hasBegun: boolean;
  /** Null when the service told no counts. */
  readonly usage: TokenUsage | null;
  /** Milliseconds until the first piece; null when none came. */
  readonly firstTokenMs: number | null;
}

/** One short answer over HTTP, as it streams in. Always ends with exactly one `end` or `failed`. */
export async function* streamBriefly(
  kind: ProviderKind,
  access: Access,
  model: string,
  limits: BriefLimits,
): AsyncGenerator<AnswerPart, void, void> {
  yield* streamAnswer({
    kind,
    model: await providerOf(kind).model(access, model),
    messages: BRIEF_QUESTION,
    parameters: { ...NO_PARAMETERS, maxOutputTokens: BRIEF_TOKENS },
    ...limits,
  });
}

/** Takes in a short answer to its end. `onFirst` is called when its first piece arrives. */
export async function receiveBriefly(
  parts: AsyncIterable<AnswerPart>,
  onFirst: () => void = () => undefined,
): Promise<BriefAnswer> {
  const startedAt = performance.now();
  let firstTokenMs: number | null = null;
  for await (const part of parts) {
    if (part.type === 'end') return { failure: null, hasBegun: firstTokenMs !== null, usage: part.usage, firstTokenMs };
    if (part.type === 'failed') {
      const hasBegun = firstTokenMs !== null;
      // A model that spent its few tokens on thinking aloud has answered as far as a proof is concerned.
      const isAnswer = part.failure.reason === 'empty_answer' && hasBegun;
      return { failure: isAnswer ? null : part.failure, hasBegun, usage: part.usage, firstTokenMs };
    }
    if (firstTokenMs === null) {
      firstTokenMs = Math.round(performance.now() - startedAt);
      onFirst();
    }
  }
  throw new Error('An answer ended without saying how.');
}

/**
 * One short answer: proves what no free request can, that the account may spend and that the model is there.
 * Rejects with a ProviderCallError.
 * @param limitMs longest silence, in milliseconds
 */
export async function generateBriefly(
  kind: ProviderKind,
  access: Access,
  model: string,
  limitMs: number,
): Promise<void> {
  const limits = { signal: new AbortController().signal, firstTokenMs: limitMs, stallMs: limitMs };
  const { failure } = await receiveBriefly(streamBriefly(kind, access, model, limits));
  // Where only the way in is tried out, an answer without a word proves it as well.
  if (failure && failure.reason !== 'empty_answer') throw new ProviderCallError(failure);
}
