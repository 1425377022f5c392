import type { Migration } from './migration';

/** Where conversations that were brought here came from. */
export const conversationOrigins: Migration = {
  version: 13,
  name: 'conversation origins',
  sql: `
CREATE TABLE conversation_origins (
  -- Made of the two below, so that the same conversation has the same id whenever it is brought. No reference: what was
  -- deleted here is remembered, so that it does not come back unasked.
  conversation_id TEXT PRIMARY KEY,
  service TEXT NOT NULL CHECK (service IN ('chatgpt', 'claude', 'signalbox')),
  origin_id TEXT NOT NULL,
  -- Title and end of the shown branch as they were brought: what differs from them here the person changed.
  title TEXT NOT NULL,
  leaf_id TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;
`,
};
