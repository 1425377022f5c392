import type { ConversationFileForm } from '../../shared/contract/chat-files';
import type { ContextCut } from '../../shared/domain/context-cut';
import type { Message } from '../../shared/domain/message';
import { currentMain } from './session';

/** Messages per page when a whole conversation is read. */
const PAGE = 200;

/** A conversation as a file, its parts to be put one behind the other. */
export interface ConversationFile {
  readonly fileName: string;
  readonly parts: readonly string[];
}

/** A conversation as a file that main makes. Rejects with main's problem. */
export async function conversationFile(conversationId: string, form: ConversationFileForm): Promise<ConversationFile> {
  const { chatFiles } = currentMain();
  const parts: string[] = [];
  for (let from = 0; ;) {
    const part = await chatFiles.exportPart({ conversationId, form, from });
    parts.push(part.content);
    if (part.next === null) return { fileName: part.fileName, parts };
    from = part.next;
  }
}

/** What the page of a conversation is called as a file. Rejects with main's problem. */
export async function pageName(conversationId: string): Promise<string> {
  return (await currentMain().chatFiles.exportName({ conversationId, ending: 'html' })).fileName;
}

/** Every message of the shown branch, in reading order. Rejects with main's problem. */
export async function shownMessages(conversationId: string): Promise<Message[]> {
  const { chat } = currentMain();
  const pages: Message[][] = [];
  for (let before: string | undefined; ;) {
    const { items, more } = await chat.messages({
      conversationId,
      limit: PAGE,
      ...(before === undefined ? {} : { before }),
    });
    pages.push(items);
    before = items[0]?.id;
    if (!more || before === undefined) return pages.toReversed().flat();
  }
}

/** Where what is sent of the shown branch begins; null: everything is sent. Rejects with main's problem. */
export async function shownCut(conversationId: string): Promise<ContextCut | null> {
  return (await currentMain().context.read({ conversationId })).cut;
}
