import { z } from 'zod';
import { Tool, ToolTransport, type ToolServerDraft } from '../../shared/domain/tool-server';
import {
  atomically,
  command,
  flagColumn,
  jsonColumn,
  query,
  type Command,
  type Db,
  type Query,
} from '../storage/statement';

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    transport: jsonColumn(ToolTransport),
    is_on: flagColumn,
    /** A list that cannot be read, since another version wrote it, is as good as none. */
    tools: jsonColumn(z.array(Tool)).catch([]),
    created_at: z.number(),
  })
  .transform(({ is_on, created_at, ...row }) => ({ ...row, isOn: is_on, createdAt: created_at }));

/** A tool server as it is stored: without its secrets. */
export type ToolServerRow = z.infer<typeof Row>;

const LIVE = 'SELECT id, name, transport, is_on, tools, created_at FROM tool_servers WHERE removed_at IS NULL';

/** The tool servers, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class ToolServerRepository {
  readonly #db: Db;
  readonly #all: Query<ToolServerRow>;
  readonly #find: Query<ToolServerRow>;
  readonly #named: Query<ToolServerRow>;
  readonly #removedName: Query<{ name: string }>;
  readonly #insert: Command;
  readonly #update: Command;
  readonly #setTools: Command;
  readonly #setRemoved: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(db, `${LIVE} ORDER BY created_at, id`, Row);
    this.#find = query(db, `${LIVE} AND id = ?`, Row);
    this.#named = query(db, `${LIVE} AND name = ? COLLATE NOCASE`, Row);
    this.#removedName = query(
      db,
      'SELECT name FROM tool_servers WHERE id = ? AND removed_at IS NOT NULL',
      z.object({ name: z.string() }),
    );
    this.#insert = command(
      db,
      `INSERT INTO tool_servers (id, name, transport, is_on, tools, created_at)
       VALUES (@id, @name, @transport, @isOn, '[]', @createdAt)`,
    );
    this.#update = command(
      db,
      'UPDATE tool_servers SET name = @name, transport = @transport, is_on = @isOn WHERE id = @id',
    );
    this.#setTools = command(db, 'UPDATE tool_servers SET tools = @tools WHERE id = @id');
    this.#setRemoved = command(db, 'UPDATE tool_servers SET removed_at = @at, name = @name WHERE id = @id');
    this.#purge = command(db, 'DELETE FROM tool_servers WHERE removed_at < ?');
  }

  transaction<T>(work: () => T): T {
    return atomically(this.#db, work);
  }

  /** Oldest first. */
  all(): ToolServerRow[] {
    return this.#all.all();
  }

  /** One that is not removed, or null. */
  find(id: string): ToolServerRow | null {
    return this.#find.one(id) ?? null;
  }

  /** Whatever the case of its letters. */
  findByName(name: string): ToolServerRow | null {
    return this.#named.one(name) ?? null;
  }

  /** The name of one that is removed and can be brought back; null when there is none. */
  removedName(id: string): string | null {
    return this.#removedName.one(id)?.name ?? null;
  }

  /** `createdAt` in milliseconds since 1970. */
  insert(id: string, draft: ToolServerDraft, createdAt: number): void {
    this.#insert.run({ ...columns(id, draft), createdAt });
  }

  update(id: string, draft: ToolServerDraft): void {
    this.#update.run(columns(id, draft));
  }

  setTools(id: string, tools: readonly Tool[]): void {
    this.#setTools.run({ id, tools: JSON.stringify(tools) });
  }

  /** `at` in milliseconds since 1970; null brings it back under the given name. */
  setRemoved(id: string, at: number | null, name: string): void {
    this.#setRemoved.run({ id, at, name });
  }

  /** Deletes for good, secrets included, what was removed before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}

function columns(id: string, { name, transport, isOn }: ToolServerDraft) {
  return { id, name, transport: JSON.stringify(transport), isOn: isOn ? 1 : 0 };
}
