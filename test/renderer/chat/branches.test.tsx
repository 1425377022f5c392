import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useEdits } from '../../../src/renderer/screens/chat/message/edits';
import { quoted } from '../../../src/renderer/screens/chat/message/quote';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import type { Answer, Message } from '../../../src/shared/domain/message';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState, type FakeState } from '../support/fake-main';
import { sampleAnswer, sampleConnection, sampleConversation, sampleId, sampleQuestion } from '../support/samples';

const conversation = sampleConversation(0);
const question = sampleQuestion();
const answer = sampleAnswer({ parentId: question.id });
const later = sampleQuestion({ id: sampleId(7, 3), parentId: answer.id, text: 'And day two?' });
const last = sampleAnswer({ id: sampleId(8, 3), parentId: later.id, text: 'The sea.' });

afterEach(() => {
  useThreads.setState(useThreads.getInitialState(), true);
  useLiveAnswers.setState(useLiveAnswers.getInitialState(), true);
  useDrafts.setState(useDrafts.getInitialState(), true);
  useEdits.setState({}, true);
  useDialogRequests.setState(useDialogRequests.getInitialState(), true);
});

async function opened(messages: Message[], change: Partial<Omit<FakeState, 'snapshot'>> = {}) {
  goTo('chat', conversation.id, { replace: true });
  const fake = createFakeMain(
    fakeState({
      conversations: [conversation],
      messages,
      ...change,
      snapshot: { connections: [sampleConnection({ isPrimary: true })] },
    }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  await screen.findByRole('log', { name: 'Conversation' });
  return { fake, ...view };
}

const message = (text: string) => screen.getByText(text).closest('article')!;

async function chooseFromMenu(user: Awaited<ReturnType<typeof opened>>['user'], of: HTMLElement, item: string) {
  await user.click(within(of).getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('editing a question', () => {
  it('sends the edited one beside it and leads back to the one as it was', async () => {
    const { fake, user } = await opened([question, answer]);
    await user.click(within(message(question.text)).getByRole('button', { name: 'Edit' }));
    const field = screen.getByRole('textbox', { name: 'Edited message' });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, 'Three days in Lisbon?{Enter}');
    await screen.findByText('Three days in Lisbon?');
    expect(screen.queryByText(question.text)).toBeNull();
    expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: 'Three days in Lisbon?', editOf: question.id }]);
    const versions = within(screen.getByRole('group', { name: 'Versions of this message' }));
    expect(versions.getByText('2 / 2')).toBeTruthy();
    await user.click(versions.getByRole('button', { name: 'Previous version' }));
    await screen.findByText(question.text);
    expect(screen.queryByText('Three days in Lisbon?')).toBeNull();
  });

  it('is left with Escape, and the focus goes back to where it came from', async () => {
    const { fake, user } = await opened([question, answer]);
    await user.click(within(message(question.text)).getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByRole('textbox', { name: 'Edited message' }), ' more{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(within(message(question.text)).getByRole('button', { name: 'Edit' })),
    );
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('keeps what was written when main refuses it', async () => {
    const { fake, user } = await opened([question, answer]);
    await user.click(within(message(question.text)).getByRole('button', { name: 'Edit' }));
    fake.failNext('chat.send');
    await user.type(screen.getByRole('textbox', { name: 'Edited message' }), ' more{Enter}');
    const form = screen.getByRole('form', { name: 'Edit the message' });
    await within(form).findByRole('button', { name: 'Send' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Edited message' }).value).toMatch(/ more$/);
  });

  it('waits while an answer is on its way', async () => {
    const { user } = await opened([question, { ...answer, status: 'streaming' }]);
    await user.click(within(message(question.text)).getByRole('button', { name: 'Edit' }));
    expect(screen.queryByRole('textbox', { name: 'Edited message' })).toBeNull();
  });
});

describe('an answer', () => {
  it('further up is asked for again as well: what followed stays on its own branch', async () => {
    const { fake, user } = await opened([question, answer, later, last]);
    await user.click(within(message(answer.text)).getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText('The sea.')).toBeNull());
    expect(inputsOf(fake, 'chat.retry')).toMatchObject([{ answerId: answer.id }]);
    // While it is received there is no way to the others: Stop belongs to what is on the screen.
    expect(screen.queryByRole('group')).toBeNull();
    fake.emit({ type: 'answer_changed', answer: { ...fake.state.messages.at(-1), status: 'done' } as Answer });
    const answers = within(await screen.findByRole('group', { name: 'Answers to this message' }));
    expect(answers.getByText('2 / 2')).toBeTruthy();
    expect(answers.getByRole('button', { name: 'Next answer' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is asked of another model of Primary', async () => {
    const { fake, user } = await opened([question, answer]);
    await chooseFromMenu(user, message(answer.text), 'Retry with another model');
    const dialog = within(await screen.findByRole('dialog', { name: 'Retry with another model' }));
    await user.type(dialog.getByRole('combobox', { name: 'Model' }), 'deepseek-pro');
    await user.click(dialog.getByRole('button', { name: 'Retry' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'chat.retry')).toMatchObject([{ answerId: answer.id, model: 'deepseek-pro' }]),
    );
  });

  it.each<[string, Partial<Answer>]>([
    ['broke off', { status: 'interrupted' }],
    ['was stopped', { status: 'stopped' }],
    ['reached its limit', { reachedLimit: true }],
  ])('that %s is gone on with', async (_, change) => {
    const { fake, user } = await opened([question, { ...answer, ...change }]);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(inputsOf(fake, 'chat.goOn')).toMatchObject([{ answerId: answer.id }]));
    expect(await screen.findByText(answer.text)).toBeTruthy();
  });

  it('that is whole has nothing to go on with', async () => {
    await opened([question, answer]);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });
});

it('takes one message out and brings it back', async () => {
  const { fake, user } = await opened([question, answer, later, last]);
  await chooseFromMenu(user, message(answer.text), 'Delete');
  await waitFor(() => expect(screen.queryByText(answer.text)).toBeNull());
  expect(screen.getByText('The sea.')).toBeTruthy();
  expect(inputsOf(fake, 'chat.removeMessage')).toEqual([{ messageId: answer.id }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(answer.text)).toBeTruthy();
});

it('quotes a message below what is typed', async () => {
  const { user } = await opened([question, answer]);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  await user.type(field, 'About this:');
  await chooseFromMenu(user, message(answer.text), 'Quote');
  await waitFor(() => expect(field.value).toBe(`About this:\n\n> ${answer.text}\n\n`));
});

it('quotes line by line, and no more than anybody reads', () => {
  expect(quoted('one\n\ntwo')).toBe('> one\n>\n> two');
  expect(quoted('x'.repeat(5000)).length).toBeLessThan(4010);
});
