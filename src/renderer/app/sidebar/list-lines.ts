import type { Conversation } from '../../../shared/domain/conversation';
import type { ListSection } from './list-sections';

/** Pixels of a heading that is no folder's. */
export const HEAD_PX = 32;
/** Pixels of a row, and of a folder's heading, in each density. */
const ROW_PX = { comfortable: 32, compact: 28 } as const;

/** One line of the list. All of a kind are as high as one another, so that nothing needs to be measured. */
export type ListLine = {
  readonly key: string;
  readonly section: number;
  readonly start: number;
  readonly height: number;
} & (
  | { readonly kind: 'head' }
  | { readonly kind: 'row'; readonly conversation: Conversation; readonly at: number }
  /** Stands in an open folder with nothing to show. */
  | { readonly kind: 'note' }
);

/** The lines of the list from its top, with their places in pixels. */
export function listLines(sections: readonly ListSection[], density: keyof typeof ROW_PX): ListLine[] {
  const rowPx = ROW_PX[density];
  const lines: ListLine[] = [];
  let start = 0;
  const next = (height: number) => {
    start += height;
    return { start: start - height, height };
  };
  for (const [section, { key, kind, isOpen, items }] of sections.entries()) {
    lines.push({ kind: 'head', key: headKey(key), section, ...next(kind === 'folder' ? rowPx : HEAD_PX) });
    for (const [at, conversation] of items.entries()) {
      lines.push({ kind: 'row', key: conversation.id, section, conversation, at, ...next(rowPx) });
    }
    if (isOpen && items.length === 0) lines.push({ kind: 'note', key: `note ${key}`, section, ...next(rowPx) });
  }
  return lines;
}

/** The key of a section's heading among the lines. */
export function headKey(section: string): string {
  return `head ${section}`;
}

/** Pixels of all lines together. */
export function heightOf(lines: readonly ListLine[]): number {
  const last = lines.at(-1);
  return last ? last.start + last.height : 0;
}

/**
 * How far the rows in sight have moved, in pixels: what most of them agree on, since a single one may have gone to another
 * place. Zero when none of them is there any more.
 */
export function movedBy(before: readonly Pick<ListLine, 'key' | 'start'>[], now: ReadonlyMap<string, number>): number {
  const votes = new Map<number, number>();
  for (const { key, start } of before) {
    const next = now.get(key);
    if (next !== undefined) votes.set(next - start, (votes.get(next - start) ?? 0) + 1);
  }
  let most = 0;
  let moved = 0;
  for (const [by, count] of votes) {
    if (count <= most) continue;
    most = count;
    moved = by;
  }
  return moved;
}
