import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { problemFrom, startTestApp } from '../../support/test-app';

async function connected() {
  const app = await startTestApp();
  await app.main.connections.add({
    kind: 'practice',
    label: 'Practice',
    defaultModel: 'practice',
  });
  return app;
}

const ids = () => ({ conversationId: randomUUID(), questionId: randomUUID(), answerId: randomUUID() });

it('is an ordinary conversation, and leaves the chat that has not begun as it was', async () => {
  const { main } = await connected();
  await main.chat.saveDraft({ scope: 'new', text: 'a long letter, half done' });
  await main.chat.setOptions({
    scope: 'new',
    options: { ...(await main.chat.options({ scope: 'new' })), instructions: 'Rhyme.' },
  });
  await main.chat.saveDraft({ scope: 'quick', text: 'hello' });
  const { conversation } = await main.chat.send({ ...ids(), text: 'hello', writtenIn: 'quick' });
  expect((await main.chat.conversations({ limit: 5 })).items.map(({ id }) => id)).toEqual([conversation.id]);
  expect((await main.chat.draft({ scope: 'quick' })).text).toBe('');
  expect((await main.chat.draft({ scope: 'new' })).text).toBe('a long letter, half done');
  expect(await main.chat.options({ scope: conversation.id })).toMatchObject({ instructions: '' });
  expect(await main.chat.options({ scope: 'new' })).toMatchObject({ instructions: 'Rhyme.' });
});

it('that follows another one in its conversation takes its own draft with it, and no other', async () => {
  const app = await connected();
  const { main } = app;
  const first = ids();
  await main.chat.send({ ...first, text: 'hello', writtenIn: 'quick' });
  await app.ended(first.answerId);
  await main.chat.saveDraft({ scope: first.conversationId, text: 'typed in Signalbox' });
  await main.chat.saveDraft({ scope: 'quick', text: 'and then?' });
  await main.chat.send({ ...ids(), conversationId: first.conversationId, text: 'and then?', writtenIn: 'quick' });
  expect((await main.chat.draft({ scope: 'quick' })).text).toBe('');
  expect((await main.chat.draft({ scope: first.conversationId })).text).toBe('typed in Signalbox');
});

it('has no window of its own in a browser, which says so', async () => {
  const { main } = await startTestApp();
  expect(await main.quickAsk.state()).toBeNull();
  expect(await problemFrom(main.quickAsk.show({}))).toMatchObject({
    sentence: 'Signalbox runs in a browser, which has no window for quick questions.',
  });
});
