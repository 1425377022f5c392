const ROWS = 'a[data-conversation]';

function rowsAround(row: Element): HTMLElement[] {
  return [...(row.closest('[data-conversation-list]')?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
}

/** The row that the focus goes to when a row goes away: the next one, or the one above the last. */
export function neighbourOf(row: HTMLElement): HTMLElement | null {
  const rows = rowsAround(row);
  const at = rows.indexOf(row);
  return rows[at + 1] ?? rows[at - 1] ?? null;
}

/** The row that a key moves the focus to from a row; null for keys that move nothing. */
export function rowByKey(key: string, row: HTMLElement): HTMLElement | null {
  const rows = rowsAround(row);
  const at = rows.indexOf(row);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1] ?? null;
    case 'ArrowUp':
      return rows[at - 1] ?? null;
    case 'Home':
      return rows[0] ?? null;
    case 'End':
      return rows.at(-1) ?? null;
    default:
      return null;
  }
}
