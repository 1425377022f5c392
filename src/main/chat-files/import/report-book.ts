import { NAMED_TITLES_MAX, type ImportReport } from '../../../shared/domain/chat-import';
import { t } from '../../../shared/language/t';
import type { ArrivingHead } from './arriving';
import type { LeftOut } from './carried';

/** How many unknown kinds a report names; those beyond are counted together. */
const KINDS_MAX = 30;

interface Entry {
  count: number;
  readonly titles: string[];
}

/** Adds up what an import came to, as it goes on. */
export class ReportBook {
  #added = 0;
  #updated = 0;
  #alreadyHere = 0;
  #messages = 0;
  #endsInTheMiddle = false;
  readonly #leftOut = new Map<LeftOut['leftOut'], Entry>();
  readonly #losses = new Map<string, Entry & Pick<ImportReport['losses'][number], 'reason' | 'kind'>>();

  added(head: ArrivingHead, messages: number): void {
    this.#added += 1;
    this.#cameIn(head, messages);
  }

  updated(head: ArrivingHead, messages: number): void {
    this.#updated += 1;
    this.#cameIn(head, messages);
  }

  alreadyHere(): void {
    this.#alreadyHere += 1;
  }

  leftOut(reason: LeftOut['leftOut'], title: string | null): void {
    const entry = this.#leftOut.get(reason) ?? { count: 0, titles: [] };
    this.#leftOut.set(reason, entry);
    count(entry, title);
  }

  endsInTheMiddle(): void {
    this.#endsInTheMiddle = true;
  }

  /** Whether the file held any conversation, here before or not. */
  get hasConversations(): boolean {
    const known = this.#added + this.#updated + this.#alreadyHere;
    return known > 0 || [...this.#leftOut.keys()].some((reason) => reason === 'deleted_here' || reason === 'empty');
  }

  report(): ImportReport {
    return {
      added: this.#added,
      updated: this.#updated,
      alreadyHere: this.#alreadyHere,
      messages: this.#messages,
      leftOut: [...this.#leftOut].map(([reason, entry]) => ({ reason, ...copyOf(entry) })),
      losses: [...this.#losses.values()].map(({ reason, kind, ...entry }) => ({ reason, kind, ...copyOf(entry) })),
      endsInTheMiddle: this.#endsInTheMiddle,
    };
  }

  #cameIn(head: ArrivingHead, messages: number): void {
    this.#messages += messages;
    // Chats are counted, and several kinds of one may be told together.
    const told = new Set<Entry>();
    for (const loss of head.losses) {
      const isNew = !this.#losses.has(`${loss.reason} ${loss.kind}`);
      const kind = isNew && loss.kind !== null && this.#losses.size >= KINDS_MAX ? t('other kinds') : loss.kind;
      const entry = this.#losses.get(`${loss.reason} ${kind}`) ?? { reason: loss.reason, kind, count: 0, titles: [] };
      this.#losses.set(`${loss.reason} ${kind}`, entry);
      if (!told.has(entry)) count(entry, head.title);
      told.add(entry);
    }
  }
}

function count(entry: Entry, title: string | null): void {
  entry.count += 1;
  if (title !== null && entry.titles.length < NAMED_TITLES_MAX) entry.titles.push(title);
}

function copyOf({ count: many, titles }: Entry): { count: number; titles: string[] } {
  return { count: many, titles: [...titles] };
}
