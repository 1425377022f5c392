import type { Migration } from './migration';

/** Files and the cost of messages, and how a conversation is asked. */
export const chatOptions: Migration = {
  version: 14,
  name: 'chat options',
  sql: `
-- Ids of attachments in their order, as JSON.
ALTER TABLE messages ADD COLUMN attachment_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE messages ADD COLUMN cost TEXT;
CREATE INDEX messages_with_files ON messages (id) WHERE attachment_ids <> '[]';
ALTER TABLE drafts ADD COLUMN attachment_ids TEXT NOT NULL DEFAULT '[]';

-- By scope, as drafts are: a conversation's id, or 'new' for the chat that has not begun.
CREATE TABLE chat_options (
  scope TEXT PRIMARY KEY,
  instructions TEXT NOT NULL,
  parameters TEXT NOT NULL,
  -- {"connectionId": …, "name": …} as JSON: a model of Primary that holds while that connection is Primary.
  model TEXT
) STRICT;
`,
};
