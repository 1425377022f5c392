import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pictureFacts } from '../../../../src/renderer/screens/chat/pictures/picture-words';
import type { Attachment, SentPicture } from '../../../../src/shared/domain/attachment';
import type { ChatOutlook } from '../../../../src/shared/domain/chat-outlook';
import { windowWords } from '../../../../src/shared/language/german/window';
import { speak } from '../../../../src/shared/language/spoken';
import { inputsOf } from '../../connect/in-window';
import { sampleAnswer, sampleId, sampleQuestion } from '../../support/samples';
import { CLAUDE, CONVERSATION, DEEPSEEK, openComposer } from './open-composer';

const picture = (at: number, name: string): Attachment => ({
  id: sampleId(1, at),
  name,
  kind: 'image',
  mediaType: 'image/jpeg',
  bytes: 3_250_586,
  characters: null,
  pages: null,
  note: null,
  picture: { width: 4032, height: 3024, moves: false, asItIs: false },
});
const HARBOUR = picture(9, 'harbour.jpg');
const TOWN = picture(8, 'town.jpg');
const SENT: SentPicture = {
  id: HARBOUR.id,
  width: 1568,
  height: 1176,
  bytes: 215_040,
  isMade: true,
  canGoAsItIs: true,
};

const withPictures = (sent: SentPicture[] = [SENT]) =>
  openComposer({
    sentPictures: sent,
    attachments: new Map([HARBOUR, TOWN].map((file) => [file.id, file])),
    draftFiles: new Map([['new', [HARBOUR.id, TOWN.id]]]),
  });

describe('what is said of a picture', () => {
  it('is what it is, and what becomes of it', () => {
    expect(pictureFacts(HARBOUR, null)).toBe('4,032 × 3,024, 3.1 MB');
    expect(pictureFacts(HARBOUR, SENT)).toBe('4,032 × 3,024, 3.1 MB → sent as 1,568 × 1,176, 210 kB');
    const bare = { ...SENT, width: 4032, height: 3024, bytes: 2_097_152 };
    expect(pictureFacts(HARBOUR, bare)).toBe('4,032 × 3,024, 3.1 MB → sent with 2.0 MB');
    expect(pictureFacts(HARBOUR, { ...SENT, isMade: false })).toBe('4,032 × 3,024, 3.1 MB');
    const asItIs = { ...HARBOUR, picture: { ...HARBOUR.picture!, asItIs: true } };
    expect(pictureFacts(asItIs, { ...SENT, isMade: false })).toBe('4,032 × 3,024, 3.1 MB, sent as it is');
    expect(pictureFacts({ ...HARBOUR, picture: null }, null)).toBe('3.1 MB');
  });

  it('is said in German too', () => {
    speak('de', windowWords);
    try {
      expect(pictureFacts(HARBOUR, SENT)).toContain('4.032 × 3.024');
      expect(pictureFacts(HARBOUR, SENT)).toContain('→ gesendet als 1.568 × 1.176');
    } finally {
      speak('en', null);
    }
  });
});

