/** A low surrogate: the second half of a character that takes two units. */
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A piece of a text, and where it begins in it. */
export interface TextPiece {
  readonly from: number;
  readonly text: string;
}

/**
 * Cuts a text into pieces of at most `most` UTF-16 units (at least 2), behind a space where there is one in the second half of
 * a piece, and never through a character. Joined they are the text.
 */
export function inPieces(text: string, most: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  while (text.length - from > most) {
    const space = text.lastIndexOf(' ', from + most - 1) + 1;
    let to = space > from + most / 2 ? space : from + most;
    if (isSecondHalf(text.charCodeAt(to))) to -= 1;
    pieces.push({ from, text: text.slice(from, to) });
    from = to;
  }
  pieces.push({ from, text: text.slice(from) });
  return pieces;
}
