import type { Migration } from './migration';

/**
 * What changed of what can be searched. The index lies in a file of its own and follows this list
 * (docs/decisions/0021), so that a write here costs one small row, whatever the length of the text.
 */
export const searchChanges: Migration = {
  version: 12,
  name: 'search',
  sql: `
CREATE TABLE search_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('conversation', 'message', 'task')),
  -- The rowid of what changed.
  row INTEGER NOT NULL,
  -- Tells this change from one of the same number in a database that went back to a backup.
  mark INTEGER NOT NULL DEFAULT (abs(random() % 1000000007))
) STRICT;
-- So that there always is a last change.
INSERT INTO search_changes (kind, row) VALUES ('conversation', 0);

CREATE INDEX conversations_deleted ON conversations (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX tasks_removed ON tasks (removed_at) WHERE removed_at IS NOT NULL;

CREATE TRIGGER search_message_added AFTER INSERT ON messages WHEN NEW.status IS NOT 'streaming'
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('message', NEW.rowid);
END;
-- An answer on its way is saved twice a second: it counts once it ended.
CREATE TRIGGER search_message_changed AFTER UPDATE OF text, status, deleted_at ON messages
WHEN NEW.status IS NOT 'streaming' AND (OLD.status IS 'streaming' OR OLD.deleted_at IS NOT NEW.deleted_at
  OR OLD.text IS NOT NEW.text)
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('message', NEW.rowid);
END;
CREATE TRIGGER search_message_removed AFTER DELETE ON messages
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('message', OLD.rowid);
END;

CREATE TRIGGER search_conversation_added AFTER INSERT ON conversations
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('conversation', NEW.rowid);
END;
CREATE TRIGGER search_conversation_changed AFTER UPDATE OF title ON conversations WHEN OLD.title IS NOT NEW.title
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('conversation', NEW.rowid);
END;
CREATE TRIGGER search_conversation_removed AFTER DELETE ON conversations
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('conversation', OLD.rowid);
END;

CREATE TRIGGER search_task_added AFTER INSERT ON tasks
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('task', NEW.seq);
END;
CREATE TRIGGER search_task_changed AFTER UPDATE OF title, prompt, answer, state ON tasks
WHEN OLD.title IS NOT NEW.title OR OLD.prompt IS NOT NEW.prompt
  OR (NEW.state IN ('done', 'failed', 'cancelled') AND (OLD.state IS NOT NEW.state OR OLD.answer IS NOT NEW.answer))
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('task', NEW.seq);
END;
CREATE TRIGGER search_task_removed AFTER DELETE ON tasks
BEGIN
  INSERT INTO search_changes (kind, row) VALUES ('task', OLD.seq);
END;
`,
};
