import type { PracticeMode } from '../../../shared/domain/provider';
import type { PlainText } from '../../../shared/language/text';

/** What each behaviour of the practice provider is called, in the order of the list. */
export const PRACTICE_MODE_WORDS = {
  answers: 'Answers as it should',
  bad_key: 'Rejects the key',
  out_of_credits: 'Is out of credits',
  rate_limit: 'Says: too many requests',
  overloaded: 'Is overloaded',
  stall: 'Begins and then goes silent',
  cut_stream: 'Breaks off in the middle',
} as const satisfies Record<PracticeMode, PlainText>;
