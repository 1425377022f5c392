import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo, useNavigation } from '../../../src/renderer/app/navigation';
import { newChat } from '../../../src/renderer/app/shell-state';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import { useVault } from '../../../src/renderer/state/vault';
import type { Message } from '../../../src/shared/domain/message';
import { Settings } from '../../../src/shared/domain/settings';
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

async function opened(
  messages: Message[] | null,
  drafts = new Map<string, string>(),
  settings: Partial<Settings> = {},
) {
  goTo('chat', messages === null ? null : conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: messages === null ? [] : [conversation],
      messages: messages ?? [],
      drafts,
      snapshot: { connections: [primary, claude], settings: Settings.parse(settings) },
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
    const button = screen.getByRole('button', { name: /Primary: DeepSeek · deepseek-flash$/ });
    expect(within(button).getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    await user.click(button);
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

  it('stays in the new chat that was begun while the first one was being made', async () => {
    const { fake, field, user } = await opened(null);
    const letGo = fake.holdNext('chat.send');
    await user.type(field, 'First{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
    newChat();
    await user.type(field, ' second');
    letGo();
    await waitFor(() => expect(field.value).toBe(' second'));
    expect(useNavigation.getState().place.id).toBeNull();
    await user.type(field, '{Enter}');
    await screen.findByRole('log', { name: 'Conversation' });
    const [first, second] = inputsOf(fake, 'chat.send') as { conversationId: string; text: string }[];
    expect(second?.text).toBe(' second');
    expect(second?.conversationId).not.toBe(first?.conversationId);
    expect(useNavigation.getState().place.id).toBe(second?.conversationId);
  });

  it('goes off by itself once the keys are unlocked from its own panel', async () => {
    const { fake, field, user } = await opened(null);
    const locked = sampleProblem({
      code: 'vault_locked',
      sentence: 'Your keys are locked.',
      steps: [{ do: 'unlock_keys' }],
    });
    useVault.setState({ vault: { state: 'locked', reason: 'Protected by a passphrase.' } });
    fake.failNext('chat.send', locked);
    await user.type(field, 'Hello{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Unlock keys' }));
    await user.type(await screen.findByLabelText('Passphrase'), 'correct horse{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByText('Your keys are locked.')).toBeNull());
  });

  it('only loses its panel when the keys are unlocked elsewhere', async () => {
    const { fake, field, user } = await opened(null);
    useVault.setState({ vault: { state: 'locked', reason: 'Protected by a passphrase.' } });
    fake.failNext('chat.send', sampleProblem({ code: 'vault_locked', sentence: 'Your keys are locked.' }));
    await user.type(field, 'Hello{Enter}');
    await screen.findByText('Your keys are locked.');
    act(() => useVault.setState({ vault: { state: 'open', source: 'passphrase', store: null } }));
    await waitFor(() => expect(screen.queryByText('Your keys are locked.')).toBeNull());
    expect(inputsOf(fake, 'chat.send')).toHaveLength(1);
    expect(field.value).toBe('Hello');
  });

  it('has one field called Message, whatever stands around it', async () => {
    await opened(null);
    expect(screen.getAllByLabelText(/message/i)).toHaveLength(1);
  });

  it('says where it goes by the address that is used', async () => {
    goTo('chat', null, { replace: true });
    const elsewhere = { ...primary, baseUrl: 'https://gateway.example/v1' };
    const fake = createFakeMain(fakeState({ snapshot: { connections: [elsewhere] } }));
    await inWindow(fake, <ChatScreen />);
    expect(screen.getByText(/gateway\.example/)).toBeTruthy();
    expect(screen.queryByText('What you write goes to DeepSeek.')).toBeNull();
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

  it('from practice is not taken for the very first', async () => {
    const practice = sampleAnswer({
      id: sampleId(41, 3),
      source: { connectionId: primary.id, label: 'Practice', model: 'practice', practice: true },
    });
    const tried = await opened([sampleQuestion(), practice]);
    expect(screen.getAllByText('practice')).toHaveLength(1);
    expect(screen.queryByText(/Next, if you like/)).toBeNull();
    expect(inputsOf(tried.fake, 'settings.change')).toEqual([]);
  });

  it('that is the very first is followed by the next step, which is remembered', async () => {
    const first = await opened([sampleQuestion(), sampleAnswer({ id: sampleId(42, 3) })]);
    expect((await screen.findByRole('link', { name: /see what leaves this computer/ })).getAttribute('href')).toBe(
      '#/ai-configuration',
    );
    await waitFor(() => expect(first.fake.state.snapshot.settings.firstAnswerSeen).toBe(true));
  });

  it('that is not the first is followed by nothing', async () => {
    await opened([sampleQuestion(), sampleAnswer({ id: sampleId(43, 3) })], new Map(), { firstAnswerSeen: true });
    expect(screen.queryByText(/Next, if you like/)).toBeNull();
  });

  it('that is too long for the model offers a new chat and no test', async () => {
    const failure = sampleFailure({ class: 'context_length', reason: 'prompt_too_long' });
    await opened([sampleQuestion(), sampleAnswer({ status: 'failed', text: '', failure, durationMs: 4 })]);
    expect(screen.queryByRole('button', { name: 'Test connection' })).toBeNull();
    expect(screen.queryByText('0.0 s')).toBeNull();
    expect(screen.getByRole('button', { name: 'New chat' })).toBeTruthy();
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
    expect(await screen.findByRole('button', { name: /Primary: Claude · claude-haiku · Auto$/ })).toBeTruthy();
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
    fake.failNext('chat.messages', sampleProblem({ sentence: 'The disk could not be read.' }));
    const { user } = await inWindow(fake, <ChatScreen />);
    expect(await screen.findByText('The disk could not be read.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start a new chat' }));
    await waitFor(() => expect(useNavigation.getState().place.id).toBeNull());
  });

  it.each([
    ['was deleted', sampleId(77, 2)],
    ['never was one', 'nonexistent'],
  ])('because it %s is said to be missing, and nothing can be written there', async (_why, id) => {
    goTo('chat', id, { replace: true });
    const fake = createFakeMain(fakeState({ snapshot: { connections: [primary] } }));
    fake.failNext('chat.messages', sampleProblem({ code: 'not_found' }));
    const { user } = await inWindow(fake, <ChatScreen />);
    expect(await screen.findByText('This chat does not exist')).toBeTruthy();
    expect(inputsOf(fake, 'chat.messages')).toHaveLength(id === 'nonexistent' ? 0 : 1);
    expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'New chat' }));
    await waitFor(() => expect(useNavigation.getState().place.id).toBeNull());
  });
});
