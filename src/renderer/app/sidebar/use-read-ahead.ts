import { useEffect } from 'react';
import { useConversations } from '../../state/conversations';
import { readMore } from '../../state/shelves';
import type { ListLine } from './list-lines';
import type { ListSection } from './list-sections';

/** Lines from the end of what was read of a part at which its next page is read. */
const READ_AHEAD = 20;

interface Reading {
  readonly lines: readonly ListLine[];
  readonly sections: readonly ListSection[];
  /** Places of the lines that are drawn, in order. */
  readonly drawn: readonly number[];
  /** The part of the list that the stretches of time are read from. */
  readonly rest: 'recent' | 'archived';
}

/** Reads the next page of each part of the list whose end comes near, and of an open folder that was not read yet. */
export function useReadAhead({ lines, sections, drawn, rest }: Reading): void {
  const shelves = useConversations((state) => state.shelves);
  const first = (drawn[0] ?? 0) - READ_AHEAD;
  const last = (drawn.at(-1) ?? 0) + READ_AHEAD;
  // The last line of each section that has more to read, by the part that it is read from.
  const wanted = sections.flatMap((section, at) => {
    if (!section.more || !section.isOpen) return [];
    const shelf = section.folder?.id ?? rest;
    const state = shelves[shelf];
    const end = lines.findLastIndex((line) => line.section === at);
    const isNear = end >= first && end <= last;
    return isNear && state?.isReading !== true && (state?.problem ?? null) === null ? [shelf] : [];
  });
  // The archive is not among what the list begins with.
  if (rest === 'archived' && shelves[rest] === undefined) wanted.push(rest);
  // With every page that came it is asked anew: the next one may be wanted as well.
  useEffect(() => {
    for (const shelf of wanted) void readMore(shelf);
  });
}
