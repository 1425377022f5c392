import type { Migration } from './migration';

/** Folders, pins and the archive of conversations. */
export const history: Migration = {
  version: 11,
  name: 'history',
  sql: `
CREATE TABLE folders (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;

ALTER TABLE conversations ADD COLUMN folder_id TEXT REFERENCES folders (id) ON DELETE SET NULL;
-- The folder that it was in until that was removed: an undo puts it back.
ALTER TABLE conversations ADD COLUMN removed_folder_id TEXT REFERENCES folders (id) ON DELETE SET NULL;
ALTER TABLE conversations ADD COLUMN pinned_at INTEGER;
ALTER TABLE conversations ADD COLUMN archived_at INTEGER;

-- One for each part of the list, so that a page of it costs the same however many conversations there are.
DROP INDEX conversations_live;
CREATE INDEX conversations_live ON conversations (updated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX conversations_recent ON conversations (updated_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NULL AND folder_id IS NULL;
CREATE INDEX conversations_in_folder ON conversations (folder_id, updated_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NULL AND folder_id IS NOT NULL;
CREATE INDEX conversations_archived ON conversations (updated_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
CREATE INDEX conversations_pinned ON conversations (pinned_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NOT NULL;
`,
};
