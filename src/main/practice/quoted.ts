/** Longest part of the person's words that is repeated, in characters. */
const REPEATED_MAX = 160;

/** Letters that show nothing, or turn the direction of what follows. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/**
 * The person's words as one line of Markdown that reads as they were typed and means nothing, cut to a glance; empty
 * when nothing can be shown. A code span, because escaped addresses still become links in common Markdown readers.
 */
export function quoted(words: string): string {
  const line = words
    .slice(0, 4 * REPEATED_MAX)
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
  if (!line) return '';
  const characters = [...line];
  const cut = characters.length > REPEATED_MAX ? `${characters.slice(0, REPEATED_MAX).join('').trimEnd()}…` : line;
  const longestRun = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  // CommonMark takes one space off each end of a code span, which keeps its own backticks apart from the fence.
  return longestRun > 0 ? `${fence} ${cut} ${fence}` : `${fence}${cut}${fence}`;
}
