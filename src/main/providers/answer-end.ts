import type { TokenUsage } from '../../shared/domain/message';
import type { CallEvidence } from './classify';
import { verdictOfFinish } from './classify/finish-reasons';
import type { FinishPart } from './callable-model';

/** How an answer ended: complete, or not an answer. */
export type AnswerEnd = { readonly finish: 'stop' | 'length' | 'other' } | { readonly evidence: CallEvidence };

const CUT: AnswerEnd = { evidence: { kind: 'finish', reason: null } };

/**
 * Judges the end of a stream by the SDK's word for it, the service's own word (null: it sent none), and whether any text
 * came. The SDK ends every stream, also those that only broke off: a word that came from no service means that.
 */
export function endOfAnswer(
  unified: FinishPart['finishReason']['unified'],
  raw: string | null,
  hasText: boolean,
): AnswerEnd {
  if (raw !== null && verdictOfFinish(raw)) return { evidence: { kind: 'finish', reason: raw } };
  switch (unified) {
    case 'content-filter':
      // An ordinary word beside refusing text: the model declined by itself.
      return { evidence: { kind: 'finish', reason: 'refusal' } };
    case 'length':
      return { finish: 'length' };
    case 'stop':
      return hasText ? { finish: 'stop' } : { evidence: { kind: 'empty_answer' } };
    case 'tool-calls':
    case 'other':
      if (raw === null) return CUT;
      return hasText ? { finish: 'other' } : { evidence: { kind: 'empty_answer' } };
    case 'error':
    case 'interrupted':
      return CUT;
  }
}

/** The tokens as the contract has them. Counts that are no whole numbers are taken for not told. */
export function usageOf({ inputTokens, outputTokens }: FinishPart['usage']): TokenUsage {
  return {
    input: count(inputTokens.total),
    cachedInput: count(inputTokens.cacheRead),
    output: count(outputTokens.total),
    reasoning: count(outputTokens.reasoning),
  };
}

function count(value: number | undefined): number | null {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
