import type { Migration } from './migration';

/** What the person is told until they have read it: a restored database must not be news of one run alone. */
export const keptNotices: Migration = {
  version: 2,
  name: 'notices',
  sql: `
CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('info', 'warn', 'bad')),
  sentence TEXT NOT NULL,
  advice TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`,
};
