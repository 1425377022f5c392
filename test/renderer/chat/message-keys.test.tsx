import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { COMPOSER_ID } from '../../../src/renderer/screens/chat/composer/composer-focus';
import { useEdits } from '../../../src/renderer/screens/chat/message/edits';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import type { Message } from '../../../src/shared/domain/message';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleAnswer, sampleConnection, sampleConversation, sampleId, sampleQuestion } from '../support/samples';

const conversation = sampleConversation(0);
const question = sampleQuestion();
const answer = sampleAnswer({ parentId: question.id });
const beside = sampleAnswer({ id: sampleId(8, 5), parentId: question.id, text: 'Another answer.' });

afterEach(() => {
  useThreads.setState(useThreads.getInitialState(), true);
  useLiveAnswers.setState(useLiveAnswers.getInitialState(), true);
  useDrafts.setState(useDrafts.getInitialState(), true);
  useEdits.setState({}, true);
});

async function opened(messages: Message[] = [question, answer], besides: Message[] = []) {
  goTo('chat', conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: [conversation],
      messages,
      besides,
      snapshot: { connections: [sampleConnection({ isPrimary: true })] },
    }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  const log = await screen.findByRole('log', { name: 'Conversation' });
  // jsdom draws nothing, so that every message counts as in sight.
  log.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  for (const article of log.querySelectorAll('article')) {
    article.getBoundingClientRect = () => new DOMRect(0, 10, 100, 20);
    article.scrollIntoView = () => undefined;
  }
  return { fake, ...view };
}

const focused = () => document.activeElement;
const idOf = (element: Element | null) => (element instanceof HTMLElement ? element.dataset['message'] : undefined);
const composer = () => document.querySelector<HTMLElement>(`#${COMPOSER_ID}`);

describe('from message to message', () => {
  it('one goes with Alt and the arrows, from the composer as well, and back to it with Escape', async () => {
    const { user } = await opened();
    await waitFor(() => expect(focused()).toBe(composer()));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(idOf(focused())).toBe(answer.id);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(idOf(focused())).toBe(question.id);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(idOf(focused())).toBe(answer.id);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toBe(composer()));
  });
});

describe('on a message', () => {
  it('C copies it, and says so', async () => {
    const { user } = await opened();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.keyboard('c');
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(answer.text));
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  it('E edits a question', async () => {
    const { user } = await opened();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(idOf(focused())).toBe(question.id);
    await user.keyboard('e');
    expect(focused()).toBe(await screen.findByRole('textbox', { name: 'Edited message' }));
  });

  it('R asks for the answer again, and leads back to writing', async () => {
    const { fake, user } = await opened();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.keyboard('r');
    await waitFor(() => expect(inputsOf(fake, 'chat.retry')).toMatchObject([{ answerId: answer.id }]));
    await waitFor(() => expect(focused()).toBe(composer()));
  });

  it('the arrows lead to the versions beside it, and the focus goes along', async () => {
    const { fake, user } = await opened([question, answer], [beside]);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.keyboard('{ArrowLeft}');
    await screen.findByText('Another answer.');
    expect(inputsOf(fake, 'chat.show')).toMatchObject([{ messageId: beside.id }]);
    await waitFor(() => expect(idOf(focused())).toBe(beside.id));
  });

  it('M opens what else can be done with it, once and again', async () => {
    const { user } = await opened();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const article = focused() as HTMLElement;
    await user.keyboard('m');
    expect(await screen.findByRole('menuitem', { name: 'Quote' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
    article.focus();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    expect(await screen.findByRole('menuitem', { name: 'Delete' })).toBeTruthy();
  });

  it('letters that are typed elsewhere in it do nothing to it', async () => {
    const { fake } = await opened();
    const button = screen.getByRole('button', { name: 'Retry' });
    button.focus();
    fireEvent.keyDown(button, { key: 'r' });
    expect(inputsOf(fake, 'chat.retry')).toEqual([]);
  });
});
