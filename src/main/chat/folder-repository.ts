import { z } from 'zod';
import type { Folder } from '../../shared/domain/folder';
import { command, flagColumn, query, type Command, type Db, type Query } from '../storage/statement';

const Row = z
  .object({ id: z.string(), name: z.string(), is_open: flagColumn, created_at: z.number() })
  .transform(({ id, name, is_open, created_at }): Folder => ({ id, name, isOpen: is_open, createdAt: created_at }));

const COLUMNS = 'id, name, is_open, created_at';

/** The folders of conversations, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class FolderRepository {
  readonly #all: Query<Folder>;
  readonly #find: Query<Folder>;
  readonly #findRemoved: Query<Folder>;
  readonly #insert: Command;
  readonly #rename: Command;
  readonly #setOpen: Command;
  readonly #setRemoved: Command;
  readonly #empty: Command;
  readonly #refill: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    const live = `SELECT ${COLUMNS} FROM folders WHERE removed_at IS NULL`;
    this.#all = query(db, `${live} ORDER BY created_at, id`, Row);
    this.#find = query(db, `${live} AND id = ?`, Row);
    this.#findRemoved = query(db, `SELECT ${COLUMNS} FROM folders WHERE removed_at IS NOT NULL AND id = ?`, Row);
    this.#insert = command(db, `INSERT INTO folders (${COLUMNS}) VALUES (@id, @name, 1, @at)`);
    this.#rename = command(db, 'UPDATE folders SET name = @name WHERE id = @id');
    this.#setOpen = command(db, 'UPDATE folders SET is_open = @isOpen WHERE id = @id');
    this.#setRemoved = command(db, 'UPDATE folders SET removed_at = @at WHERE id = @id');
    this.#empty = command(
      db,
      'UPDATE conversations SET folder_id = NULL, removed_folder_id = @id WHERE folder_id = @id',
    );
    this.#refill = command(
      db,
      'UPDATE conversations SET folder_id = @id, removed_folder_id = NULL WHERE removed_folder_id = @id',
    );
    this.#purge = command(db, 'DELETE FROM folders WHERE removed_at < ?');
  }

  /** Those that are not removed, oldest first. */
  all(): Folder[] {
    return this.#all.all();
  }

  /** One that is not removed, or null. */
  find(id: string): Folder | null {
    return this.#find.one(id) ?? null;
  }

  findRemoved(id: string): Folder | null {
    return this.#findRemoved.one(id) ?? null;
  }

  /** Adds one that is open. */
  insert(id: string, name: string, at: number): void {
    this.#insert.run({ id, name, at });
  }

  rename(id: string, name: string): void {
    this.#rename.run({ id, name });
  }

  setOpen(id: string, isOpen: boolean): void {
    this.#setOpen.run({ id, isOpen: isOpen ? 1 : 0 });
  }

  /** Takes a folder away. Its conversations are in none, and remember it. Within a transaction. */
  remove(id: string, at: number): void {
    this.#setRemoved.run({ id, at });
    this.#empty.run({ id });
  }

  /** Brings a removed one back, with the conversations that still remember it. Within a transaction. */
  bringBack(id: string): void {
    this.#setRemoved.run({ id, at: null });
    this.#refill.run({ id });
  }

  /** Deletes for good what was removed before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}
