/** How long what was gone to is lit, in milliseconds. */
const LIT_MS = 3500;
/** The name by which the log's styles colour what was found. */
const NAME = 'found';
/** Most places that are marked in one message: more help nobody. */
const MARKS_MAX = 200;

/** What a word is made of, in scripts that part their words; in the others each letter may be one. */
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Whether a place is inside a word: what was searched for is found at the beginnings of words. */
function isInsideWord(text: string, at: number): boolean {
  const [before = '', first = ''] = [text.slice(0, at).at(-1), text[at]];
  return IN_WORD.test(before) && IN_WORD.test(first) && !UNSPACED.test(first);
}

/** Places of a piece in a text, whatever the case; each as its beginning. */
function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  const [inText, wanted] = [text.toLowerCase(), piece.toLowerCase()];
  // Lower case can be longer (İ): then places would not be those of the text.
  if (inText.length !== text.length || wanted === '') return places;
  for (let at = inText.indexOf(wanted); at >= 0 && places.length < MARKS_MAX; at = inText.indexOf(wanted, at + 1)) {
    if (!isInsideWord(text, at)) places.push(at);
  }
  return places;
}

/** The places in an element's text where one of these pieces stands, in the order of the text. */
export function rangesOf(element: Element, pieces: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null && ranges.length < MARKS_MAX; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const piece of new Set(pieces)) {
      for (const at of placesOf(text, piece)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        ranges.push(range);
      }
    }
  }
  return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

/** Colours places without touching what they stand in; nothing happens where the browser cannot. Another call takes it back. */
export function mark(ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Lights a message for a moment. Only one is lit at a time. */
export function light(message: HTMLElement): void {
  clearTimeout(timer);
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  message.dataset['lit'] = '';
  timer = setTimeout(() => delete message.dataset['lit'], LIT_MS);
}
