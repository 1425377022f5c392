import type { Migration } from './migration';

/** Agents, tool servers, and the secrets of tool servers, sealed one by one like the keys of connections. */
export const agentsAndTools: Migration = {
  version: 7,
  name: 'agents and tools',
  sql: `
CREATE TABLE agents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  draft TEXT NOT NULL,
  -- The name that it ships under; null for the person's own.
  shipped_as TEXT UNIQUE,
  is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)),
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX agents_name ON agents (name) WHERE removed_at IS NULL;

CREATE TABLE tool_servers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  transport TEXT NOT NULL,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  -- As last listed.
  tools TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX tool_servers_name ON tool_servers (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE tool_secrets (
  server_id TEXT NOT NULL REFERENCES tool_servers (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  key_id TEXT NOT NULL REFERENCES root_keys (key_id),
  version INTEGER NOT NULL,
  iv BLOB NOT NULL,
  ciphertext BLOB NOT NULL,
  tag BLOB NOT NULL,
  sealed_at INTEGER NOT NULL,
  PRIMARY KEY (server_id, name)
) STRICT;
CREATE INDEX tool_secrets_key ON tool_secrets (key_id);
`,
};
