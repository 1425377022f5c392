/** Line breaks and tabs are kept; all other controls, and what turns the direction of text or cannot be seen, go. */
const UNSEEN = /[^\P{C}\n\t]|[\u2028\u2029]/gu;

/** What a server wrote, without control characters and cut to `max` UTF-16 units; a cut one ends with an ellipsis. */
export function cleanText(text: string, max: number): string {
  const clean = text
    .slice(0, max * 4)
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .trim();
  return clean.length <= max
    ? clean
    : `${clean
        .slice(0, max - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** The same in one line. */
export function cleanLine(text: string, max: number): string {
  return cleanText(text.slice(0, max * 4).replace(/\s+/gu, ' '), max);
}
