/**
 * What one pass over an answer may cost. Parsing takes about 2.5 µs per character and grows with the square of the
 * marks in one paragraph, so a frame stays under 50 ms only while each pass sees little text and few marks.
 */

/** Longest line that is parsed, in UTF-16 units; a longer one is shown as plain text. */
export const LINE_MAX = 8_000;
/** Longest open block that is parsed again as it grows, in UTF-16 units; then it is cut at a line's end. */
export const OPEN_BLOCK_MAX = 12_000;
/** How much finished text goes into one parse, in UTF-16 units. */
export const BATCH_MAX = 4_000;
/** Most emphasis and bracket marks in one line, one batch or one open block. */
export const MARKS_MAX = 500;
/** Deepest nesting of quotes and lists that is parsed or drawn; deeper content is shown as plain text. */
export const DEPTH_MAX = 32;
/** Largest document that is parsed once more as a whole when a block had to be cut, in UTF-16 units. */
export const WHOLE_MAX = 40_000;
/** How much text one step of resolving references may parse, in UTF-16 units. */
export const RESOLVE_STEP_MAX = 12_000;
/** Most rows of a table that are drawn before the person asks for all. */
export const TABLE_ROWS_MAX = 200;
/** Most columns of a table that are drawn before the person asks for all. */
export const TABLE_COLUMNS_MAX = 40;
/** Most characters of plain text, or of one line of code, that are drawn before the person asks for all. */
export const PLAIN_TEXT_MAX = 20_000;
/** How much of a text that is there at once is parsed before its first drawing, in UTF-16 units. */
export const FIRST_PART_MAX = 8_000;
/** How much more of it is parsed per frame, in UTF-16 units. */
export const PART_MAX = 8_000;
