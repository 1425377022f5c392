import { isPressed, type Pressed } from '../shortcuts/pressed';
import type { ListLine } from './list-lines';
import { headKey } from './list-lines';
import type { ListSection } from './list-sections';
import type { ListFocus } from './use-list-focus';

/** What a key does in the list; `extend` selects the row that it came from and the one that it goes to. */
export type KeyAction =
  | { readonly do: 'go'; readonly to: string | null }
  | { readonly do: 'extend'; readonly to: string }
  | { readonly do: 'select_all' }
  | { readonly do: 'end' }
  /** A letter of a name that is looked for. */
  | { readonly do: 'letter'; readonly letter: string };

interface Where {
  /** The line that has the focus. */
  readonly from: string;
  readonly lines: readonly ListLine[];
  readonly sections: readonly ListSection[];
  readonly focus: Pick<ListFocus, 'next' | 'outermost'>;
  readonly isSelecting: boolean;
}

/** Up or down by one line; with Shift it selects on the way, as far as the way leads over rows. */
function step(by: 1 | -1, isShift: boolean, { from, lines, focus }: Where): KeyAction {
  const to = focus.next(from, by);
  const isRow = (key: string | null) => lines.some((line) => line.key === key && line.kind === 'row');
  return isShift && to !== null && isRow(from) && isRow(to) ? { do: 'extend', to } : { do: 'go', to };
}

/** From a row to its folder; from anything else nowhere. */
function outward({ from, lines, sections }: Where): KeyAction | null {
  const line = lines.find(({ key }) => key === from);
  const section = sections[line?.section ?? -1];
  return line?.kind === 'row' && section?.folder ? { do: 'go', to: headKey(section.key) } : null;
}

/** What a key does that was pressed on a line of the list; null for keys that mean nothing to it. */
export function keyAction(pressed: Pressed, where: Where): KeyAction | null {
  if (isPressed('list_select_all', pressed)) return { do: 'select_all' };
  if (isPressed('list_select_down', pressed)) return step(1, true, where);
  if (isPressed('list_select_up', pressed)) return step(-1, true, where);
  if (isPressed('list_out', pressed)) return outward(where);
  if (isPressed('list_end', pressed)) return where.isSelecting ? { do: 'end' } : null;
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
  switch (pressed.key) {
    case 'ArrowDown':
      return step(1, false, where);
    case 'ArrowUp':
      return step(-1, false, where);
    case 'Home':
      return { do: 'go', to: where.focus.outermost('first') };
    case 'End':
      return { do: 'go', to: where.focus.outermost('last') };
    default:
      return /^[\p{L}\p{N}]$/u.test(pressed.key) ? { do: 'letter', letter: pressed.key } : null;
  }
}
