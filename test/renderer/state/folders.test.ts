import '../support/browser-parts';
import { afterEach, expect, it } from 'vitest';
import { useConversations } from '../../../src/renderer/state/conversations';
import { addFolder, foldFolder, removeFolder, restoreFolder, useFolders } from '../../../src/renderer/state/folders';
import { move } from '../../../src/renderer/state/placing';
import { shelfOf } from '../../../src/renderer/state/shelves';
import type { Folder } from '../../../src/shared/domain/folder';
import { openWindow } from '../support/open-window';
import { NOON, sampleConversation, sampleId } from '../support/samples';
import { eventually } from '../../support/eventually';

const WORK: Folder = { id: sampleId(1, 6), name: 'Work', isOpen: true, createdAt: NOON };

let end: () => void = () => undefined;
afterEach(() => end());

async function open(state: Parameters<typeof openWindow>[0]) {
  const opened = await openWindow(state);
  end = opened.end;
  return opened.fake;
}

const names = () => useFolders.getState().folders.map(({ name }) => name);
const countOf = (shelf: string) => useConversations.getState().items.filter((one) => shelfOf(one) === shelf).length;
const isRead = (shelf: string) => useConversations.getState().shelves[shelf]?.more === false;

it('folders stand by their names, numbers by their size', async () => {
  await open({
    folders: ['Year 10', 'ärzte', 'Year 9', 'Arbeit'].map((name, n) => ({ ...WORK, id: sampleId(n, 6), name })),
  });
  expect(names()).toEqual(['Arbeit', 'ärzte', 'Year 9', 'Year 10']);
});

it('a new folder is read as empty, and shows what is moved into it', async () => {
  const one = sampleConversation(1);
  await open({ conversations: [one] });
  const { id } = await addFolder(sampleId(9, 6), 'New');
  await eventually(() => expect(isRead(id)).toBe(true));
  await move([one], id);
  expect(countOf(id)).toBe(1);
});

it('the conversations of a removed folder are all among the others, those too that were never read in it', async () => {
  const inWork = Array.from({ length: 90 }, (_, n) => sampleConversation(n, { folderId: WORK.id }));
  await open({ conversations: inWork, folders: [WORK] });
  expect(countOf(WORK.id)).toBe(60);
  await removeFolder(WORK.id);
  expect(names()).toEqual([]);
  await eventually(() => expect(countOf('recent')).toBe(90));

  await restoreFolder(WORK.id);
  await eventually(() => expect(countOf(WORK.id)).toBe(90));
  expect(countOf('recent')).toBe(0);
});

it('what another window does to folders is followed', async () => {
  const fake = await open({ conversations: [sampleConversation(1, { folderId: WORK.id })], folders: [WORK] });
  fake.state.conversations = fake.state.conversations.map((one) => ({ ...one, folderId: null }));
  fake.emit({ type: 'folders_changed', folders: [] });
  await eventually(() => expect(countOf('recent')).toBe(1));
});

it('a folder is folded at once, and as it was when main refuses', async () => {
  const fake = await open({ folders: [WORK] });
  const folding = foldFolder(WORK, false);
  expect(useFolders.getState().folders[0]?.isOpen).toBe(false);
  await folding;
  expect(fake.state.folders[0]?.isOpen).toBe(false);
  fake.failNext('history.foldFolder');
  await expect(foldFolder({ ...WORK, isOpen: false }, true)).rejects.toThrow();
  expect(useFolders.getState().folders[0]?.isOpen).toBe(false);
});
