import { Notice } from '../shared/domain/notice';
import { command, query, type Command, type Db, type Query } from './storage/statement';

/** What the person was told and has not dismissed. */
export class NoticeRepository {
  readonly #all: Query<Notice>;
  readonly #keep: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#all = query(db, 'SELECT id, level, sentence, advice, at FROM notices ORDER BY at, rowid', Notice);
    this.#keep = command(
      db,
      `INSERT INTO notices (id, level, sentence, advice, at) VALUES (@id, @level, @sentence, @advice, @at)
       ON CONFLICT (id) DO UPDATE SET
         level = excluded.level, sentence = excluded.sentence, advice = excluded.advice, at = excluded.at`,
    );
    this.#remove = command(db, 'DELETE FROM notices WHERE id = ?');
  }

  /** The oldest first. */
  all(): Notice[] {
    return this.#all.all();
  }

  /** Takes the place of an earlier one with the same id. */
  keep(notice: Notice): void {
    this.#keep.run({ ...notice });
  }

  remove(id: string): void {
    this.#remove.run(id);
  }
}
