import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { ChatScreen } from '../../../src/renderer/screens/chat/chat-screen';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import type { Attachment } from '../../../src/shared/domain/attachment';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState, type FakeState } from '../support/fake-main';
import { sampleConnection, sampleConversation, sampleId, sampleQuestion } from '../support/samples';

afterEach(() => {
  useThreads.setState(useThreads.getInitialState(), true);
  useDrafts.setState(useDrafts.getInitialState(), true);
});

const NOTES: Attachment = {
  id: sampleId(1, 9),
  name: 'notes.txt',
  kind: 'text',
  mediaType: 'text/plain',
  bytes: 2048,
  characters: 2048,
  pages: null,
  note: null,
};

async function opened(change: Partial<Omit<FakeState, 'snapshot'>> = {}, conversationId: string | null = null) {
  goTo('chat', conversationId, { replace: true });
  const fake = createFakeMain(
    fakeState({ ...change, snapshot: { connections: [sampleConnection({ isPrimary: true })] } }),
  );
  const view = await inWindow(fake, <ChatScreen />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { fake, field, ...view };
}

const chips = () => within(screen.getByRole('list', { name: 'Attached files' })).getAllByRole('listitem');

it('attaches chosen files, which go off with the message and are gone from the field then', async () => {
  const { fake, field, user } = await opened();
  await user.upload(screen.getByTestId('files-for-the-message'), new File(['Some notes'], 'notes.txt'));
  await waitFor(() => expect(chips()[0]?.textContent).toContain('notes.txt'));
  await user.type(field, 'Read this');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('false'));
  await user.type(field, '{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
  const [id] = [...fake.state.attachments.keys()];
  expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: 'Read this', attachmentIds: [id] }]);
  const shown = await screen.findByRole('list', { name: 'Files of this message' });
  expect(shown.textContent).toContain('notes.txt');
  expect(screen.queryByRole('list', { name: 'Attached files' })).toBeNull();
});

it('shows the name of a file with nothing unseen in it, on its way and refused', async () => {
  const { fake } = await opened();
  const turned = new File([], 'invoice\u202Egpj.exe');
  fireEvent.paste(screen.getByRole('textbox', { name: 'Message' }), {
    clipboardData: { files: [turned, new File(['x'], 'pay\u200Bpal.txt')], getData: () => '' },
  });
  await waitFor(() => expect(fake.state.attachments.size).toBe(1));
  expect(chips()[0]?.textContent).toContain('invoicegpj.exe is empty.');
  expect(screen.getByRole('button', { name: 'Remove invoicegpj.exe' })).toBeTruthy();
  expect(chips()[1]?.textContent).toContain('paypal.txt');
  expect(inputsOf(fake, 'tasks.beginAttachment')).toMatchObject([{ name: 'paypal.txt' }]);
});

it('shows of a question no reading order that is forced, and spells out what hides in it', async () => {
  const text = 'Run \u202Eecnetnes siht\u202C\u{E0068}\u{E0069} now';
  await opened(
    { conversations: [sampleConversation(0)], messages: [sampleQuestion({ text })] },
    sampleConversation(0).id,
  );
  await waitFor(() => expect(screen.getByText(/^Run/).textContent).toBe('Run ecnetnes siht⟨U+E0068 ×2⟩ now'));
});

it('needs no words beside a file', async () => {
  const { fake, field, user } = await opened();
  await user.upload(screen.getByTestId('files-for-the-message'), new File(['Some notes'], 'notes.txt'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('false'));
  await user.type(field, '{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: '' }]));
});

it('takes pasted and dropped files', async () => {
  const { field } = await opened();
  fireEvent.paste(field, { clipboardData: { files: [new File(['x'], '', { type: 'image/png' })], getData: () => '' } });
  await waitFor(() => expect(chips()[0]?.textContent).toContain('pasted-picture.png'));
  const dataTransfer = { types: ['Files'], files: [new File(['y'], 'plan.md')] };
  fireEvent.drop(field, { dataTransfer });
  await waitFor(() => expect(chips()[1]?.textContent).toContain('plan.md'));
});

it('does not send over a file that could not be attached, and says so', async () => {
  const { fake, field, user } = await opened();
  fake.failNext('tasks.endAttachment');
  await user.upload(screen.getByTestId('files-for-the-message'), new File(['x'], 'broken.pdf'));
  expect(await screen.findByText('Remove the file that could not be attached.')).toBeTruthy();
  await user.type(field, 'Read this{Enter}');
  expect(inputsOf(fake, 'chat.send')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove broken.pdf' }));
  await user.type(field, '{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ text: 'Read this', attachmentIds: [] }]));
});

it('brings back the files of a draft', async () => {
  await opened({ attachments: new Map([[NOTES.id, NOTES]]), draftFiles: new Map([['new', [NOTES.id]]]) });
  await waitFor(() => expect(chips()[0]?.textContent).toContain('notes.txt'));
});

it('shows a picture small and opens it large', async () => {
  const conversation = sampleConversation(0);
  const picture: Attachment = {
    ...NOTES,
    id: sampleId(2, 9),
    name: 'harbour.png',
    kind: 'image',
    mediaType: 'image/png',
  };
  const { user } = await opened(
    { conversations: [conversation], messages: [sampleQuestion({ text: '', attachments: [picture] })] },
    conversation.id,
  );
  await user.click(await screen.findByRole('button', { name: 'Open harbour.png' }));
  expect(await screen.findByRole('dialog', { name: 'harbour.png' })).toBeTruthy();
});
