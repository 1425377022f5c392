import type { Migration } from './migration';

/** Texts that people write often, by their names. */
export const snippets: Migration = {
  version: 15,
  name: 'snippets',
  sql: `
CREATE TABLE snippets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  removed_at INTEGER
) STRICT;
`,
};
