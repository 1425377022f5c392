import type { CertificationCheck } from '../../../shared/domain/certification';
import type { ModelQuestion, ModelReply } from '../../providers/ask-model';

/** What is known of a model before it is tried; null where nobody says. */
export interface ModelFacts {
  readonly contextTokens: number | null;
  readonly imageInput: boolean | null;
}

/** What a check works with. */
export interface Trial {
  readonly facts: ModelFacts;
  /** A whole number from 0 up to, and without, `below`: answers are drawn, so that none can be known by heart. */
  readonly draw: (below: number) => number;
  /** Asks the model. Rejects with a ProviderCallError. */
  readonly ask: (question: ModelQuestion) => Promise<ModelReply>;
}

/** What a check came to, with a sentence of what was seen. Whatever the model said in it is quoted safely. */
export interface Verdict {
  readonly state: 'passed' | 'failed' | 'absent';
  readonly words: string;
}

/** One thing that a model is tried at. Rejects with a ProviderCallError when it could not be tried. */
export type Check = (trial: Trial) => Promise<Verdict>;

/** Every check by its name. */
export type Checks = Readonly<Record<CertificationCheck, Check>>;

/** Most tokens that one reply may have: enough for the thoughts of a model that cannot be told not to think. */
export const REPLY_TOKENS = 4096;

/** A verdict that is good. */
export function passed(words: string): Verdict {
  return { state: 'passed', words };
}

/** A verdict that is not. */
export function failed(words: string): Verdict {
  return { state: 'failed', words };
}
