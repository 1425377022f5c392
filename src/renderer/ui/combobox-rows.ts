import type { ComboboxOption } from './combobox-matches';

/** Height of a group's heading, in pixels; `.heading` in combobox-list.module.css has the same. */
export const HEADING_PX = 26;
/** Drawn above and below what is seen, in pixels, so that scrolling never shows a gap. */
const AROUND_PX = 200;

/** One line of a long list: a choice, or the heading over those after it. All in pixels from the top of the list. */
export interface Row {
  readonly top: number;
  readonly height: number;
  /** The place of the choice among all choices; null for a heading. */
  readonly index: number | null;
  /** A heading's words; of a choice its value. */
  readonly key: string;
}

/** Where everything in a long list is. */
export interface Layout {
  readonly rows: readonly Row[];
  /** Height of all rows. */
  readonly height: number;
  /** The row of each choice, by its place among the choices. */
  readonly choices: readonly Row[];
}

/** Puts choices of one height below each other, with a heading wherever a group begins. */
export function layOut(options: readonly ComboboxOption[], optionPx: number): Layout {
  const rows: Row[] = [];
  const choices: Row[] = [];
  let top = 0;
  options.forEach(({ value, group }, index) => {
    if (group !== undefined && group !== options[index - 1]?.group) {
      rows.push({ top, height: HEADING_PX, index: null, key: group });
      top += HEADING_PX;
    }
    const row = { top, height: optionPx, index, key: value };
    rows.push(row);
    choices.push(row);
    top += optionPx;
  });
  return { rows, height: top, choices };
}

/** The rows to draw when the list is scrolled to `scrolled` and shows `view` pixels: those seen, some around them. */
export function rowsInView({ rows }: Layout, scrolled: number, view: number): readonly Row[] {
  const first = firstEndingAfter(rows, scrolled - AROUND_PX);
  const after = firstEndingAfter(rows, scrolled + view + AROUND_PX);
  return rows.slice(first, after + 1);
}

/** How far to scroll so that a row is seen whole, moving as little as can be; `scrolled` where it is already. */
export function scrollToSee({ top, height, index }: Row, scrolled: number, view: number): number {
  // Above the first choice stands its heading.
  const wanted = index === 0 ? 0 : top;
  if (wanted < scrolled) return wanted;
  return Math.max(scrolled, top + height - view);
}

function firstEndingAfter(rows: readonly Row[], at: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
