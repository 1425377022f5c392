import type { TokenUsage } from '../../shared/domain/message';
import type { ClassifiedFailure } from './classified-failure';

/**
 * What a streamed answer is made of. Every stream ends with exactly one `end` or `failed`, whatever the service did;
 * a stop by the person is a `failed` of class `cancelled`.
 */
export type AnswerPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'end'; readonly usage: TokenUsage; readonly finish: 'stop' | 'length' | 'other' }
  | { readonly type: 'failed'; readonly failure: ClassifiedFailure; readonly usage: TokenUsage | null };
