import type { Migration } from './migration';

/** Tasks and what happened in them. */
export const tasks: Migration = {
  version: 8,
  name: 'tasks',
  sql: `
CREATE TABLE tasks (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  title_by TEXT NOT NULL CHECK (title_by IN ('auto', 'person')),
  prompt TEXT NOT NULL,
  agent TEXT,
  -- Its id, so that the name follows when the agent is renamed.
  agent_id TEXT,
  agent_choice TEXT,
  -- What the task took over from its agent when it began, as JSON; null until then.
  work TEXT,
  level TEXT,
  output_schema TEXT,
  -- Ids of attachments in their order, as JSON.
  attachment_ids TEXT NOT NULL,
  limits TEXT NOT NULL,
  -- "Run again on …": where it goes first.
  chosen TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
  pause TEXT,
  failure TEXT,
  ran_on TEXT,
  plan TEXT,
  -- What its latest route was planned for, so that a paused one can be planned anew.
  request TEXT,
  answer TEXT NOT NULL DEFAULT '',
  steps INTEGER NOT NULL DEFAULT 0,
  ran_ms INTEGER NOT NULL DEFAULT 0,
  -- Pauses for want of a backend in a row, which decide how long the next one lasts.
  pauses INTEGER NOT NULL DEFAULT 0,
  cost_dollars REAL NOT NULL DEFAULT 0,
  cost_unpriced INTEGER NOT NULL DEFAULT 0,
  -- Steps before it belong to an earlier beginning and are not told to a model.
  from_position INTEGER NOT NULL DEFAULT 0,
  -- Calls of tools before it do not count as the same call again and again.
  loop_from INTEGER NOT NULL DEFAULT 0,
  schedule_id TEXT,
  conversation_id TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  removed_at INTEGER,
  CHECK ((state = 'paused') = (pause IS NOT NULL))
) STRICT;
CREATE INDEX tasks_newest ON tasks (created_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX tasks_not_over ON tasks (state, seq) WHERE state IN ('waiting', 'running', 'paused') AND removed_at IS NULL;

CREATE TABLE task_steps (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('turn', 'note')),
  state TEXT CHECK (state IN ('running', 'done', 'discarded', 'interrupted')),
  -- What the model wrote, or the words of a note.
  text TEXT NOT NULL,
  reasoning TEXT NOT NULL DEFAULT '',
  tools TEXT NOT NULL DEFAULT '[]',
  -- The model's turn as it is handed back to it, and its calls of tools as it wrote them, as JSON; null until complete.
  turn TEXT,
  -- When the latest attempt of it began.
  attempt_at INTEGER,
  ran_on TEXT,
  usage TEXT,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (task_id, position)
) STRICT;
`,
};
