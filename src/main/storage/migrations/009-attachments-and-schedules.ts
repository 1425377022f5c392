import type { Migration } from './migration';

/** Files that were attached, whose content lies beside the database, and work to be done at times. */
export const attachmentsAndSchedules: Migration = {
  version: 9,
  name: 'attachments and schedules',
  sql: `
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('image', 'pdf', 'text')),
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  characters INTEGER,
  pages INTEGER,
  note TEXT,
  -- Of the content as a model gets it.
  sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE schedules (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL,
  agent TEXT,
  timing TEXT NOT NULL,
  attachment_ids TEXT NOT NULL,
  catches_up INTEGER NOT NULL CHECK (catches_up IN (0, 1)),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  next_at INTEGER,
  last_at INTEGER,
  last_task_id TEXT,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX schedules_next ON schedules (next_at) WHERE is_on = 1 AND removed_at IS NULL AND next_at IS NOT NULL;
`,
};
