import type { Migration } from './migration';

/** What of long conversations is no longer sent, and what stands in its place. */
export const contextCuts: Migration = {
  version: 16,
  name: 'context cuts',
  sql: `
-- Messages down to this one are not sent any more. A cut holds for every branch that contains its message; the one that is
-- furthest down counts.
CREATE TABLE context_cuts (
  message_id TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  -- 'none': everything is sent again; those further up do not count either.
  mode TEXT NOT NULL CHECK (mode IN ('summary', 'drop', 'none')),
  summary TEXT NOT NULL CHECK (mode <> 'summary' OR length(summary) > 0),
  is_edited INTEGER NOT NULL CHECK (is_edited IN (0, 1)),
  -- Who wrote the summary and what it cost, as JSON.
  source TEXT,
  cost TEXT,
  made_at INTEGER NOT NULL,
  -- A cut is at a message of its own conversation.
  FOREIGN KEY (conversation_id, message_id) REFERENCES messages (conversation_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX context_cuts_of_conversation ON context_cuts (conversation_id);

-- What the person chose for a conversation that no longer fits.
CREATE TABLE context_choices (
  conversation_id TEXT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
  mode TEXT NOT NULL CHECK (mode IN ('summary', 'drop'))
) STRICT;
`,
};
