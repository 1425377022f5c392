/**
 * Ends a word for the database wherever it stands, shows nothing, and is taken out again before anybody reads the text: no
 * text has one of its own by then (UNSEEN).
 */
const BREAK = '\u2060';
/** Where the database marks a hit. Private-use characters that are taken out of every text first: no text can forge them. */
export const HIT_BEGINS = '\uE000';
/** The other one. */
export const HIT_ENDS = '\uE001';

/**
 * What a reader does not see, which neither splits a word nor is shown: soft hyphens, zero-width spaces, marks of byte
 * order and of direction. Our own characters as well.
 */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uE000\uE001]/gu;
const CONTROL = /\p{Cc}/gu;
/** Scripts that are written without spaces: each character counts as a word, and a word as a phrase of them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const EACH_UNSPACED = new RegExp(UNSPACED.source, 'gu');
/** Below it stands no script of {@link UNSPACED}: most texts need no closer look. */
const MAY_BE_UNSPACED = /[\u0E00-\u{10FFFF}]/u;
/** What a word is made of, as the index has it: letters, digits and the marks on them. */
const HAS_WORD = /[\p{L}\p{N}\p{Mn}\p{Mc}]/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{Mn}\p{Mc}]/u;
const LAST = /.$/su;

/** The text as the index gets it and as its hits are marked: the words are where they were, unseen characters are not. */
export function indexed(text: string): string {
  const clean = text.normalize('NFC').replace(UNSEEN, '').replace(CONTROL, ' ');
  return MAY_BE_UNSPACED.test(clean) ? clean.replace(EACH_UNSPACED, `${BREAK}$&${BREAK}`) : clean;
}

/** Takes out again what {@link indexed} put in. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(BREAK, '');
}

/** One thing that was asked for: a word, or several that follow one another. */
export interface Phrase {
  readonly text: string;
  /** The last word of it may go on. */
  readonly isBeginning: boolean;
}

/** What was typed, understood. */
export interface Asked {
  readonly wanted: readonly Phrase[];
  readonly unwanted: readonly Phrase[];
}

/** Whether the index has it as more than one word. */
export function isOfSeveralWords({ text }: Phrase): boolean {
  return BETWEEN_WORDS.test(text);
}

/** Typed by hand or by a keyboard that means well. */
const QUOTES = /[“”„‟«»＂]/gu;
const PIECES = /(?<minus>-?)"(?<quoted>[^"]*)(?<end>"?)|(?<word>[^\s"]+)/gu;
/** Most phrases of one search: more than anybody types, and few enough for the database. */
const MAX_PHRASES = 64;

/**
 * Understands what was typed; there is nothing that it does not take. Pieces without a letter or a digit ask for nothing.
 * The last word counts by its beginning, unless a space or a quote ended it.
 */
export function askedFor(typed: string): Asked {
  const text = typed.normalize('NFC').replace(UNSEEN, '').replace(CONTROL, ' ').replace(QUOTES, '"');
  const wanted: Phrase[] = [];
  const unwanted: Phrase[] = [];
  for (const { 0: piece, index, groups } of text.matchAll(PIECES)) {
    const { minus, quoted, end, word } = groups ?? {};
    const isWithout = minus === '-' || (word?.startsWith('-') ?? false);
    const said = (quoted ?? word ?? '').replace(EACH_UNSPACED, ' $& ').trim();
    if (!HAS_WORD.test(said) || wanted.length + unwanted.length === MAX_PHRASES) continue;
    const isLast = index + piece.length === text.length && end !== '"';
    const last = LAST.exec(said)?.[0] ?? '';
    const isBeginning = isLast && HAS_WORD.test(last) && !UNSPACED.test(last);
    (isWithout ? unwanted : wanted).push({ text: said, isBeginning: isBeginning && !isWithout });
  }
  return { wanted, unwanted };
}
