import type { Db } from '../../../src/main/storage/statement';
import { query } from '../../../src/main/storage/statement';
import { z } from 'zod';
import type { MadeUpWords } from './made-up-words';

/** A search as a person types it, and what a scan of all texts has to look for instead. */
export interface Asked {
  readonly text: string;
  /** Texts that must be in, in the order of LIKE's patterns. */
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
  readonly offset: number;
  readonly conversationId: string | null;
}

const asked = (text: string, has: readonly string[], more: Partial<Asked> = {}): Asked => ({
  text,
  has,
  hasNot: [],
  offset: 0,
  conversationId: null,
  ...more,
});

/** Ways of asking by name; each gives another search every time. */
export function waysOfAsking(words: MadeUpWords, conversations: readonly string[], somewhere: () => string) {
  const common = (): string => words.ranked(0, 10);
  const usual = (): string => words.ranked(300, 1000);
  const rare = (): string => words.ranked(20_000, 50_000);
  const single = (word: string): Asked => asked(`${word} `, [word]);
  const beginning = (word: string): Asked => asked(word, [` ${word}`]);
  const both = (one: string, other: string): Asked => asked(`${one} ${other} `, [one, other]);
  const phrase = (count: number) => (): Asked => {
    const sentence = somewhere().split('. ')[0] ?? '';
    const text = sentence.split(' ').slice(0, count).join(' ');
    return asked(`"${text}"`, [text]);
  };
  return {
    'a rare word': () => single(rare()),
    'a usual word': () => single(usual()),
    'a common word': () => single(common()),
    'its page 50': () => ({ ...single(common()), offset: 980 }),
    'two usual words': () => both(usual(), usual()),
    'a rare and a common word': () => both(rare(), common()),
    'two common words': () => both(common(), common()),
    'a usual word without a common one': () => {
      const [one, other] = [usual(), common()];
      return asked(`${one} -${other}`, [one], { hasNot: [other] });
    },
    'the first letter': () => beginning(usual().slice(0, 1)),
    'the first three letters': () => beginning(words.ranked(300, 50_000).slice(0, 3)),
    'the first five letters': () => beginning(`${usual()}${usual()}`.slice(0, 5)),
    'a phrase of two words': phrase(2),
    'a phrase of five words': phrase(5),
    'a usual word in one conversation': () => ({
      ...single(usual()),
      conversationId: conversations[words.below(conversations.length)] ?? null,
    }),
    'nothing that is there': () => single(`${rare()}${rare()}q`),
  } satisfies Readonly<Record<string, () => Asked>>;
}

/** The same by looking through all texts, newest first: what there is without an index. */
export function scan(db: Db, one: Asked, limit: number): number {
  const where = [
    ...one.has.map(() => "m.text LIKE '%' || ? || '%'"),
    ...one.hasNot.map(() => "m.text NOT LIKE '%' || ? || '%'"),
    ...(one.conversationId === null ? [] : ['m.conversation_id = ?']),
  ].join(' AND ');
  const found = query(
    db,
    `SELECT m.id, m.text, c.title FROM messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE ${where} AND m.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY m.rowid DESC LIMIT ${limit} OFFSET ${one.offset}`,
    z.unknown(),
  );
  return found.all(...one.has, ...one.hasNot, ...(one.conversationId === null ? [] : [one.conversationId])).length;
}
