import { create } from 'zustand';
import type { ChatContext, ContextCut } from '../../shared/domain/context-cut';
import type { CutMode } from '../../shared/domain/cut-mode';
import { onThreadRead } from './chat-reading';
import { threadOf } from './chat-threads';
import type { Main } from './client';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** What of each conversation is sent, by its id; missing before it was read, and where everything is. */
export const useChatContexts = create<{ readonly byId: Readonly<Record<string, ChatContext>> }>(() => ({ byId: {} }));

/** The line over which each was read, and how often it was asked for: what is answered late is not taken for news. */
const read = new Map<string, { readonly main: Main; readonly asked: number }>();

function keep(context: ChatContext): void {
  useChatContexts.setState(({ byId }) => ({ byId: { ...byId, [context.conversationId]: context } }));
}

async function readContext(conversationId: string): Promise<void> {
  const main = currentMain();
  const asked = (read.get(conversationId)?.asked ?? 0) + 1;
  read.set(conversationId, { main, asked });
  try {
    const context = await main.context.read({ conversationId });
    if (read.get(conversationId)?.asked === asked) keep(context);
  } catch {
    // Main sends what it has to in any case, and says in the log what it left out; it is read again with the next page.
    if (read.get(conversationId)?.asked === asked) read.delete(conversationId);
  }
}

/** What of a conversation is sent; undefined before it was read. */
export function useChatContext(conversationId: string): ChatContext | undefined {
  return useChatContexts(({ byId }) => byId[conversationId]);
}

/** Sets what is to happen when a conversation no longer fits. Rejects with main's problem. */
export async function chooseCut(conversationId: string, mode: CutMode | null): Promise<void> {
  keep(await currentMain().context.choose({ conversationId, mode }));
}

/**
 * Changes what holds at a cut; null: everything is sent. Resolves once that is so, which takes as long as a summary that
 * has to be written. Rejects with main's problem.
 */
export async function changeCut(conversationId: string, { id }: ContextCut, mode: CutMode | null): Promise<void> {
  await currentMain().context.change({ conversationId, cutId: id, mode });
}

/** Rejects with main's problem. */
export async function editSummary(conversationId: string, { id }: ContextCut, text: string): Promise<void> {
  keep(await currentMain().context.editSummary({ conversationId, cutId: id, text }));
}

/** Resolves once the summary was written again. Rejects with main's problem. */
export async function writeSummaryAgain(conversationId: string, { id }: ContextCut): Promise<void> {
  await currentMain().context.writeAgain({ conversationId, cutId: id });
}

/** Stops a summary that is being written, and the answer that waits for it. Rejects with main's problem. */
export async function stopSummary(conversationId: string): Promise<void> {
  await currentMain().context.stop({ conversationId });
}

onThreadRead(({ conversation }) => {
  if (conversation && read.get(conversation.id)?.main !== currentMain()) void readContext(conversation.id);
});

onAppEvent((event) => {
  if (event.type === 'context_changed' || event.type === 'branch_changed') {
    if (threadOf(event.conversationId)) void readContext(event.conversationId);
    else read.delete(event.conversationId);
  }
  if (event.type === 'summary_grew') {
    const { conversationId, growing } = event;
    const known = useChatContexts.getState().byId[conversationId];
    if (threadOf(conversationId)) keep({ ...(known ?? { conversationId, mode: null, cut: null }), growing });
  }
  if (event.type === 'conversation_removed') {
    read.delete(event.id);
    useChatContexts.setState(({ byId }) => {
      const { [event.id]: _gone, ...rest } = byId;
      return { byId: rest };
    });
  }
});
