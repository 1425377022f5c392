import type { Migration } from './migration';

/** Limits and budgets of connections, and the ledger of every attempt. */
export const limitsAndAttempts: Migration = {
  version: 6,
  name: 'limits and attempts',
  sql: `
CREATE TABLE connection_limits (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  own TEXT NOT NULL,
  learnt TEXT,
  -- The month (YYYY-MM) and the percent of the budget that the person was last told of.
  told_month TEXT,
  told_percent INTEGER
) STRICT;

-- It stays when its connection, rule, task or conversation is gone: what was spent was spent.
CREATE TABLE attempts (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL CHECK (purpose IN ('chat', 'task', 'test', 'certification', 'choose_agent')),
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  connection_id TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  model TEXT NOT NULL,
  agent TEXT,
  task_id TEXT,
  conversation_id TEXT,
  rule_id TEXT,
  via TEXT,
  outcome TEXT NOT NULL
    CHECK (outcome IN ('succeeded', 'failed', 'discarded', 'unusable', 'cancelled', 'interrupted')),
  failure TEXT,
  input_tokens INTEGER,
  cached_input_tokens INTEGER,
  output_tokens INTEGER,
  reasoning_tokens INTEGER,
  -- Null: the price is not known. Never zero for that.
  cost_dollars REAL,
  cost_source TEXT,
  cost_as_of TEXT,
  cost_is_estimate INTEGER CHECK (cost_is_estimate IN (0, 1)),
  first_token_ms REAL,
  latency_ms REAL NOT NULL
) STRICT;
CREATE INDEX attempts_by_time ON attempts (started_at, id);
-- Practice is always added up apart, and mostly there is none.
CREATE INDEX attempts_of_practice ON attempts (started_at) WHERE kind = 'practice';
CREATE INDEX attempts_by_connection ON attempts (connection_id, started_at);
CREATE INDEX attempts_by_task ON attempts (task_id, seq) WHERE task_id IS NOT NULL;
`,
};
