import type { ModelPrice } from '../../../shared/domain/model';
import type { AnswerPart } from '../../providers/answer-part';
import type { KeyProof } from '../../providers/provider';
import type { BriefLimits } from '../brief-generation';

/** What a first look at a stage showed. `open`: nothing yet, the first real request will settle it. */
export interface Look {
  readonly state: 'passed' | 'skipped' | 'open';
  readonly remark: string | null;
}

/** What asking for the key came to. */
export interface KeyLook extends KeyProof {
  /** Whether a key is sent at all. */
  readonly isUsed: boolean;
  /** What is missing where `canSpend` is "no". */
  readonly shortage: 'credits_exhausted' | 'spend_cap';
  readonly remark: string | null;
}

/**
 * The service behind one connection, as Test connection sees it: the real request of each stage. All of them reject with
 * a ProviderCallError when the service, or the way to it, is what failed.
 */
export interface TestedService {
  /** Nobody pays for an answer by use. */
  readonly isFree: boolean;
  /** The account behind it could run out of credits. */
  readonly hasCredits: boolean;
  reach(signal: AbortSignal): Promise<Look>;
  secure(signal: AbortSignal): Promise<Look>;
  /** Null where the service has no request that could prove it. */
  proveKey(signal: AbortSignal): Promise<KeyLook | null>;
  /** The names of the models that it lists; null where it has no list. */
  listModels(signal: AbortSignal): Promise<readonly string[] | null>;
  /** What the list itself said that a model costs; null where it did not, or was not asked for. */
  listedPrice(model: string): ModelPrice | null;
  /** One short answer, as it streams in. Never throws: it ends with exactly one `end` or `failed`. */
  answer(model: string, limits: BriefLimits): AsyncIterable<AnswerPart>;
  /** Lets go of what was opened. */
  close(): void;
}
