import { CODE_TEXT } from './code';
import { LINK_TEXT } from './link';
import { LIST_TEXT } from './list';
import { LONG_TEXT } from './long';
import { PLAN_REASONING, PLAN_TEXT } from './plan';
import { SPEED_TEXT } from './speed';
import { TABLE_TEXT } from './table';
import type { Wish } from './words';

/** One thing the practice provider can show. */
export interface Topic {
  /** Markdown. */
  readonly text: string;
  /** What comes before the answer as reasoning, where there is any. */
  readonly reasoning?: string;
}

/** What is shown for each wish. Like the answers of any model, these are in one language. */
export const TOPICS: Readonly<Record<Wish, Topic>> = {
  code: { text: CODE_TEXT },
  table: { text: TABLE_TEXT },
  list: { text: LIST_TEXT },
  long: { text: LONG_TEXT },
  link: { text: LINK_TEXT },
  plan: { text: PLAN_TEXT, reasoning: PLAN_REASONING },
  slow: { text: SPEED_TEXT },
  fast: { text: SPEED_TEXT },
};
