import type { ProviderKind } from '../../shared/domain/provider';
import { ProviderCallError } from '../providers/classified-failure';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { streamAnswer } from '../providers/stream-answer';

/** Most tokens that are asked for: the smallest number that every service accepts (OpenAI's Responses take no fewer). */
const BRIEF_TOKENS = 16;

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
  const parts = streamAnswer({
    kind,
    model: await providerOf(kind).model(access, model),
    messages: [{ role: 'user', content: 'Reply with: ok' }],
    signal: new AbortController().signal,
    firstTokenMs: limitMs,
    stallMs: limitMs,
    maxOutputTokens: BRIEF_TOKENS,
  });
  for await (const part of parts) {
    // A model that spent its few tokens on thinking has answered as far as a proof is concerned.
    if (part.type === 'failed' && part.failure.reason !== 'empty_answer') throw new ProviderCallError(part.failure);
  }
}
