import '../support/browser-parts';
import { beforeEach, expect, it } from 'vitest';
import { conversationOf, useConversations } from '../../../src/renderer/state/conversations';
import { archive, bringBack, move, pin, putBack, remove, restore, unpin } from '../../../src/renderer/state/placing';
import { useSession } from '../../../src/renderer/state/session';
import { readConversations, shelfOf } from '../../../src/renderer/state/shelves';
import { createFakeMain, type FakeMain, fakeState } from '../support/fake-main';
import { forgetWindow } from '../support/open-window';
import { NOON, sampleConversation, sampleId } from '../support/samples';
import { eventually } from '../../support/eventually';

const WORK = { id: sampleId(1, 6), name: 'Work', isOpen: true, createdAt: NOON };
const one = sampleConversation(1);

let fake: FakeMain;
beforeEach(async () => {
  forgetWindow();
  fake = createFakeMain(fakeState({ conversations: [one, sampleConversation(2)], folders: [WORK] }));
  useSession.setState({ main: fake.main, status: 'ready' });
  await readConversations(fake.main);
});

const here = () => shelfOf(conversationOf(one.id) ?? one);
const inMain = () => shelfOf(fake.state.conversations.find(({ id }) => id === one.id) ?? one);

it.each([
  ['pinned', pin, 'pinned'],
  ['archived', archive, 'archived'],
  ['moved', (some: (typeof one)[]) => move(some, WORK.id), WORK.id],
])('what is %s stands there at once, then in main, and an undo puts it back', async (_, act, shelf) => {
  const acting = act([one]);
  expect(here()).toBe(shelf);
  await acting;
  expect(inMain()).toBe(shelf);
  await putBack([one]);
  expect([here(), inMain()]).toEqual(['recent', 'recent']);
});

it.each([
  ['unpinned', { pinnedAt: NOON, folderId: WORK.id }, unpin],
  ['restored', { archivedAt: NOON, folderId: WORK.id }, restore],
])('what is %s goes back to its folder', async (_, place, act) => {
  await putBack([{ ...one, ...place }]);
  await act([{ ...one, ...place }]);
  expect([here(), inMain()]).toEqual([WORK.id, WORK.id]);
});

it('an undo keeps what else has changed meanwhile', async () => {
  await pin([one]);
  await fake.main.chat.rename({ conversationId: one.id, title: 'Another title' });
  await putBack([one]);
  expect(conversationOf(one.id)).toMatchObject({ title: 'Another title', pinnedAt: null });
});

it('what main refuses stays where it was', async () => {
  fake.failNext('history.pin');
  await expect(pin([one])).rejects.toThrow();
  expect([here(), inMain()]).toEqual(['recent', 'recent']);
  fake.failNext('history.putBack');
  await pin([one]);
  await expect(putBack([one])).rejects.toThrow();
  expect([here(), inMain()]).toEqual(['pinned', 'pinned']);
});

it('more than a call takes goes in parts; when one fails, those before it are done', async () => {
  const all = Array.from({ length: 450 }, (_, n) => sampleConversation(n));
  fake.state.conversations = all;
  await readConversations(fake.main);
  await archive(all);
  expect(fake.calls.filter(({ call }) => call === 'history.archive')).toHaveLength(3);
  expect(fake.state.conversations.every(({ archivedAt }) => archivedAt !== null)).toBe(true);

  await remove(all);
  expect(useConversations.getState().items).toEqual([]);
  await bringBack(all);
  expect(useConversations.getState().items).toHaveLength(450);

  const release = fake.holdNext('history.restore');
  const restoring = restore(useConversations.getState().items).catch(() => 'refused');
  await eventually(() => expect(fake.calls.at(-1)?.call).toBe('history.restore'));
  fake.failNext('history.restore');
  release();
  expect(await restoring).toBe('refused');
  const archived = (some: readonly { archivedAt: number | null }[]) => some.filter((each) => each.archivedAt !== null);
  expect(archived(useConversations.getState().items)).toHaveLength(250);
  expect(archived(fake.state.conversations)).toHaveLength(250);
});
