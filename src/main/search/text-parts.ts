import type { TextPart } from '../../shared/domain/search.ts';
import { HIT_BEGINS, HIT_ENDS, withoutBreaks } from './words.ts';

/** About how many characters a snippet has at most. */
const SNIPPET_MAX = 320;
/** How many of them may stand before its first hit. */
const BEFORE_HIT_MAX = 100;
/** Stands where something was left out. */
const CUT: TextPart = { text: '…', isHit: false };

/** A text in which the database marked the hits, as a list of parts; none of them is empty. */
export function partsOf(marked: string): TextPart[] {
  const pieces = withoutBreaks(marked).replace(/\s+/gu, ' ').trim().split(HIT_BEGINS);
  const parts = pieces.flatMap((piece, at): TextPart[] => {
    if (at === 0) return [{ text: piece, isHit: false }];
    const end = piece.indexOf(HIT_ENDS);
    return [
      { text: piece.slice(0, end), isHit: true },
      { text: piece.slice(end + 1), isHit: false },
    ];
  });
  return parts.filter(({ text }) => text !== '');
}

/**
 * Cuts the parts to the length of a snippet around the first hit. The database counts words, and a word can be endless.
 * Characters that are written with two units are never split.
 */
export function snippetOf(parts: readonly TextPart[]): TextPart[] {
  const cut: TextPart[] = [];
  let room = SNIPPET_MAX;
  for (const [at, part] of parts.entries()) {
    const isLead = at === 0 && !part.isHit && parts.length > 1;
    const kept = isLead ? lastOf(part.text, BEFORE_HIT_MAX) : firstOf(part.text, room);
    room -= kept.length;
    const isCut = kept.length < part.text.length;
    if (isCut && isLead) cut.push(CUT);
    if (kept !== '') cut.push({ ...part, text: kept });
    if (isCut && !isLead) return [...cut, CUT];
  }
  return cut;
}

function firstOf(text: string, characters: number): string {
  return Array.from(text.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
}

function lastOf(text: string, characters: number): string {
  return Array.from(text.slice(-2 * characters))
    .slice(-characters)
    .join('');
}
