import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Conversation } from '../../../shared/domain/conversation';
import type { RowList } from './conversation-row';
import { keyAction } from './list-keys';
import type { ListLine } from './list-lines';
import type { ListSection } from './list-sections';
import { endSelecting, select, useSelection } from './selection';
import { lineByLetters, typeAhead } from './type-ahead';
import type { ListFocus } from './use-list-focus';

/** The letters typed in the list: there is one focus, and one list. */
const letters = typeAhead(() => performance.now());

/** The key of the line that something happened in. */
function lineOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset['line'] ?? null) : null;
}

/** The lines that letters can lead to, by their names. */
function named(lines: readonly ListLine[], sections: readonly ListSection[]): { key: string; name: string }[] {
  return lines.flatMap((line) => {
    if (line.kind === 'row') return [{ key: line.key, name: line.conversation.title }];
    const folder = line.kind === 'head' ? sections[line.section]?.folder : null;
    return folder ? [{ key: line.key, name: folder.name }] : [];
  });
}

interface ListWaysParts {
  readonly lines: readonly ListLine[];
  readonly sections: readonly ListSection[];
  readonly rows: readonly Conversation[];
  readonly focus: ListFocus;
  bringIntoSight(index: number): void;
}

/** What the list does when something is pressed, focused or selected in it. */
export interface ListWays {
  /** For the rows. It stays the same object, so that they are not drawn again with every line that comes or goes. */
  readonly list: RowList;
  press(event: KeyboardEvent): void;
  follow(event: FocusEvent): void;
  /** Selects nothing any more, and gives the focus back to the list. */
  endSelection(): void;
  /** The same, for rows that go away now: the focus goes to one that stays. */
  leaveSelection(): void;
}

/** The ways through the list, from line to line. */
export function useListWays(parts: ListWaysParts): ListWays {
  const { lines, sections, rows, focus, bringIntoSight } = parts;
  const goTo = (key: string | null) => {
    if (key === null) return;
    focus.focus(key);
    bringIntoSight(lines.findIndex((line) => line.key === key));
  };
  const now = useRef({ ...parts, goTo });
  useEffect(() => {
    now.current = { ...parts, goTo };
  });
  const list = useMemo(
    (): RowList => ({
      makeWay: (key) => {
        const { focus: current } = now.current;
        const next = current.next(key, 1) ?? current.next(key, -1);
        if (next !== null) current.focus(next);
      },
      focus: (key) => now.current.goTo(key),
      selectTo: (id) => {
        const ids = now.current.rows.map((row) => row.id);
        const at = ids.indexOf(id);
        const before = ids.indexOf(useSelection.getState().from ?? id);
        const from = before < 0 ? at : before;
        select(ids.slice(Math.min(at, from), Math.max(at, from) + 1), id);
      },
    }),
    [],
  );

  const stopKey = lines[focus.stop]?.key ?? null;
  return {
    list,
    press: (event) => {
      const from = lineOf(event.target);
      if (from === null) return;
      const { isOn } = useSelection.getState();
      const action = keyAction(event, { from, lines, sections, focus, isSelecting: isOn });
      if (action === null) return;
      event.preventDefault();
      switch (action.do) {
        case 'go':
          return goTo(action.to);
        case 'letter':
          return goTo(lineByLetters(named(lines, sections), from, letters.add(action.letter)));
        case 'end':
          return endSelecting();
        case 'select_all':
          return select(
            rows.map(({ id }) => id),
            from,
          );
        case 'extend':
          select([from, action.to], action.to);
          return goTo(action.to);
      }
    },
    follow: (event) => {
      const key = lineOf(event.target);
      if (key !== null) focus.follow(key);
    },
    endSelection: () => {
      endSelecting();
      goTo(stopKey);
    },
    leaveSelection: () => {
      const { ids } = useSelection.getState();
      const staying = (by: 1 | -1): string | null => {
        let key = stopKey;
        while (key !== null && ids.has(key)) key = focus.next(key, by);
        return key;
      };
      endSelecting();
      goTo(staying(1) ?? staying(-1));
    },
  };
}
