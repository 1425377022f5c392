import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

const practice = { kind: 'practice', label: 'Practice', defaultModel: 'practice' } as const;

/** An app in which so many chats were had, the newest first. */
async function withChats(count: number): Promise<{ app: TestApp; ids: string[] }> {
  const app = await startTestApp();
  await app.main.connections.add(practice);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { conversationId } = await app.ask(`fast question ${n}`);
    ids.unshift(conversationId);
  }
  return { app, ids };
}

it('the list of a whole app: places, folders, and all of it put back', async () => {
  const { app, ids } = await withChats(3);
  const { history } = app.main;
  const [a, b, c] = ids as [string, string, string];
  const folder = await history.addFolder({ id: randomUUID(), name: 'Work' });
  await history.move({ conversationIds: [b], folderId: folder.id });
  await history.pin({ conversationIds: [a] });
  await history.archive({ conversationIds: [c] });
  const overview = await history.overview({ limit: 10 });
  expect(overview).toMatchObject({ folders: [folder], pinned: [{ id: a }], hasArchived: true });
  expect(overview.pages.map(({ shelf, items }) => [shelf, items.map(({ id }) => id)])).toEqual([
    ['recent', []],
    [folder.id, [b]],
  ]);
  await history.putBack({ places: ids.map((id) => ({ id, folderId: null, pinnedAt: null, archivedAt: null })) });
  expect((await history.page({ shelf: 'recent', limit: 10 })).items.map(({ id }) => id)).toEqual(ids);
  await eventually(() =>
    expect(app.events).toContainEqual(expect.objectContaining({ type: 'folders_changed', folders: [folder] })),
  );
});

it('a chat that is gone on with comes out of the archive', async () => {
  const { app, ids } = await withChats(1);
  await app.main.history.archive({ conversationIds: ids });
  await app.ask('fast, and then?', ids[0]);
  expect((await app.main.history.page({ shelf: 'recent', limit: 10 })).items).toMatchObject([{ archivedAt: null }]);
});

it('several are deleted at once, with the answers that are on their way, and come back where they stood', async () => {
  const { app, ids } = await withChats(2);
  const folder = await app.main.history.addFolder({ id: randomUUID(), name: 'Work' });
  await app.main.history.move({ conversationIds: ids, folderId: folder.id });
  const answerId = randomUUID();
  await app.main.chat.send({
    conversationId: ids[0] ?? '',
    questionId: randomUUID(),
    answerId,
    text: 'a long story, please',
  });
  await app.main.history.remove({ conversationIds: ids });
  expect((await app.ended(answerId)).status).toBe('stopped');
  expect((await app.main.history.page({ shelf: folder.id, limit: 10 })).items).toEqual([]);
  const back = await app.main.history.undoRemove({ conversationIds: ids });
  expect(back.map(({ folderId }) => folderId)).toEqual([folder.id, folder.id]);
});

it('what cannot be done is said for people', async () => {
  const { app } = await withChats(0);
  const { history } = app.main;
  await history.addFolder({ id: randomUUID(), name: 'Work' });
  expect(await problemFrom(history.addFolder({ id: randomUUID(), name: 'work' }))).toMatchObject({
    code: 'invalid_input',
    sentence: 'There is a folder called Work already.',
    field: 'name',
  });
  expect(await problemFrom(history.move({ conversationIds: [randomUUID()], folderId: randomUUID() }))).toMatchObject({
    code: 'not_found',
    sentence: 'This folder is not there any more.',
  });
});
