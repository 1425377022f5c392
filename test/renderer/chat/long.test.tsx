import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useChatContexts } from '../../../src/renderer/state/chat-context';
import { useChatOptionsStore } from '../../../src/renderer/state/chat-options';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import { useToasts } from '../../../src/renderer/ui/toast';
import type { ChatContext, ContextCut } from '../../../src/shared/domain/context-cut';
import type { Failure } from '../../../src/shared/domain/failure';
import { inputsOf, inWindow } from '../connect/in-window';
import { sampleCut } from '../support/fake/context';
import { createFakeMain, fakeState } from '../support/fake-main';
import { speaksGerman } from '../support/in-german';
import {
  NOON,
  sampleAnswer,
  sampleConnection,
  sampleConversation,
  sampleId,
  sampleProblem,
  sampleQuestion,
} from '../support/samples';

const conversation = sampleConversation(0);
const question = sampleQuestion();
const answer = sampleAnswer({ parentId: question.id });
const later = sampleQuestion({ id: sampleId(7, 3), parentId: answer.id, text: 'And day two?' });
const last = sampleAnswer({ id: sampleId(8, 3), parentId: later.id, text: 'The sea.' });
const primary = sampleConnection({ isPrimary: true });

const TOO_LONG: Failure = {
  class: 'context_length',
  reason: 'prompt_too_long',
  provider: 'deepseek',
  sentence: 'The conversation has become too long.',
  cause: null,
  advice: 'Choose what happens to the older messages.',
  steps: [
    { do: 'cut_context', mode: 'summary' },
    { do: 'cut_context', mode: 'drop' },
    { do: 'ask_model', connectionId: primary.id, model: 'm-large' },
    { do: 'ask_model', connectionId: primary.id, model: 'm-huge' },
  ],
  status: null,
  serviceWords: null,
  requestId: null,
  retryAt: null,
  at: NOON,
};

afterEach(() => {
  useThreads.setState(useThreads.getInitialState(), true);
  useLiveAnswers.setState(useLiveAnswers.getInitialState(), true);
  useChatContexts.setState(useChatContexts.getInitialState(), true);
  useChatOptionsStore.setState(useChatOptionsStore.getInitialState(), true);
  useToasts.setState({ toasts: [] });
});

const contextOf = (change: Partial<ChatContext>): ChatContext => ({
  conversationId: conversation.id,
  mode: null,
  cut: null,
  growing: null,
  ...change,
});

async function opened({ context = contextOf({}), messages = [question, answer, later, last] } = {}) {
  goTo('chat', conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: [conversation],
      messages,
      contexts: new Map([[conversation.id, context]]),
      snapshot: { connections: [primary] },
    }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  await screen.findByRole('log');
  return { fake, ...view };
}

const withCut = (change: Partial<ContextCut> = {}) => ({
  context: contextOf({ mode: 'summary', cut: sampleCut({ at: answer.id, ...change }) }),
});

const divider = (): HTMLElement => document.querySelector<HTMLElement>('[data-context-cut]')!;

