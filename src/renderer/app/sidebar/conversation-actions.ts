import type { Conversation } from '../../../shared/domain/conversation';
import { problemOf } from '../../state/client';
import { removeConversation, renameConversation, restoreConversation } from '../../state/conversations';
import { toast, toastProblem } from '../../ui/toast';
import { goTo, useNavigation } from '../navigation';

/** Renames; what goes wrong is said in a toast. */
export async function rename(id: string, title: string): Promise<void> {
  try {
    await renameConversation(id, title);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

async function undo(id: string, wasOpen: boolean): Promise<void> {
  try {
    await restoreConversation(id);
    if (wasOpen) goTo('chat', id);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Deletes at once and offers to undo it. When it was open, a new chat takes its place. */
export async function removeWithUndo({ id, title }: Conversation): Promise<void> {
  const { place } = useNavigation.getState();
  const wasOpen = place.screen === 'chat' && place.id === id;
  if (wasOpen) goTo('chat', null, { replace: true });
  try {
    await removeConversation(id);
    toast(`“${title}” was deleted.`, { action: { label: 'Undo', run: () => void undo(id, wasOpen) } });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
