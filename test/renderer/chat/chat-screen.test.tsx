import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo, useNavigation } from '../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import type { Message } from '../../../src/shared/domain/message';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import {
  sampleAnswer,
  sampleConnection,
  sampleConversation,
  sampleFailure,
  sampleId,
  sampleProblem,
  sampleQuestion,
} from '../support/samples';

const primary = sampleConnection({ isPrimary: true });
const claude = sampleConnection({
  id: sampleId(2, 1),
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-haiku',
});
const conversation = sampleConversation(0);

afterEach(() => {
  useThreads.setState(useThreads.getInitialState(), true);
  useLiveAnswers.setState(useLiveAnswers.getInitialState(), true);
  useDrafts.setState(useDrafts.getInitialState(), true);
});

async function opened(messages: Message[] | null, drafts = new Map<string, string>()) {
  goTo('chat', messages === null ? null : conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: messages === null ? [] : [conversation],
      messages: messages ?? [],
      drafts,
      snapshot: { connections: [primary, claude] },
    }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  if (messages !== null && messages.length > 0) await screen.findByRole('log', { name: 'Conversation' });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { fake, field, ...view };
}

describe('the header', () => {
  it('names Primary in one text beside its light, and leads to AI Configuration', async () => {
    const { user } = await opened(null);
    const button = screen.getByText('Primary: DeepSeek · deepseek-flash').closest('button');
    expect(within(button as HTMLElement).getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    await user.click(button as HTMLElement);
    await waitFor(() => expect(useNavigation.getState().place.screen).toBe('ai-configuration'));
  });

  it('renames the conversation in place, and Escape leaves it as it was', async () => {
    const { fake, user } = await opened([sampleQuestion(), sampleAnswer()]);
    await user.click(await screen.findByRole('button', { name: conversation.title }));
    const title = screen.getByRole('textbox', { name: 'Title of the conversation' });
    await user.clear(title);
    await user.type(title, 'Nope{Escape}');
    expect(inputsOf(fake, 'chat.rename')).toEqual([]);
    await user.click(screen.getByRole('button', { name: conversation.title }));
    await user.clear(screen.getByRole('textbox', { name: 'Title of the conversation' }));
    await user.type(screen.getByRole('textbox', { name: 'Title of the conversation' }), 'Porto in May{Enter}');
    expect(await screen.findByRole('button', { name: 'Porto in May' })).toBeTruthy();
    expect(inputsOf(fake, 'chat.rename')).toEqual([{ conversationId: conversation.id, title: 'Porto in May' }]);
  });
});

describe('writing', () => {
  it('begins a conversation with Enter, shows both messages, and keeps the focus', async () => {
    const { fake, field, user } = await opened(null);
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, 'Hello{Shift>}{Enter}{/Shift}there{Enter}');
    const log = await screen.findByRole('log', { name: 'Conversation' });
    expect(within(log).getByRole('article', { name: 'You' }).textContent).toBe('Hello\nthere');
    expect(within(log).getByRole('article', { name: 'Assistant' })).toBeTruthy();
    expect(field.value).toBe('');
    expect(useNavigation.getState().place.id).toBe(fake.state.conversations[0]?.id);
    expect(document.activeElement).toBe(field);
  });

  it('keeps the text until main has it, and when main refuses it', async () => {
    const { fake, field, user } = await opened(null);
    fake.failNext('chat.send', sampleProblem({ sentence: 'The disk is full.' }));
    await user.type(field, 'Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(field.value).toBe('Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(field.value).toBe(''));
    expect(screen.queryByText('The disk is full.')).toBeNull();
  });

  it('sends nothing that is empty', async () => {
    const { fake, field, user } = await opened(null);
    await user.type(field, '  {Enter}');
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('leaves Enter to an input method that composes', async () => {
    const { fake, field, user } = await opened(null);
    await user.type(field, 'に');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('says what is too large before anything is sent, and keeps it', async () => {
    const { fake, field } = await opened(null);
    fireEvent.change(field, { target: { value: 'a'.repeat(2_000_000) } });
    expect(await screen.findByText(/This message has 1\.9 MB/)).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
    expect(field.value).toHaveLength(2_000_000);
  });

  it('keeps long pasted text beside the field, and sends it behind what was typed', async () => {
    const { fake, field, user } = await opened(null);
    const long = 'line \u0007\n'.repeat(20_000);
    await user.type(field, 'Sum this up:');
    await user.paste(long);
    expect(field.value).toBe('Sum this up:');
    expect(screen.getByText('Pasted text · about 140 kB')).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: `Sum this up:\n\n${long}` }]));
    await waitFor(() => expect(screen.queryByText(/Pasted text/)).toBeNull());
  });

  it('takes short pasted text into the field, and lets go of long text that is removed', async () => {
    const { field, user } = await opened(null);
    await user.click(field);
    await user.paste('short');
    expect(field.value).toBe('short');
    await user.paste('x'.repeat(200_000));
    await user.click(screen.getByRole('button', { name: 'Remove pasted text' }));
    expect(screen.queryByText(/Pasted text/)).toBeNull();
    expect(field.value).toBe('short');
  });

  it('brings back what was typed earlier', async () => {
    const { field } = await opened([sampleQuestion(), sampleAnswer()], new Map([[conversation.id, 'half a thou']]));
    await waitFor(() => expect(field.value).toBe('half a thou'));
  });

  it('can begin with an example, which only fills the composer', async () => {
    const { fake, field, user } = await opened(null);
    await user.click(screen.getByRole('button', { name: 'Plan something' }));
    expect(field.value).toContain('Porto');
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });
});

