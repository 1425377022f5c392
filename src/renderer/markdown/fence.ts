/** An opened code fence at the top level: what closes it, and how far its lines are moved to the left. */
export interface Fence {
  readonly mark: '`' | '~';
  readonly size: number;
  readonly indent: number;
}

const OPENING = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;

/** The fence that a line opens, or null. Source: CommonMark 0.31, section 4.5. */
export function openingFence(line: string): Fence | null {
  const match = OPENING.exec(line);
  const run = match?.[2];
  if (match === null || run === undefined) return null;
  return { mark: run.startsWith('~') ? '~' : '`', size: run.length, indent: match[1]?.length ?? 0 };
}

/** Whether a line closes the fence. */
export function closesFence(line: string, fence: Fence): boolean {
  const run = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run.startsWith(fence.mark) && run.length >= fence.size;
}

/** Whether an unfinished line may still become the closing one. */
export function mayCloseFence(line: string, fence: Fence): boolean {
  return /^ {0,3}(`*|~*)[ \t]*$/.test(line) && line.trim() !== '' && line.trim().startsWith(fence.mark);
}

/** A line inside the fence without the indentation that belongs to the fence. */
export function fencedLine(line: string, fence: Fence): string {
  let cut = 0;
  while (cut < fence.indent && line[cut] === ' ') cut++;
  return line.slice(cut);
}
