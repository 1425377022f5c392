import { type KeyboardEvent, useRef } from 'react';
import { draftOf, FIELD_MAX } from '../../../state/chat-drafts';
import { threadOf } from '../../../state/chat-threads';
import { heldQuestions, olderQuestions, type PastQuestions } from '../../../state/past-questions';

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
  const past = useRef<PastQuestions | null>(null);
  const isReading = useRef(false);
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
  /** The questions as far as they were read; what was read before something was sent or another branch shown is stale. */
  const questionsOf = (of: string): PastQuestions => {
    const { current } = past;
    const isFresh = current?.conversationId === of && current.lastId === (threadOf(of)?.lastId ?? null);
    return isFresh ? current : (past.current = heldQuestions(of));
  };
  const show = (of: string, back: number): boolean => {
    const fitting = questionsOf(of).texts.filter((text) => text.length <= FIELD_MAX);
    const text = back < 0 ? '' : fitting[back];
    if (text === undefined) return false;
    recalled.current = { conversationId: of, back, text };
    put(text);
    return true;
  };
  /** There are older ones on disk: page by page until one is there, or no page is left. */
  const readOn = async (of: string, from: number): Promise<void> => {
    if (isReading.current) return;
    isReading.current = true;
    try {
      while (standsAt(of) === from && !show(of, from + 1) && questionsOf(of).more) {
        past.current = await olderQuestions(questionsOf(of));
      }
    } catch {
      // The arrow does nothing then; the log says what went wrong, once somebody scrolls there.
    } finally {
      isReading.current = false;
    }
  };

  return (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || conversationId === null) return false;
    const from = standsAt(conversationId);
    if (from === null || !isAtAnEnd(event.currentTarget)) return false;
    if (event.key === 'ArrowDown') return from >= 0 && show(conversationId, from - 1);
    if (!show(conversationId, from + 1) && questionsOf(conversationId).more) void readOn(conversationId, from);
    return true;
  };
}