describe('an answer on its way', () => {
  const streaming = sampleAnswer({
    text: '',
    status: 'streaming',
    usage: null,
    durationMs: null,
    createdAt: Date.now() - 5000,
  });

  it('says whom it waits for and how long, grows, and can be stopped by button or Escape', async () => {
    const { fake, field, user } = await opened([sampleQuestion(), streaming]);
    expect(screen.getByText(/Waiting for DeepSeek…/).textContent).toMatch(/\d+ s$/);
    fake.emit({
      type: 'answer_delta',
      conversationId: conversation.id,
      answerId: streaming.id,
      part: 'text',
      offset: 0,
      text: 'Day **one**',
    });
    await waitFor(() => expect(screen.getByRole('article', { name: 'Assistant' }).textContent).toBe('Day one'));
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
    field.focus();
    await user.keyboard('{Escape}');
    expect(inputsOf(fake, 'chat.stop')).toEqual([{ answerId: streaming.id }]);
  });

  it('is not sent over by Enter', async () => {
    const { fake, field, user } = await opened([sampleQuestion(), streaming]);
    await user.type(field, 'More{Enter}');
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
    expect(field.value).toBe('More');
  });

  it('is announced when it ends, not word by word', async () => {
    const { fake } = await opened([sampleQuestion(), streaming]);
    fake.emit({ type: 'answer_changed', answer: { ...streaming, text: 'Done', status: 'done' } });
    expect(await screen.findByText('The answer is complete.')).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Assistant' }).getAttribute('aria-busy')).toBeNull();
  });
});

describe('an answer', () => {
  it('says what it ran on and took, and offers to copy and to try again', async () => {
    const { fake, user } = await opened([sampleQuestion(), sampleAnswer({ reasoning: 'Hm.' })]);
    const answer = within(screen.getByRole('article', { name: 'Assistant' }));
    for (const fact of ['deepseek-flash', '812 tokens', '3.1 s', 'Reasoning'])
      expect(answer.getByText(fact)).toBeTruthy();
    expect(answer.getByRole('button', { name: 'Copy' })).toBeTruthy();
    await user.click(answer.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(inputsOf(fake, 'chat.retry')).toHaveLength(1));
    expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy();
  });

  it('from practice says so', async () => {
    await opened([
      sampleQuestion(),
      sampleAnswer({ source: { connectionId: primary.id, label: 'Practice', model: 'p', practice: true } }),
    ]);
    expect(screen.getByText('practice')).toBeTruthy();
  });

  it.each([
    ['stopped', 'You stopped this answer.'],
    ['interrupted', 'Interrupted: Signalbox was closed before the answer was complete.'],
  ] as const)('that was %s says so and keeps what arrived', async (status, words) => {
    await opened([sampleQuestion(), sampleAnswer({ status, text: 'Half' })]);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('Half')).toBeTruthy();
  });

  it('that failed says what happened and offers what to do', async () => {
    const failure = sampleFailure({
      steps: [{ do: 'open_page', label: 'Open billing', url: 'https://billing.example/x' }],
    });
    const { fake, user } = await opened([sampleQuestion(), sampleAnswer({ status: 'failed', text: '', failure })]);
    expect(screen.getByText(failure.sentence)).toBeTruthy();
    for (const name of ['Test connection', 'Retry', 'Open billing billing.example']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    await user.click(screen.getByRole('button', { name: 'Make Claude Primary' }));
    expect(await screen.findByText('Primary: Claude · claude-haiku')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(inputsOf(fake, 'chat.retry')).toHaveLength(1));
  });
});

describe('a question', () => {
  it('is plain text, controls are seen, and a long one is folded', async () => {
    const text = `**not bold** <b>x</b> \u001B[31m\n${'line\n'.repeat(60)}end`;
    const { user } = await opened([sampleQuestion({ text }), sampleAnswer()]);
    const question = within(screen.getByRole('article', { name: 'You' }));
    expect(screen.getByRole('article', { name: 'You' }).textContent).toContain('**not bold** <b>x</b> ␛[31m');
    expect(question.queryByText(/end$/)).toBeNull();
    await user.click(question.getByRole('button', { name: 'Show all' }));
    expect(screen.getByRole('article', { name: 'You' }).textContent).toContain('end');
  });
});

describe('a conversation that cannot be read', () => {
  it('says why and leads on', async () => {
    goTo('chat', sampleId(77, 2), { replace: true });
    const fake = createFakeMain(fakeState({ snapshot: { connections: [primary] } }));
    fake.failNext(
      'chat.messages',
      sampleProblem({ code: 'not_found', sentence: 'This conversation is not there any more.' }),
    );
    const { user } = await inWindow(fake, <ChatScreen />);
    expect(await screen.findByText('This conversation is not there any more.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start a new chat' }));
    await waitFor(() => expect(useNavigation.getState().place.id).toBeNull());
  });
});
