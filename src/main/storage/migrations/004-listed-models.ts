import type { Migration } from './migration';

/** The live list of each connection as it was last read: there at once after a start, without asking the network. */
export const listedModels: Migration = {
  version: 4,
  name: 'listed models',
  sql: `
CREATE TABLE listed_models (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  models TEXT NOT NULL,
  read_at INTEGER NOT NULL
) STRICT;
`,
};
