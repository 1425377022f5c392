import { useEffect } from 'react';
import { create } from 'zustand';
import { type ChatOptions, USUAL_CHAT_OPTIONS } from '../../shared/domain/chat-options';
import type { Main } from './client';
import { onAppEvent } from './events';
import { currentMain, useMain, useSession } from './session';

/** How conversations are asked, by their ids, and by 'new' for the chat that has not begun; missing before it was read. */
export const useChatOptionsStore = create<{ readonly byScope: Readonly<Record<string, ChatOptions>> }>(() => ({
  byScope: {},
}));

/** Counts what was set here, so that what was read before is not taken for newer. */
let changes = 0;

function keep(scope: string, options: ChatOptions): void {
  useChatOptionsStore.setState(({ byScope }) => ({ byScope: { ...byScope, [scope]: options } }));
}

async function read(main: Main, scope: string): Promise<void> {
  const before = changes;
  try {
    const options = await main.chat.options({ scope });
    if (before === changes) keep(scope, options);
  } catch {
    // Main asks with them in any case; they are read again when the conversation is opened the next time.
  }
}

onAppEvent((event) => {
  const { main } = useSession.getState();
  if (event.type !== 'chat_options_changed' || main === null) return;
  if (useChatOptionsStore.getState().byScope[event.scope] !== undefined) void read(main, event.scope);
});

/** How a conversation is asked; read anew whenever it is opened. As usual until it was read. */
export function useChatOptions(scope: string): ChatOptions {
  const main = useMain();
  useEffect(() => {
    void read(main, scope);
  }, [main, scope]);
  return useOptionsAsRead(scope);
}

/** Sets how a conversation is asked. Rejects with main's problem, and nothing has changed then. */
export async function setChatOptions(scope: string, options: ChatOptions): Promise<void> {
  changes += 1;
  keep(scope, await currentMain().chat.setOptions({ scope, options }));
}

/** How a conversation is asked, as far as the composer read it. */
export function useOptionsAsRead(scope: string): ChatOptions {
  return useChatOptionsStore(({ byScope }) => byScope[scope] ?? USUAL_CHAT_OPTIONS);
}

/** How a conversation is asked, as far as it was read. */
export function chatOptionsOf(scope: string): ChatOptions {
  return useChatOptionsStore.getState().byScope[scope] ?? USUAL_CHAT_OPTIONS;
}

/**
 * The chat that has not begun became a conversation: what was set for it holds there, and the next one begins as usual.
 * @param handed what was set when it was sent off
 */
export function handOnChatOptions(conversationId: string, handed: ChatOptions): void {
  changes += 1;
  useChatOptionsStore.setState(({ byScope }) => ({
    byScope: { ...byScope, new: USUAL_CHAT_OPTIONS, [conversationId]: handed },
  }));
}
