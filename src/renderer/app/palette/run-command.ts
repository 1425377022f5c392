import { findIn } from '../../screens/chat/find/finding';
import { handOut } from '../../share/hand-out';
import { problemOf } from '../../state/client';
import { changeSettings } from '../../state/settings';
import { useTaskFilter } from '../../state/task-pages';
import { toastProblem } from '../../ui/toast';
import { goTo } from '../navigation';
import { openFolderDialog, openNewTask } from '../next-steps/dialog-requests';
import { runNextStep } from '../next-steps/run-next-step';
import { YOUR_CHATS } from '../../screens/settings/import/place';
import { askQuickly } from '../quick-ask';
import { newChat, setSheetOpen, toggleSidebar } from '../shell-state';
import { goToSearch } from '../search-place';
import { goToArchive } from '../sidebar/list-view';
import type { CommandAction } from './command';
import { placeConversation } from './place-conversation';

/** Does what a command says. Never rejects: what goes wrong is said in a toast. */
export async function runCommand(action: CommandAction): Promise<void> {
  try {
    switch (action.do) {
      case 'go':
        return goTo(action.screen, action.id);
      case 'new_chat':
        return newChat();
      case 'ask_quickly':
        return await askQuickly();
      case 'shortcuts':
        return setSheetOpen(true);
      case 'new_task':
        return openNewTask();
      case 'new_schedule':
        return openNewTask({ isScheduled: true });
      case 'search':
        return goToSearch(action.text);
      case 'find':
        return findIn(action.conversationId);
      case 'export':
        return await handOut(action.conversation, action.as);
      case 'import_chats':
        return goTo('settings', YOUR_CHATS);
      case 'tasks_under_way':
        useTaskFilter.setState({ shown: 'under_way' });
        return goTo('tasks');
      case 'toggle_sidebar':
        return await toggleSidebar();
      case 'new_folder':
        return openFolderDialog(null);
      case 'archive_view':
        return await goToArchive();
      case 'place':
        return await placeConversation(action.conversation, action.placing);
      case 'settings':
        return await changeSettings(action.change);
      case 'step':
        return await runNextStep(action.step, {});
    }
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
