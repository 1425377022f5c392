/** Word beginnings with their space, word rests, runs of signs, runs of white space: about as long as real tokens. */
const PIECE = /\s?[\p{L}\p{M}\p{N}]{1,6}|\s?[^\s\p{L}\p{M}\p{N}]{1,3}|\s+/gu;

/** Cuts text into token-like pieces. Joined they are the text again; no character is cut in two. */
export function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}
