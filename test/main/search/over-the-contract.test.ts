import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { problemFrom, startTestApp } from '../../support/test-app';
import { idsOf } from './search-bed';

it('a question and its answer are found in the running app as soon as the answer ended, and not once they are deleted', async () => {
  const app = await startTestApp();
  await app.main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice' });
  const conversationId = randomUUID();
  const answer = await app.ask('Where does the unforgettable ferry leave?', conversationId);
  const found = await app.main.search.find({ text: 'unforgettable', limit: 10 });
  expect(idsOf(found.hits)).toContain(answer.parentId);
  expect(found.hits[0]).toMatchObject({ found: 'conversation', conversationId });
  await app.main.chat.remove({ conversationId });
  expect((await app.main.search.find({ text: 'unforgettable', limit: 10 })).hits).toEqual([]);
  await app.main.chat.undoRemove({ conversationId });
  expect((await app.main.search.find({ text: 'unforgettable', limit: 10 })).hits).toEqual(found.hits);
  await eventually(async () => expect(await app.main.search.state()).toEqual({ isComplete: true, share: 1 }));
  await app.dispose();
  expect(readdirSync(app.home).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

it('what is asked for over the line is checked', async () => {
  const app = await startTestApp();
  expect(await problemFrom(app.main.search.find({ text: 'ferry', limit: 5000 }))).toMatchObject({
    code: 'invalid_input',
  });
});
