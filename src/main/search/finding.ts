import type { SearchHit, SearchOf, SearchPage } from '../../shared/domain/search.ts';
import type { IndexRepository, Order } from './index-repository.ts';
import type { Kind } from './kinds.ts';
import type { MarksRepository } from './marks-repository.ts';
import { markedBy, matchOf, phraseMatch, placeOf } from './match.ts';
import type { SourceRepository } from './source-repository.ts';
import { partsOf, snippetOf } from './text-parts.ts';
import { askedFor, isOfSeveralWords, type Asked } from './words.ts';

/** As far as rows are counted. A word in more of them is too common to rank by: docs/decisions/0021 */
const COUNTED = 1000;
/** Most titles of conversations before the messages, so that there is room for these. */
const TITLES_FIRST = 20;

/** What is searched for, and which part of what fits is wanted. */
export interface FindOrder {
  readonly text: string;
  readonly of: SearchOf;
  readonly limit: number;
  readonly offset: number;
  /** Only messages of this conversation; null: everywhere. */
  readonly conversationId: string | null;
}

/** A part of the finds that comes before or after others. */
interface Section {
  readonly kind: Kind;
  readonly columns: string;
  readonly match: string;
  readonly atMost: number;
}

/** Finds what fits: which rows from the index, and everything that is shown from the app's database as it is now. */
export class Finding {
  readonly #source: SourceRepository;
  readonly #index: IndexRepository;
  readonly #marks: MarksRepository;

  constructor(source: SourceRepository, index: IndexRepository, marks: MarksRepository) {
    this.#source = source;
    this.#index = index;
    this.#marks = marks;
  }

  /** A page of finds. What was asked for nothing finds nothing. */
  find(order: FindOrder): Omit<SearchPage, 'state'> {
    const asked = askedFor(order.text);
    const sections = this.#sections(asked, order);
    const hits: SearchHit[] = [];
    let [taken, skipped, count] = [0, order.offset, 0];
    let goesOn = false;
    let isMore = false;
    for (const section of sections) {
      const fits = this.#index.count(section.kind, section.match, section.atMost + 1);
      const there = Math.min(fits, section.atMost);
      count += there;
      isMore ||= fits > there;
      // The last one is counted so far, and can be read further.
      const isLast = section === sections.at(-1);
      goesOn = isLast && fits > there;
      const wanted = Math.min(order.limit - taken, goesOn ? order.limit : there - skipped);
      if (wanted > 0) {
        const rows = this.#index.find(section.kind, section.match, this.#order(section, asked, fits), wanted, skipped);
        taken += rows.length;
        hits.push(...this.#shown(section.kind, rows, asked));
      }
      skipped = Math.max(0, skipped - there);
    }
    const next = order.offset + order.limit;
    return { hits, total: { count, isMore }, next: taken === order.limit && (next < count || goesOn) ? next : null };
  }

  #sections(asked: Asked, { of, conversationId }: FindOrder): Section[] {
    const hidden = this.#source.hidden(of).map(placeOf);
    const place = conversationId === null ? null : placeOf(conversationId);
    const section = (kind: Kind, columns: string, atMost: number, not = ''): Section[] => {
      const match = matchOf(asked, { columns, place, hidden });
      return match === null ? [] : [{ kind, columns, match: match + not, atMost }];
    };
    switch (of) {
      case 'chat':
        return [
          ...(conversationId === null ? section('conversation', 'title', TITLES_FIRST) : []),
          ...section('message', 'text', COUNTED),
        ];
      case 'tasks': {
        const titles = section('task', 'title', COUNTED);
        const rest = section('task', 'title text', COUNTED, titles[0] ? ` NOT (${titles[0].match})` : '');
        return [...titles, ...rest];
      }
    }
  }

  /**
   * Ranking looks at every row of every word: only where these are few, and where there is something to rank. Phrases
   * of several words are put together anew at each look.
   */
  #order({ kind, columns }: Section, { wanted }: Asked, fits: number): Order {
    if (fits <= 1 || fits > COUNTED) return 'newest';
    const isDear = wanted.some(
      (phrase) =>
        isOfSeveralWords(phrase) ||
        this.#index.count(kind, `{${columns}} : ${phraseMatch(phrase)}`, COUNTED + 1) > COUNTED,
    );
    return isDear ? 'newest' : 'best';
  }

  /** In the order of the rows. What changed since the index took it in, and does not fit any more, is not shown. */
  #shown(kind: Kind, rows: readonly number[], asked: Asked): SearchHit[] {
    const match = markedBy(asked);
    const inOrder = <T extends { row: number }>(found: readonly T[]): T[] => {
      const byRow = new Map(found.map((one) => [one.row, one]));
      return rows.flatMap((row) => byRow.get(row) ?? []);
    };
    switch (kind) {
      case 'conversation':
        return inOrder(this.#source.conversations(rows)).flatMap((one): SearchHit[] => {
          const title = this.#marks.whole(one.title, match);
          return title === null
            ? []
            : [{ found: 'conversation', conversationId: one.id, title: partsOf(title), at: one.at }];
        });
      case 'message':
        return inOrder(this.#source.messages(rows)).flatMap((one): SearchHit[] => {
          const marked = this.#marks.snippet(one.text, match);
          if (marked === null) return [];
          const { id: messageId, conversation_id: conversationId, title, role, at } = one;
          const snippet = snippetOf(partsOf(marked));
          return [{ found: 'message', conversationId, title, messageId, role, snippet, at }];
        });
      case 'task':
        return inOrder(this.#source.tasks(rows)).flatMap((one): SearchHit[] => {
          const title = this.#marks.whole(one.title, match);
          const marked = this.#marks.snippet(one.text, match);
          if (title === null && marked === null) return [];
          const snippet = marked === null ? [] : snippetOf(partsOf(marked));
          return [{ found: 'task', taskId: one.id, title: partsOf(title ?? one.title), snippet, at: one.at }];
        });
    }
  }
}
