import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../../src/shared/domain/attachment';
import type { ChatOutlook } from '../../../../src/shared/domain/chat-outlook';
import { inputsOf } from '../../connect/in-window';
import { sampleId } from '../../support/samples';
import { CLAUDE, DEEPSEEK, openComposer } from './open-composer';

const PICTURE: Attachment = {
  id: sampleId(1, 9),
  name: 'harbour.png',
  kind: 'image',
  mediaType: 'image/png',
  bytes: 2048,
  characters: null,
  pages: null,
  note: null,
};
const BLIND: ChatOutlook = {
  connectionId: DEEPSEEK.id,
  label: 'DeepSeek',
  model: 'deepseek-flash',
  tokens: { prompt: 1700, answer: 1000 },
  contextTokens: null,
  room: null,
  cost: null,
  imageInput: false,
  leftOut: [],
  takesImages: {
    models: ['deepseek-eyes'],
    connections: [{ id: CLAUDE.id, label: 'Claude', model: 'claude-haiku' }],
  },
};
const withPicture = (chatOutlook: ChatOutlook | null, file: Attachment = PICTURE) =>
  openComposer({
    chatOutlook,
    attachments: new Map([[file.id, file]]),
    draftFiles: new Map([['new', [file.id]]]),
    drafts: new Map([['new', 'What is this?']]),
  });
const notice = async () =>
  within((await screen.findByText(/takes no pictures/)).closest<HTMLElement>('[role="status"]')!);

describe('a picture for a model that takes none', () => {
  it('is told before sending, and Enter does not send over it', async () => {
    const { fake, field, user } = await withPicture(BLIND);
    expect((await notice()).getByText('deepseek-flash')).toBeDefined();
    await user.click(field);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.outlook').length).toBeGreaterThan(1));
    expect(inputsOf(fake, 'chat.send')).toEqual([]);
  });

  it('goes to another model of Primary in this conversation', async () => {
    const { fake, field, user } = await withPicture(BLIND);
    const step = (await notice()).getByRole('button', { name: 'Use deepseek-eyes here' });
    fake.state.chatOutlook = { ...BLIND, model: 'deepseek-eyes', imageInput: true };
    await user.click(step);
    await waitFor(() => expect(screen.queryByText(/takes no pictures/)).toBeNull());
    expect(fake.state.chatOptions.get('new')?.model).toEqual({ connectionId: DEEPSEEK.id, name: 'deepseek-eyes' });
    expect(screen.getByRole('button', { name: 'deepseek-eyes' })).toBeDefined();
    await user.click(field);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
  });

  it('goes to another connection that becomes Primary', async () => {
    const { fake, user } = await withPicture(BLIND);
    const step = (await notice()).getByRole('button', { name: 'Make Claude Primary' });
    fake.state.chatOutlook = { ...BLIND, connectionId: CLAUDE.id, label: 'Claude', imageInput: true };
    await user.click(step);
    await waitFor(() => expect(inputsOf(fake, 'connections.makePrimary')).toEqual([{ id: CLAUDE.id }]));
    await waitFor(() => expect(screen.queryByText(/takes no pictures/)).toBeNull());
  });

  it('is sent where the person wants it all the same', async () => {
    const { fake, user } = await withPicture(BLIND);
    await user.click((await notice()).getByRole('button', { name: 'Send anyway' }));
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toMatchObject([{ attachmentIds: [PICTURE.id] }]));
  });

  it('says so where nobody is known to take it', async () => {
    await withPicture({ ...BLIND, takesImages: { models: [], connections: [] } });
    expect((await notice()).getByText(/No connected model is known to take them\./)).toBeDefined();
  });
});

it.each([
  ['takes pictures', { ...BLIND, imageInput: true }],
  ['may take pictures', { ...BLIND, imageInput: null }],
])('nothing is said of a model that %s', async (_name, outlook) => {
  const { fake, field, user } = await withPicture(outlook);
  await screen.findByRole('list', { name: 'Attached files' });
  await user.click(field);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
  expect(screen.queryByText(/takes no pictures/)).toBeNull();
});

it('nothing is asked for files that are no pictures', async () => {
  const { fake, field, user } = await withPicture(BLIND, { ...PICTURE, kind: 'text', mediaType: 'text/plain' });
  await screen.findByRole('list', { name: 'Attached files' });
  await user.click(field);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
  expect(inputsOf(fake, 'chat.outlook')).toEqual([]);
});

it('stands in nobody’s way where main cannot tell', async () => {
  const { fake, field, user } = await withPicture({ ...BLIND, imageInput: null });
  await screen.findByRole('list', { name: 'Attached files' });
  fake.failNext('chat.outlook');
  await user.click(field);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
});
