import '../../support/browser-parts';
import { screen } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { goTo } from '../../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../../src/renderer/screens/chat/chat-screen';
import { useDrafts } from '../../../../src/renderer/state/chat-drafts';
import { useChatOptionsStore } from '../../../../src/renderer/state/chat-options';
import { useSnippets } from '../../../../src/renderer/state/chat-snippets';
import { useThreads } from '../../../../src/renderer/state/chat-threads';
import { inWindow } from '../../connect/in-window';
import { createFakeMain, fakeState } from '../../support/fake-main';
import { sampleConnection, sampleConversation, sampleId } from '../../support/samples';

/** What chat goes to in these tests. */
export const DEEPSEEK = sampleConnection({ isPrimary: true });
/** What it does not go to. */
export const CLAUDE = sampleConnection({
  id: sampleId(2, 1),
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-haiku',
});
/** The conversation that {@link openComposer} opens where messages are given. */
export const CONVERSATION = sampleConversation(0);

type State = NonNullable<Parameters<typeof fakeState>[0]>;

/** The chat screen over a stand-in for main: a chat that has not begun, or a conversation where messages are given. */
export async function openComposer(state: State = {}) {
  const isNew = state.messages === undefined;
  goTo('chat', isNew ? null : CONVERSATION.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: isNew ? [] : [CONVERSATION],
      ...state,
      snapshot: { connections: [DEEPSEEK, CLAUDE], ...state.snapshot },
    }),
  );
  onTestFinished(() => {
    useThreads.setState(useThreads.getInitialState(), true);
    useDrafts.setState(useDrafts.getInitialState(), true);
    useSnippets.setState(useSnippets.getInitialState(), true);
    useChatOptionsStore.setState(useChatOptionsStore.getInitialState(), true);
  });
  const view = await inWindow(fake, <ChatScreen />);
  if (!isNew) await screen.findByRole('log', { name: 'Conversation' });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { fake, field, ...view };
}