it('stands between the last message that is not sent and the first that is', async () => {
  await opened(withCut());
  const line = await screen.findByText('Summary of the 12 messages above, sent in their place');
  const above = line.compareDocumentPosition(screen.getByText(answer.text));
  expect(above & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(
    line.compareDocumentPosition(screen.getByText('And day two?')) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).toBeTruthy();
  expect(screen.queryByText('Porto')).toBeNull();
});

it('says of messages that are left out how many there are, and that their files are not sent either', async () => {
  const { user, fake } = await opened(withCut({ mode: 'drop', summary: '', messages: 1, files: 2, source: null }));
  await user.click(await screen.findByText('The message above is no longer sent'));
  screen.getByText('2 files of these messages are no longer sent either.');
  await user.click(screen.getByRole('button', { name: 'Summarise them instead' }));
  await screen.findByText('Summary of the message above, sent in its place');
  expect(inputsOf(fake, 'context.change')).toMatchObject([{ mode: 'summary' }]);
});

it('shows a summary as what a model wrote: Markdown, without markup or requests', async () => {
  const { user } = await opened(
    withCut({ summary: '**Trains** <img src=x onerror=alert(1)> ![p](https://a.example/p.png)' }),
  );
  await user.click(await screen.findByText(/^Summary of the 12/));
  const box = screen.getByText('Trains').closest('details')!;
  expect(box.querySelector('img')).toBeNull();
  expect(box.textContent).toContain('<img src=x onerror=alert(1)>');
  within(box).getByText(/^Written by DeepSeek · .* for \$0.0009$/);
});

it('is edited in place; what is refused is said there, and what was typed stays', async () => {
  const { user, fake } = await opened(withCut());
  await user.click(await screen.findByText(/^Summary of the 12/));
  await user.click(within(divider()).getByRole('button', { name: 'Edit' }));
  const field = screen.getByRole('textbox', { name: 'Summary' });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, 'Boats.');
  fake.failNext('context.editSummary', sampleProblem({ sentence: 'This summary is too long.' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('This summary is too long.');
  expect(field).toHaveProperty('value', 'Boats.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Boats.');
  screen.getByText(/changed by you$/);
});

it('is removed with a way back', async () => {
  const { user, fake } = await opened(withCut());
  await user.click(await screen.findByText(/^Summary of the 12/));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await expect.poll(() => screen.queryByText(/^Summary of the 12/)).toBeNull();
  const [toast] = useToasts.getState().toasts;
  expect(toast?.text).toBe('All messages are sent again.');
  act(() => toast?.action?.run());
  await screen.findByText(/^Summary of the 12/);
  expect(inputsOf(fake, 'context.change')).toMatchObject([{ mode: null }, { mode: 'summary' }]);
});

it('shows a summary while it grows, how far it is, and a way to stop it', async () => {
  const growing = { at: answer.id, messages: 40, part: 1, parts: 5, text: '' };
  const { fake, user } = await opened({ context: contextOf({ growing }) });
  await screen.findByText('Summarising the 40 messages above: part 1 of about 5…');
  const grown = { ...growing, part: 2, text: 'They spoke of trains.' };
  act(() => fake.emit({ type: 'summary_grew', conversationId: conversation.id, growing: grown }));
  await screen.findByText('Summarising the 40 messages above: part 2 of about 5…');
  await screen.findByText('They spoke of trains.');
  await user.click(screen.getByRole('button', { name: 'Cancel the summary' }));
  expect(inputsOf(fake, 'context.stop')).toEqual([{ conversationId: conversation.id }]);
  await expect.poll(() => screen.queryByText(/^Summarising/)).toBeNull();
});

it('offers the ways out where the answer would stand, each model by its name', async () => {
  const blocked = sampleAnswer({ id: last.id, parentId: later.id, status: 'failed', text: '', failure: TOO_LONG });
  const { user, fake } = await opened({ messages: [question, answer, later, blocked] });
  const panel = (await screen.findByText(TOO_LONG.sentence)).closest('[data-tone]') as HTMLElement;
  expect(panel.dataset['tone']).toBe('plain');
  expect(
    within(panel)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Summarise the older part',
    'Leave out the oldest messages',
    'Use m-large here',
    'Use m-huge here',
    'Retry',
    'New chat',
  ]);
  await user.click(within(panel).getByRole('button', { name: 'Summarise the older part' }));
  expect(inputsOf(fake, 'context.cut')).toMatchObject([{ answerId: blocked.id, mode: 'summary' }]);
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
});

it('has another model of Primary answer the conversation from then on', async () => {
  const blocked = sampleAnswer({ id: last.id, parentId: later.id, status: 'failed', text: '', failure: TOO_LONG });
  const { user, fake } = await opened({ messages: [question, answer, later, blocked] });
  await user.click(await screen.findByRole('button', { name: 'Use m-huge here' }));
  await expect.poll(() => inputsOf(fake, 'chat.retry')).toMatchObject([{ answerId: blocked.id }]);
  expect(inputsOf(fake, 'chat.setOptions')).toMatchObject([
    { scope: conversation.id, options: { model: { connectionId: primary.id, name: 'm-huge' } } },
  ]);
});

describe('in German', () => {
  speaksGerman();
  it('says everything in whole sentences', async () => {
    const { user } = await opened(withCut({ messages: 1200, isEdited: true }));
    await user.click(
      await screen.findByText('Zusammenfassung der 1.200 Nachrichten darüber, an ihrer Stelle gesendet'),
    );
    const buttons = within(divider()).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Bearbeiten',
      'Neu schreiben lassen',
      'Stattdessen weglassen',
      'Entfernen',
    ]);
    within(divider()).getByText(/^Geschrieben von DeepSeek · .*, von Ihnen geändert$/);
  });
});
