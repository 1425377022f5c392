import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useArrival } from '../../../src/renderer/screens/chat/find/arrival';
import { goToHit } from '../../../src/renderer/screens/chat/find/go-to-message';
import { useEdits } from '../../../src/renderer/screens/chat/message/edits';
import { goToNewest, readEarlier, readLater } from '../../../src/renderer/state/chat-reading';
import { STRETCH_MAX } from '../../../src/renderer/state/chat-stretch';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { threadOf, useThreads } from '../../../src/renderer/state/chat-threads';
import type { Answer, Message } from '../../../src/shared/domain/message';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleAnswer, sampleConnection, sampleConversation, sampleId, sampleQuestion } from '../support/samples';

const conversation = sampleConversation(0);
const other = sampleConversation(1);
const COUNT = 600;
const idOf = (n: number) => sampleId(n, 3);

/** Questions and answers in turn. */
const long: Message[] = Array.from({ length: COUNT }, (_, n) => {
  const common = { id: idOf(n), conversationId: conversation.id, parentId: n === 0 ? null : idOf(n - 1), createdAt: n };
  return n % 2 === 0
    ? sampleQuestion({ ...common, text: `Question ${n}.` })
    : sampleAnswer({ ...common, text: `Answer ${n}.` });
});

beforeEach(() => {
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
afterEach(() => {
  for (const store of [useThreads, useLiveAnswers, useDrafts] as const) {
    (store as typeof useThreads).setState(
      store.getInitialState() as ReturnType<typeof useThreads.getInitialState>,
      true,
    );
  }
  useEdits.setState({}, true);
  useArrival.setState({ arrival: null });
});

async function opened(messages: Message[] = long) {
  goTo('chat', conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: [conversation, other],
      messages,
      snapshot: { connections: [sampleConnection({ isPrimary: true })] },
    }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  const log = await screen.findByRole('log', { name: 'Conversation' });
  return { fake, log, ...view };
}

/** Goes to a message as somebody does who found it. */
async function goToMessage(n: number): Promise<void> {
  await act(() =>
    goToHit({
      found: 'message',
      conversationId: conversation.id,
      messageId: idOf(n),
      role: 'user',
      title: conversation.title,
      at: n,
      snippet: [{ text: 'Question', isHit: true }],
    }),
  );
  await screen.findByText(`Question ${n}.`);
}

const drawn = () => screen.getAllByRole('article').length;

describe('a conversation of hundreds of messages', () => {
  it('is drawn around a message that is gone to, by one question to main', async () => {
    const { fake } = await opened();
    await goToMessage(100);
    expect(inputsOf(fake, 'chat.show')).toHaveLength(1);
    expect(inputsOf(fake, 'chat.messages')).toHaveLength(1);
    expect(screen.queryByText('Question 598.')).toBeNull();
    // What is out of sight follows when the window has a moment for it.
    expect(await screen.findByText('Question 76.', {}, { timeout: 10_000 })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByText('Question 100.').closest('article'));
  });

  it('leads to its end from wherever one reads', async () => {
    const { user } = await opened();
    await goToMessage(100);
    await user.click(screen.getByRole('button', { name: 'Jump to latest' }));
    expect(await screen.findByText('Answer 599.')).toBeDefined();
    expect(screen.queryByText('Question 100.')).toBeNull();
  });

  it('is held in part, however far one reads on in it', async () => {
    const { fake } = await opened();
    await goToMessage(300);
    for (let n = 0; n < 5; n += 1) await act(() => readEarlier(fake.main, conversation.id));
    await waitFor(() => expect(drawn()).toBe(STRETCH_MAX), { timeout: 10_000 });
    expect(screen.getByText('Question 0.')).toBeDefined();
    expect(screen.queryByText('Question 300.')).toBeNull();
    for (let n = 0; n < 12; n += 1) await act(() => readLater(fake.main, conversation.id));
    expect(await screen.findByText('Answer 599.')).toBeDefined();
    expect(drawn()).toBe(STRETCH_MAX);
    expect(screen.queryByRole('button', { name: 'Show later' })).toBeNull();
  });

  it('is at its first message by Home, and at its last by End', async () => {
    const { log, user } = await opened();
    act(() => log.focus());
    await user.keyboard('{Home}');
    expect(await screen.findByText('Question 0.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
    await user.keyboard('{End}');
    expect(await screen.findByText('Answer 599.')).toBeDefined();
  });

  it('shows what is sent from far above at its end, with what stands before it', async () => {
    const { fake, user } = await opened();
    await goToMessage(100);
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}');
    const question = await screen.findByText('And now?');
    expect(screen.queryByText('Question 100.')).toBeNull();
    expect(threadOf(conversation.id)).toMatchObject({ more: true, later: false });
    await user.click(screen.getByRole('button', { name: 'Show earlier' }));
    expect(await screen.findByText('Answer 599.')).toBeDefined();
    expect(question.isConnected).toBe(true);
    expect(inputsOf(fake, 'chat.send')).toHaveLength(1);
  });

  it('knows of an answer on its way from far above it, and follows none of it', async () => {
    const answer = sampleAnswer({
      id: idOf(COUNT),
      conversationId: conversation.id,
      parentId: idOf(COUNT - 1),
      text: 'So far',
      status: 'streaming',
    });
    const { fake, user } = await opened([...long, answer]);
    await goToMessage(100);
    expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined();
    fake.emit({
      type: 'answer_delta',
      conversationId: conversation.id,
      answerId: answer.id,
      part: 'text',
      offset: 6,
      text: ' so good',
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    fake.state.messages = [...long, { ...answer, text: 'So far so good' }];
    await user.click(screen.getByRole('button', { name: 'Jump to latest' }));
    expect(await screen.findByText('So far so good')).toBeDefined();
    const done: Answer = { ...answer, text: 'So far so good.', status: 'done' };
    act(() => fake.emit({ type: 'answer_changed', answer: done }));
    expect(await screen.findByText('So far so good.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('stays where one reads when a message is taken out there', async () => {
    const { fake } = await opened();
    await goToMessage(100);
    fake.state.messages = long.filter((_, n) => n !== 102);
    act(() => fake.emit({ type: 'branch_changed', conversationId: conversation.id }));
    await waitFor(() => expect(screen.queryByText('Question 102.')).toBeNull());
    expect(screen.getByText('Question 100.')).toBeDefined();
  });

  it('is opened at its end again after it was left far above', async () => {
    const { fake } = await opened();
    await goToMessage(100);
    act(() => goTo('chat', other.id));
    await waitFor(() => expect(threadOf(conversation.id)).toBeNull());
    act(() => goTo('chat', conversation.id));
    expect(await screen.findByText('Answer 599.')).toBeDefined();
    expect(inputsOf(fake, 'chat.messages').at(-1)).toMatchObject({ conversationId: conversation.id });
  });

  it('is read in full by whoever opens it after it was left while something was sent', async () => {
    const { fake, user } = await opened();
    await goToMessage(100);
    const letGo = fake.holdNext('chat.send');
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}');
    act(() => goTo('chat', other.id));
    await waitFor(() => expect(threadOf(conversation.id)).toBeNull());
    act(letGo);
    await waitFor(() => expect(fake.state.messages).toHaveLength(COUNT + 2));
    act(() => goTo('chat', conversation.id));
    expect(await screen.findByText('And now?')).toBeDefined();
    expect(screen.getByText('Answer 599.')).toBeDefined();
  });

  it('keeps a question that is being edited while one reads elsewhere, and takes nobody’s focus for it', async () => {
    const { fake, user } = await opened();
    const article = (await screen.findByText('Question 598.')).closest('article')!;
    await user.click(within(article).getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByRole('textbox', { name: 'Edited message' }), ' More');
    await goToMessage(100);
    expect(screen.queryByRole('textbox', { name: 'Edited message' })).toBeNull();
    act(() => screen.getByRole('textbox', { name: 'Message' }).focus());
    await act(() => goToNewest(fake.main, conversation.id));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Edited message' });
    expect(field.value).toBe('Question 598. More');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  });

  it('brings back questions by arrow up from its end, wherever one reads, and stays there', async () => {
    const { user } = await opened();
    await goToMessage(100);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(field.value).toBe('Question 598.'));
    expect(screen.getByText('Question 100.')).toBeDefined();
  });

  it('goes from message to message by keys', async () => {
    const { log } = await opened();
    act(() => log.focus());
    const articles = () => within(log).getAllByRole('article');
    await waitFor(() => expect(articles()).toHaveLength(60), { timeout: 10_000 });
    act(() => articles()[5]!.setAttribute('tabindex', '-1'));
    act(() => articles()[5]!.focus());
    articles()[6]!.scrollIntoView = () => undefined;
    fireEvent.keyDown(articles()[5]!, { key: 'ArrowDown', altKey: true });
    expect(document.activeElement).toBe(articles()[6]);
  });
});

describe('what came about on the way to an answer', () => {
  const question = sampleQuestion();
  const answer = sampleAnswer({
    parentId: question.id,
    reasoning: 'Hm.',
    reasoningMs: 4200,
    steps: [
      { tool: 'python', input: '```python\nprint(1)\n```', output: '```\n1\n```' },
      { tool: null, input: '', output: 'A page <img src=x onerror=alert(1)>' },
    ],
  });

  it('is folded, with the time that the reasoning took', async () => {
    const { user } = await opened([question, answer]);
    expect(screen.queryByText('Hm.')).toBeNull();
    await user.click(screen.getByText('Reasoning · 4 s'));
    expect(await screen.findByText('Hm.')).toBeDefined();
  });

  it('are steps with tools, each folded, whose words are only words', async () => {
    const { user, log } = await opened([question, answer]);
    expect(within(log).queryByText('python')).toBeNull();
    await user.click(screen.getByText('2 steps with tools'));
    await user.click(await screen.findByText('python'));
    expect(await screen.findByText('print(1)')).toBeDefined();
    await user.click(screen.getByText('A tool'));
    expect(await screen.findByText(/A page/)).toBeDefined();
    expect(log.querySelector('img')).toBeNull();
  });
});
