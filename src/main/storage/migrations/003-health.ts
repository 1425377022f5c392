import type { Migration } from './migration';

/**
 * The state of each connection's health and of each circuit breaker, more purposes of calls, a connection's own breaker
 * figures, the program behind a subscription, and certification reports.
 */
export const healthState: Migration = {
  version: 3,
  name: 'health',
  sql: `
ALTER TABLE connections ADD COLUMN breaker_figures TEXT;
ALTER TABLE connections ADD COLUMN background_tasks INTEGER NOT NULL DEFAULT 1 CHECK (background_tasks IN (0, 1));
-- The program that answers, for a connection that is one on this computer.
ALTER TABLE connections ADD COLUMN program_path TEXT;

CREATE TABLE outcomes_of_calls (
  id INTEGER PRIMARY KEY,
  connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('chat', 'task', 'test', 'prove', 'idle')),
  ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
  failure TEXT,
  model TEXT,
  latency_ms REAL NOT NULL,
  first_token_ms REAL
) STRICT;
INSERT INTO outcomes_of_calls (id, connection_id, at, purpose, ok, failure, model, latency_ms, first_token_ms)
  SELECT id, connection_id, at, purpose, ok, failure, model, latency_ms, first_token_ms FROM outcomes;
DROP TABLE outcomes;
ALTER TABLE outcomes_of_calls RENAME TO outcomes;
CREATE INDEX outcomes_by_connection ON outcomes (connection_id, at);

-- Worked out from outcomes as they came, and kept: the outcomes themselves are dropped with time.
CREATE TABLE health_states (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  state TEXT NOT NULL
) STRICT;

-- One for each scope: a cloud service's address, or a single connection.
CREATE TABLE breakers (
  scope TEXT PRIMARY KEY,
  state TEXT NOT NULL
) STRICT;

CREATE TABLE certification_reports (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  model TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  report TEXT NOT NULL
) STRICT;
CREATE INDEX certification_reports_newest ON certification_reports (started_at DESC);
`,
};
