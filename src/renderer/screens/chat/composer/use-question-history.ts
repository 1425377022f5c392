import { type KeyboardEvent, useRef } from 'react';
import { draftOf, FIELD_MAX } from '../../../state/chat-drafts';
import { readEarlier, threadOf } from '../../../state/chat-threads';
import { useMain } from '../../../state/session';

/** The questions of a conversation as far as it was read, the newest first. What does not fit the field is left out. */
function questionsOf(conversationId: string): string[] {
  const thread = threadOf(conversationId);
  return (thread?.ids ?? []).toReversed().flatMap((id) => {
    const message = thread?.messages[id];
    return message?.role === 'user' && message.text !== '' && message.text.length <= FIELD_MAX ? [message.text] : [];
  });
}

/** Whether an arrow would leave the field: the caret stands at one of its ends. */
function isAtAnEnd({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  return selectionStart === selectionEnd && (selectionStart === 0 || selectionStart === value.length);
}

/**
 * Brings back earlier questions of a conversation with arrow up, and leads back with arrow down. Text that was typed or
 * changed is never touched.
 * @returns what takes a key; true when it did something with it
 */
export function useQuestionHistory(
  conversationId: string | null,
  put: (text: string) => void,
): (event: KeyboardEvent<HTMLTextAreaElement>) => boolean {
  const main = useMain();
  const recalled = useRef<{ readonly conversationId: string; readonly back: number; readonly text: string } | null>(
    null,
  );

  /** How many questions back the field stands: -1 while it is empty, null while it holds something else. */
  const standsAt = (of: string): number | null => {
    const { typed } = draftOf(of);
    if (typed === '') return -1;
    const at = recalled.current;
    return at?.conversationId === of && at.text === typed ? at.back : null;
  };
  const show = (of: string, back: number): boolean => {
    const text = back < 0 ? '' : questionsOf(of)[back];
    if (text === undefined) return false;
    recalled.current = { conversationId: of, back, text };
    put(text);
    return true;
  };
  /** There are older ones on disk. */
  const readOn = async (of: string, from: number): Promise<void> => {
    try {
      await readEarlier(main, of);
    } catch {
      // The log above says what went wrong, once somebody scrolls there.
      return;
    }
    if (standsAt(of) === from) show(of, from + 1);
  };

  return (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || conversationId === null) return false;
    const from = standsAt(conversationId);
    if (from === null || !isAtAnEnd(event.currentTarget)) return false;
    if (event.key === 'ArrowDown') return from >= 0 && show(conversationId, from - 1);
    if (!show(conversationId, from + 1) && threadOf(conversationId)?.more) void readOn(conversationId, from);
    return true;
  };
}
