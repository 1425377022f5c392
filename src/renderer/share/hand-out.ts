import type { Conversation } from '../../shared/domain/conversation';
import { t } from '../../shared/language/t';
import { conversationFile, pageName, shownCut, shownMessages } from '../state/chat-files';
import { problemOf } from '../state/client';
import { saveFile } from '../ui/save-file';
import { toast, toastProblem } from '../ui/toast';
import type { HandOut } from './hand-out-forms';

const TYPES = { markdown: 'text/markdown', json: 'application/json', html: 'text/html' } as const;

async function fileOf(conversation: Conversation, as: Exclude<HandOut, 'print'>) {
  const { id, title } = conversation;
  if (as !== 'html') return conversationFile(id, as);
  const [fileName, messages, cut, { sharePage }] = await Promise.all([
    pageName(id),
    shownMessages(id),
    shownCut(id),
    import('./share-page'),
  ]);
  return { fileName, parts: await sharePage({ title, messages, cut, madeAt: Date.now() }) };
}

/** Gives a conversation out as a file, or to a printer. What goes wrong is said in a toast. */
export async function handOut(conversation: Conversation, as: HandOut): Promise<void> {
  try {
    if (as === 'print') {
      const { id, title } = conversation;
      const [messages, cut, { print }] = await Promise.all([shownMessages(id), shownCut(id), import('./print')]);
      return await print(title, messages, cut);
    }
    const { fileName, parts } = await fileOf(conversation, as);
    saveFile(fileName, parts, TYPES[as]);
    toast(t('{name} is saved.', { name: fileName }));
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
