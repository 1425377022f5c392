import type { Migration } from './migration';

/**
 * Connections, Primary, sealed keys, outcomes, conversations, messages, drafts.
 * The triggers keep one invariant whatever the code above does: exactly one connection is Primary as soon as any is
 * connected, and it is a connected one.
 */
export const firstModel: Migration = {
  version: 1,
  name: 'first model',
  sql: `
CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL CHECK (length(label) > 0),
  base_url TEXT,
  default_model TEXT NOT NULL,
  practice_mode TEXT,
  credential TEXT NOT NULL CHECK (credential IN ('none', 'saved', 'memory', 'invalid')),
  -- The origin (scheme, host, port) that the key was entered for: it is sent nowhere else.
  key_origin TEXT,
  created_at INTEGER NOT NULL,
  disconnected_at INTEGER
) STRICT;
CREATE UNIQUE INDEX connections_label ON connections (label COLLATE NOCASE) WHERE disconnected_at IS NULL;

CREATE TABLE primary_mark (
  singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
  connection_id TEXT NOT NULL UNIQUE REFERENCES connections (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER primary_first_connected AFTER INSERT ON connections
WHEN NEW.disconnected_at IS NULL AND NOT EXISTS (SELECT 1 FROM primary_mark)
BEGIN
  INSERT INTO primary_mark (singleton, connection_id) VALUES (1, NEW.id);
END;

CREATE TRIGGER primary_first_reconnected AFTER UPDATE OF disconnected_at ON connections
WHEN NEW.disconnected_at IS NULL AND NOT EXISTS (SELECT 1 FROM primary_mark)
BEGIN
  INSERT INTO primary_mark (singleton, connection_id) VALUES (1, NEW.id);
END;

CREATE TRIGGER primary_needs_successor BEFORE UPDATE OF disconnected_at ON connections
WHEN OLD.disconnected_at IS NULL AND NEW.disconnected_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM primary_mark WHERE connection_id = OLD.id)
  AND EXISTS (SELECT 1 FROM connections WHERE disconnected_at IS NULL AND id <> OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'primary_needs_successor');
END;

CREATE TRIGGER primary_last_disconnected AFTER UPDATE OF disconnected_at ON connections
WHEN NEW.disconnected_at IS NOT NULL
BEGIN
  DELETE FROM primary_mark WHERE connection_id = NEW.id;
END;

CREATE TRIGGER primary_kept BEFORE DELETE ON primary_mark
WHEN EXISTS (SELECT 1 FROM connections WHERE disconnected_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'primary_required');
END;

CREATE TRIGGER primary_set_connected BEFORE INSERT ON primary_mark
WHEN NOT EXISTS (SELECT 1 FROM connections WHERE id = NEW.connection_id AND disconnected_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'primary_not_connected');
END;

CREATE TRIGGER primary_moved_to_connected BEFORE UPDATE ON primary_mark
WHEN NOT EXISTS (SELECT 1 FROM connections WHERE id = NEW.connection_id AND disconnected_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'primary_not_connected');
END;

-- One row per root key that anything may still be sealed with; 'pending' while the system's store is being asked to keep it.
CREATE TABLE root_keys (
  key_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('pending', 'current', 'retired')),
  source TEXT NOT NULL CHECK (source IN ('environment', 'system', 'passphrase')),
  kdf TEXT,
  kdf_salt BLOB,
  check_iv BLOB NOT NULL,
  check_ciphertext BLOB NOT NULL,
  check_tag BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX root_keys_current ON root_keys (state) WHERE state = 'current';

CREATE TABLE envelopes (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  key_id TEXT NOT NULL REFERENCES root_keys (key_id),
  version INTEGER NOT NULL,
  iv BLOB NOT NULL,
  ciphertext BLOB NOT NULL,
  tag BLOB NOT NULL,
  sealed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX envelopes_key ON envelopes (key_id);

CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY,
  connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('chat', 'test', 'prove')),
  ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
  failure TEXT,
  model TEXT,
  latency_ms REAL NOT NULL,
  first_token_ms REAL
) STRICT;
CREATE INDEX outcomes_by_connection ON outcomes (connection_id, at);

CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_by TEXT NOT NULL CHECK (title_by IN ('auto', 'person')),
  -- The last message of the branch that is shown.
  leaf_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX conversations_live ON conversations (updated_at DESC, id) WHERE deleted_at IS NULL;

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  parent_id TEXT,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  text TEXT NOT NULL,
  reasoning TEXT NOT NULL DEFAULT '',
  status TEXT,
  source TEXT,
  usage TEXT,
  first_token_ms REAL,
  duration_ms REAL,
  failure TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  UNIQUE (conversation_id, id),
  -- A message follows one of its own conversation.
  FOREIGN KEY (conversation_id, parent_id) REFERENCES messages (conversation_id, id),
  CHECK ((role = 'user' AND status IS NULL)
    OR (role = 'assistant' AND status IS NOT NULL AND status IN ('streaming', 'done', 'stopped', 'interrupted', 'failed')))
) STRICT;
CREATE INDEX messages_by_parent ON messages (conversation_id, parent_id);
CREATE INDEX messages_streaming ON messages (status) WHERE status = 'streaming';

CREATE TABLE drafts (
  scope TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
`,
};
