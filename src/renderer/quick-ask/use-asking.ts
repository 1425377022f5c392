import { useState } from 'react';
import type { Problem } from '../../shared/domain/problem';
import { sendMessage, stopAnswer } from '../state/chat-actions';
import { changeDraft, clearDraft, type DraftScope, draftOf, holdDraft } from '../state/chat-drafts';
import { problemOf } from '../state/client';
import { toastProblem } from '../ui/toast';
import { useExchange } from './exchange-store';

/** Where the draft of the quick question is kept. */
export const QUICK: DraftScope = 'quick';

/** Lets go of what was sent; what was typed meanwhile stays. */
function keepRest(sent: string): void {
  const { typed } = draftOf(QUICK);
  clearDraft(QUICK);
  const rest = typed.startsWith(sent) ? typed.slice(sent.length) : typed;
  if (rest !== '') changeDraft(QUICK, { typed: rest });
}

interface Asking {
  readonly isSending: boolean;
  /** Why the last question could not be sent; null when it could. */
  readonly problem: Problem | null;
  /** What was to be pasted does not fit. */
  readonly tooLong: boolean;
  /** Asks Primary. The text leaves the field only once main has it on disk. Never rejects. */
  ask(text: string): Promise<void>;
  sayTooLong(): void;
  forgetProblem(): void;
}

/** Asks in a conversation, or begins one with the first question. */
export function useAsking(conversationId: string | null): Asking {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const ask = async (text: string) => {
    setSending(true);
    setProblem(null);
    const letGo = holdDraft(QUICK);
    try {
      const id = await sendMessage(conversationId, text, [], 'quick');
      keepRest(text);
      useExchange.setState({ conversationId: id });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      letGo();
      setSending(false);
    }
  };
  return {
    isSending,
    problem,
    tooLong,
    ask,
    sayTooLong: () => setTooLong(true),
    forgetProblem: () => {
      setProblem(null);
      setTooLong(false);
    },
  };
}

/** Stops an answer that is being received. What goes wrong is said in a toast. */
export async function stopAsked(answerId: string): Promise<void> {
  try {
    await stopAnswer(answerId);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
