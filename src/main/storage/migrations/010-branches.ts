import type { Migration } from './migration';

/** Messages that were taken away, answers that go on from another, and answers that ended at a limit. */
export const branches: Migration = {
  version: 10,
  name: 'branches',
  sql: `
-- A message that was taken away stays in the tree: what follows it hangs on it.
ALTER TABLE messages ADD COLUMN deleted_at INTEGER;
CREATE INDEX messages_deleted ON messages (deleted_at) WHERE deleted_at IS NOT NULL;
-- {"answerId": …, "length": …} as JSON.
ALTER TABLE messages ADD COLUMN goes_on_from TEXT;
ALTER TABLE messages ADD COLUMN reached_limit INTEGER NOT NULL DEFAULT 0 CHECK (reached_limit IN (0, 1));
`,
};
