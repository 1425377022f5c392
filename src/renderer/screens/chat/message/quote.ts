import type { Message } from '../../../../shared/domain/message';
import { changeDraft, draftOf } from '../../../state/chat-drafts';
import { focusComposer } from '../composer/composer-focus';

/** Longest quotation, in UTF-16 units: more than anybody reads in a question. */
const QUOTE_MAX = 4000;

/** What is selected of a message on the screen; null when nothing of it is, or more than it. */
export function selectedIn({ id }: Pick<Message, 'id'>): string | null {
  const selection = window.getSelection();
  const article = document.querySelector(`[data-message="${CSS.escape(id)}"]`);
  if (!selection || selection.isCollapsed || !article) return null;
  const isInside = article.contains(selection.anchorNode) && article.contains(selection.focusNode);
  const text = selection.toString();
  return isInside && text.trim() !== '' ? text : null;
}

/** Text as Markdown quotes it. */
export function quoted(text: string): string {
  const trimmed = text.trim();
  const cut = trimmed.length > QUOTE_MAX ? `${trimmed.slice(0, QUOTE_MAX)}…` : trimmed;
  return cut
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Puts a quotation below what is typed already, with room to write under it. */
export function quoteInComposer(conversationId: string, text: string): void {
  const { typed } = draftOf(conversationId);
  const before = typed.trimEnd();
  changeDraft(conversationId, { typed: `${before === '' ? '' : `${before}\n\n`}${quoted(text)}\n\n` });
  focusComposer();
}
