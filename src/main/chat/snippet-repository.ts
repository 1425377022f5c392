import { Snippet } from '../../shared/domain/snippet';
import { command, query, type Command, type Db, type Query } from '../storage/statement';

/** Snippets on disk. Removed ones stay for a while, so that a removal can be undone. */
export class SnippetRepository {
  readonly #all: Query<Snippet>;
  readonly #find: Query<Snippet>;
  readonly #findRemoved: Query<Snippet>;
  readonly #write: Command;
  readonly #setRemoved: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    const live = 'SELECT id, name, text FROM snippets WHERE removed_at IS NULL';
    this.#all = query(db, `${live} ORDER BY name COLLATE NOCASE, id`, Snippet);
    this.#find = query(db, `${live} AND id = ?`, Snippet);
    this.#findRemoved = query(
      db,
      'SELECT id, name, text FROM snippets WHERE removed_at IS NOT NULL AND id = ?',
      Snippet,
    );
    this.#write = command(
      db,
      `INSERT INTO snippets (id, name, text) VALUES (@id, @name, @text)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text, removed_at = NULL`,
    );
    this.#setRemoved = command(db, 'UPDATE snippets SET removed_at = @at WHERE id = @id');
    this.#purge = command(db, 'DELETE FROM snippets WHERE removed_at < ?');
  }

  /** Those that are not removed, by name. */
  all(): Snippet[] {
    return this.#all.all();
  }

  /** One that is not removed, or null. */
  find(id: string): Snippet | null {
    return this.#find.one(id) ?? null;
  }

  findRemoved(id: string): Snippet | null {
    return this.#findRemoved.one(id) ?? null;
  }

  /** Adds one, or changes the one with its id. */
  write({ id, name, text }: Snippet): void {
    this.#write.run({ id, name, text });
  }

  /** @param at milliseconds since 1970; null brings it back */
  setRemoved(id: string, at: number | null): void {
    this.#setRemoved.run({ id, at });
  }

  /** Deletes for good what was removed before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}
