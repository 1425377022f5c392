import type { DragEvent } from 'react';
import { create } from 'zustand';
import type { Conversation } from '../../../shared/domain/conversation';
import { useConversations } from '../../state/conversations';
import type { ListSection } from './list-sections';
import { moveWithUndo, pinWithUndo } from './conversation-actions';
import { selectedOf, useSelection } from './selection';

/** Says among what is dragged that it is chats of this list, which nothing outside of it takes. */
const TYPE = 'application/x-signalbox-chats';

/** The section that what is dragged lies over, and would be put into; null for none. */
export const useDragOver = create<{ readonly section: string | null }>(() => ({ section: null }));

/** What is being dragged: pages may not read it until it is dropped. */
let dragged: readonly Conversation[] = [];

/** Begins to drag a row: with all that is selected, when it is among that. */
export function beginDrag(event: DragEvent, conversation: Conversation): void {
  const { ids } = useSelection.getState();
  dragged = ids.has(conversation.id) ? selectedOf(useConversations.getState().items, ids) : [conversation];
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.clearData();
  event.dataTransfer.setData(TYPE, '');
}

/** Ends it, wherever it was dropped. */
export function endDrag(): void {
  dragged = [];
  useDragOver.setState({ section: null });
}

/** Those of what is dragged that a section would take: that stand elsewhere. */
function takenBy({ kind, folder }: ListSection): Conversation[] {
  return dragged.filter(({ pinnedAt, folderId }) =>
    kind === 'pinned' ? pinnedAt === null : pinnedAt !== null || folderId !== (folder?.id ?? null),
  );
}

/** What makes a section a place to drop chats on: they are pinned, moved into the folder, or taken out of all. */
export function dropProps(section: ListSection) {
  const isTaken = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(TYPE) && takenBy(section).length > 0;
  return {
    onDragOver: (event: DragEvent) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      useDragOver.setState({ section: section.key });
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      useDragOver.setState(({ section: over }) => ({ section: over === section.key ? null : over }));
    },
    onDrop: (event: DragEvent) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      const taken = takenBy(section);
      endDrag();
      void (section.kind === 'pinned' ? pinWithUndo(taken) : moveWithUndo(taken, section.folder));
    },
  };
}
