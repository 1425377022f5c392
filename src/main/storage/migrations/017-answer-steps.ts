import type { Migration } from './migration';

/** What came about on the way to an answer. */
export const answerSteps: Migration = {
  version: 17,
  name: 'answer steps',
  sql: `
-- How long the model reasoned, in milliseconds; NULL: it did not, or nobody measured it.
ALTER TABLE messages ADD COLUMN reasoning_ms REAL;
-- [{"tool": …, "input": …, "output": …}] as JSON: what was done with tools before the answer was given, in order.
ALTER TABLE messages ADD COLUMN steps TEXT NOT NULL DEFAULT '[]';
`,
};
