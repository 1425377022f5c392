import type { Conversation } from '../../../shared/domain/conversation';
import { openFolderDialog } from '../next-steps/dialog-requests';
import {
  archiveWithUndo,
  moveWithUndo,
  pinWithUndo,
  removeWithUndo,
  restoreWithUndo,
  unpinWithUndo,
} from '../sidebar/conversation-actions';
import type { Placing } from './command';

/** Gives a conversation the place that a command says. What goes wrong is said in a toast. */
export async function placeConversation(conversation: Conversation, placing: Placing): Promise<void> {
  switch (placing.to) {
    case 'pins':
      return pinWithUndo([conversation]);
    case 'no_pins':
      return unpinWithUndo([conversation]);
    case 'archive':
      return archiveWithUndo([conversation]);
    case 'list':
      return restoreWithUndo([conversation]);
    case 'folder':
      return moveWithUndo([conversation], placing.folder);
    case 'no_folder':
      return moveWithUndo([conversation], null);
    case 'new_folder':
      return openFolderDialog(null, [conversation]);
    case 'nowhere':
      return removeWithUndo([conversation]);
  }
}
