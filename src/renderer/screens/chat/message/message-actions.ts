import type { Message } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { removeMessage, restoreMessage, showAlternative } from '../../../state/chat-actions';
import { problemOf } from '../../../state/client';
import { toast, toastProblem } from '../../../ui/toast';

/** Carries something out; what goes wrong is said in a toast. True when it went well. */
export async function orSay(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    toastProblem(problemOf(error));
    return false;
  }
}

/** Shows one of the messages that stand beside each other; what goes wrong is said in a toast. */
export async function showBeside(message: Message, id: string): Promise<void> {
  await orSay(() => showAlternative(message, id));
}

/** Takes one message out at once and offers to undo it. */
export async function removeWithUndo(message: Message): Promise<void> {
  if (!(await orSay(() => removeMessage(message)))) return;
  const words = message.role === 'user' ? t('Your message was deleted.') : t('The answer was deleted.');
  toast(words, { action: { label: t('Undo'), run: () => void orSay(() => restoreMessage(message)) } });
}
