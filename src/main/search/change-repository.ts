import { z } from 'zod';
import { command, query, type Command, type Db, type Query } from '../storage/statement';

/** The list of what changed, which the triggers of the database write and the index follows. */
export class ChangeRepository {
  readonly #lowest: Query<{ seq: number | null }>;
  readonly #drop: Command;

  constructor(db: Db) {
    this.#lowest = query(db, 'SELECT min(seq) AS seq FROM search_changes', z.object({ seq: z.number().nullable() }));
    this.#drop = command(db, 'DELETE FROM search_changes WHERE seq < ?');
  }

  /**
   * Removes changes before one that the index follows already, so many at most; the one itself stays, since the index is
   * known by it. @returns whether there are more
   */
  dropBefore(seq: number, atMost: number): boolean {
    const lowest = this.#lowest.one()?.seq ?? seq;
    if (lowest >= seq) return false;
    this.#drop.run(Math.min(seq, lowest + atMost));
    return lowest + atMost < seq;
  }
}
