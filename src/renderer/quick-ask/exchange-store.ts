import { create } from 'zustand';
import { threadOf, useThreads } from '../state/chat-threads';

/** Away for so long, one comes back to a new question, in milliseconds. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;

interface Exchange {
  /** The conversation that the first question began; null while nothing was asked. */
  readonly conversationId: string | null;
}

/** What is asked in this window now. */
export const useExchange = create<Exchange>(() => ({ conversationId: null }));

/** The next question begins a conversation of its own. The one before stays in the history. */
export function askAnew(): void {
  useExchange.setState({ conversationId: null });
}

/** The answer that is on its way, which is always the last message; null when there is none. */
export function runningAnswer(conversationId: string | null): string | null {
  const thread = conversationId === null ? null : threadOf(conversationId);
  const last = thread?.messages[thread.ids.at(-1) ?? ''];
  return last?.role === 'assistant' && last.status === 'streaming' ? last.id : null;
}

/** The same for a component, which is drawn again when it changes. */
export function useRunningAnswer(conversationId: string | null): string | null {
  return useThreads(() => runningAnswer(conversationId));
}

/**
 * Begins anew for whoever comes back after a long time. @returns a function that ends it
 * @param now the clock, in ms
 */
export function forgetWhenAway(now: () => number = Date.now): () => void {
  let leftAt: number | null = null;
  const look = () => {
    if (document.visibilityState === 'hidden') {
      leftAt = now();
      return;
    }
    const wasAway = leftAt !== null && now() - leftAt > FORGOTTEN_AFTER_MS;
    leftAt = null;
    if (wasAway && runningAnswer(useExchange.getState().conversationId) === null) askAnew();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
