import type { Migration } from './migration';

/** Routing rules with what they came to, logical models, backups, and which answers were of no use (auto-escalation). */
export const routing: Migration = {
  version: 5,
  name: 'routing',
  sql: `
-- Of equal priorities the older one comes first: by seq, since several can be made in one millisecond.
CREATE TABLE rules (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  context TEXT NOT NULL,
  priority INTEGER NOT NULL,
  backend TEXT NOT NULL,
  match TEXT NOT NULL,
  fallbacks TEXT NOT NULL,
  breaker_figures TEXT,
  matched INTEGER NOT NULL DEFAULT 0,
  succeeded INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  last_matched_at INTEGER,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX rules_in_order ON rules (context, priority, seq) WHERE removed_at IS NULL;

CREATE TABLE logical_models (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  capabilities TEXT NOT NULL,
  parameters TEXT NOT NULL,
  targets TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX logical_models_name ON logical_models (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE backups (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;

-- The latest answers of each (agent, kind of output, model), and whether each was of use. '' stands for no agent.
CREATE TABLE answer_quality (
  seq INTEGER PRIMARY KEY,
  agent TEXT NOT NULL,
  output TEXT NOT NULL CHECK (output IN ('text', 'structured')),
  connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
  model TEXT NOT NULL,
  at INTEGER NOT NULL,
  usable INTEGER NOT NULL CHECK (usable IN (0, 1))
) STRICT;
CREATE INDEX answer_quality_latest ON answer_quality (agent, output, connection_id, model, seq);
`,
};
