import type { Language } from '../../../shared/domain/language';
import { spokenLanguage, wordsFor } from '../../../shared/language/spoken';
import type { Text } from '../../../shared/language/text';
import type { ArrivingHead, ArrivingMessage } from './arriving';
import type { LeftOut } from './carried';
import type { Unreadable } from './open-export';

/** What the thread is told when it starts. */
export interface ThreadOrder {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly spoken: SpokenInThread;
}

/** What the thread writes into conversations by itself, and calls things in its report. */
const SAID_IN_THREAD = [
  'without a name',
  'messages of unknown form',
  'messages of {role}',
  'Imported conversation',
  '[Picture: not brought along]',
  '[Picture, {width} × {height}: not brought along]',
  '[Attached: {name}]',
  'a file without a name',
] as const satisfies readonly Text[];

/** The language that a thread speaks, with what it says in it: a thread has a memory of its own. */
export interface SpokenInThread {
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
}

/** What the thread has to be told to speak as this one does. */
export function spokenHere(): SpokenInThread {
  const words = SAID_IN_THREAD.map((text) => [text, wordsFor(text) ?? text] as const);
  return { language: spokenLanguage(), words: Object.fromEntries(words) };
}

/** A conversation, or a part of one that is long: its messages in order. */
export interface Slice {
  readonly head: ArrivingHead;
  readonly messages: readonly ArrivingMessage[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** How far the file is read, in bytes, unpacked. */
export interface ReadSoFar {
  readonly bytesRead: number;
  readonly bytes: number;
}

/**
 * What the thread says. After each `batch` it waits to be told to go on, but for one that it prepares meanwhile. `end`:
 * the last word, with whether the file ends in the middle. `unreadable`: the only word.
 */
export type ThreadWord =
  | { readonly type: 'unreadable'; readonly why: Unreadable }
  | ({ readonly type: 'progress' } & ReadSoFar)
  | ({ readonly type: 'batch'; readonly entries: readonly (Slice | LeftOut)[] } & ReadSoFar)
  | ({ readonly type: 'end'; readonly endsInTheMiddle: boolean } & ReadSoFar);

/** What it is told: the batch before is written. */
export const GO_ON = 'go on';
