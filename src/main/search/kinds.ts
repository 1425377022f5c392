/** What the index holds, each kind in a table of its own. */
export type Kind = 'conversation' | 'message' | 'task';

/** All of them, in the order in which an index is built: what is small first. */
export const KINDS: readonly Kind[] = ['conversation', 'task', 'message'];

/** A row of the database as the index takes it in. */
export interface Entry {
  /** Its rowid, which is its number in the index. */
  readonly row: number;
  /** The id of its conversation or task. */
  readonly place: string;
  readonly title: string;
  readonly text: string;
}

/** A change of the database, as its triggers note it. */
export interface Change {
  readonly seq: number;
  readonly mark: number;
  readonly kind: Kind;
  readonly row: number;
}