describe('pictures that are attached', () => {
  it('are opened by keyboard, gone through with arrows, shown pixel by pixel, and closed', async () => {
    const { user } = await withPictures();
    const open = await screen.findByRole('button', { name: 'Open harbour.jpg' });
    open.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'harbour.jpg' });
    expect(await within(dialog).findByRole('img', { name: 'harbour.jpg' })).toBeDefined();
    expect(dialog.textContent).toContain('1 of 2');
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('dialog', { name: 'town.jpg' })).toBeDefined();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('dialog', { name: 'harbour.jpg' })).toBeDefined();
    await user.keyboard('1');
    expect(screen.getByRole('button', { name: 'Fit into the window' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('0');
    expect(screen.getByRole('button', { name: 'Show at 100 %' })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are fetched small for their chips, and large when they are opened', async () => {
    const { fake, user } = await withPictures();
    await waitFor(() => expect(inputsOf(fake, 'tasks.picture')).toHaveLength(2));
    expect(inputsOf(fake, 'tasks.picture')).toContainEqual({ id: HARBOUR.id, view: 'small' });
    await user.click(screen.getByRole('button', { name: 'Open harbour.jpg' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.picture')).toContainEqual({ id: HARBOUR.id, view: 'large' }));
  });

  it('go as they are where the person says so, and are asked about anew then', async () => {
    const { fake, user } = await withPictures();
    expect(await screen.findByText(/sent as 1,568 × 1,176/)).toBeDefined();
    const asked = inputsOf(fake, 'chat.sentPictures').length;
    await user.click(screen.getByRole('button', { name: 'Open harbour.jpg' }));
    fake.state.sentPictures = [{ ...SENT, width: 4032, height: 3024, bytes: HARBOUR.bytes, isMade: false }];
    await user.click(await screen.findByRole('button', { name: 'Send as it is' }));
    expect(inputsOf(fake, 'tasks.sendPictureAsItIs')).toEqual([{ id: HARBOUR.id, asItIs: true }]);
    expect((await screen.findAllByText(/sent as it is/)).length).toBe(2);
    expect(inputsOf(fake, 'chat.sentPictures').length).toBeGreaterThan(asked);
    expect(screen.getByRole('button', { name: 'Send it made to fit' })).toBeDefined();
  });

  it('have no such choice where the service does not take the file', async () => {
    const { user } = await withPictures([{ ...SENT, canGoAsItIs: false }]);
    expect(await screen.findByText(/sent as 1,568 × 1,176/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Open harbour.jpg' }));
    await screen.findByRole('dialog');
    expect(screen.queryByRole('button', { name: 'Send as it is' })).toBeNull();
  });
});

describe('pictures of earlier messages', () => {
  const BLIND: ChatOutlook = {
    connectionId: DEEPSEEK.id,
    label: 'DeepSeek',
    model: 'deepseek-flash',
    tokens: { prompt: 1700, answer: 1000 },
    contextTokens: null,
    room: null,
    cost: null,
    imageInput: false,
    leftOut: [{ id: HARBOUR.id, name: 'harbour.jpg' }],
    takesImages: { models: [], connections: [{ id: CLAUDE.id, label: 'Claude', model: 'claude-haiku' }] },
  };
  const messages = [sampleQuestion(), sampleAnswer()];

  it('are not spoken of where none is left out', async () => {
    const { fake, field, user } = await openComposer({ messages, chatOutlook: { ...BLIND, leftOut: [] } });
    await user.type(field, 'And below?');
    await waitFor(() => expect(inputsOf(fake, 'chat.outlook').length).toBeGreaterThan(0));
    expect(screen.queryByText(/takes no pictures/)).toBeNull();
  });

  it('that would be left out are named while one writes, and the message goes all the same', async () => {
    const { fake, field, user } = await openComposer({ messages, chatOutlook: BLIND });
    expect(screen.queryByText(/left out/)).toBeNull();
    await user.type(field, 'And below?');
    expect(await screen.findByText(/harbour\.jpg of an earlier message is left out\./)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Make Claude Primary' })).toBeDefined();
    await user.click(field);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
    await user.type(field, 'Thanks');
    expect(screen.queryByText(/left out/)).toBeNull();
  });
});

describe('another window', () => {
  it('sees what is written and set here, and nothing is taken from what is being typed', async () => {
    const { fake, field, user } = await openComposer({ messages: [sampleQuestion(), sampleAnswer()] });
    fake.state.drafts.set(CONVERSATION.id, 'From over there');
    fake.emit({ type: 'draft_changed', scope: CONVERSATION.id, writer: sampleId(7, 7) });
    await waitFor(() => expect(field.value).toBe('From over there'));
    await user.type(field, ' and here');
    fake.emit({ type: 'draft_changed', scope: CONVERSATION.id, writer: sampleId(7, 7) });
    await waitFor(() => expect(fake.state.drafts.get(CONVERSATION.id)).toBe('From over there and here'));
    expect(field.value).toBe('From over there and here');
    const model = { connectionId: DEEPSEEK.id, name: 'deepseek-reasoner' };
    const usual = { instructions: '', parameters: null, model };
    fake.state.chatOptions.set(CONVERSATION.id, {
      ...usual,
      parameters: { temperature: null, topP: null, maxOutputTokens: null, stopSequences: null },
    });
    fake.emit({ type: 'chat_options_changed', scope: CONVERSATION.id });
    expect(await screen.findByRole('button', { name: 'deepseek-reasoner' })).toBeDefined();
    expect(screen.getByRole('button', { name: /Primary:/ }).textContent).toContain('deepseek-reasoner');
  });
});
