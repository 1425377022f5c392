import { create } from 'zustand';
import type { Conversation } from '../../../shared/domain/conversation';

interface Selection {
  /** Rows are being selected: pressing one selects it, and opens nothing. */
  readonly isOn: boolean;
  readonly ids: ReadonlySet<string>;
  /** The row that was selected last, from which a range begins; null before the first. */
  readonly from: string | null;
}

const NOTHING: Selection = { isOn: false, ids: new Set(), from: null };

/** The conversations that are selected in the list, to do something with them all. */
export const useSelection = create<Selection>(() => NOTHING);

/** Selects a conversation, or not any more. */
export function toggleSelected(id: string): void {
  useSelection.setState(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { isOn: true, ids: next, from: id };
  });
}

/** Adds conversations to what is selected. @param from the row that the next range begins at */
export function select(ids: readonly string[], from: string | null): void {
  useSelection.setState((before) => ({ isOn: true, ids: new Set([...before.ids, ...ids]), from }));
}

/** Selects nothing any more. */
export function endSelecting(): void {
  useSelection.setState(NOTHING);
}

/** Those of some conversations that are selected, in their order. */
export function selectedOf(conversations: readonly Conversation[], ids: ReadonlySet<string>): Conversation[] {
  return conversations.filter(({ id }) => ids.has(id));
}
