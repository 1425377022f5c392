import '../support/browser-parts';
import { beforeEach, describe, expect, it } from 'vitest';
import { listSections } from '../../../src/renderer/app/sidebar/list-sections';
import { keepConversations, useConversations } from '../../../src/renderer/state/conversations';
import { useFolders } from '../../../src/renderer/state/folders';
import { useSession } from '../../../src/renderer/state/session';
import {
  hasUnreadTitles,
  readConversations,
  readMore,
  readMoreTitles,
  shelfOf,
} from '../../../src/renderer/state/shelves';
import type { Conversation } from '../../../src/shared/domain/conversation';
import type { Folder } from '../../../src/shared/domain/folder';
import { createFakeMain, type FakeMain, fakeState } from '../support/fake-main';
import { forgetWindow } from '../support/open-window';
import { NOON, sampleConversation, sampleId, sampleProblem } from '../support/samples';

const WORK: Folder = { id: sampleId(1, 6), name: 'Work', isOpen: true, createdAt: NOON };
const HOME: Folder = { id: sampleId(2, 6), name: 'Home', isOpen: false, createdAt: NOON };

const many = (count: number, change: Partial<Conversation> = {}, from = 0) =>
  Array.from({ length: count }, (_, n) => sampleConversation(n + from, change));

/** What the list shows, by its sections. */
const shown = () => {
  const { items, shelves } = useConversations.getState();
  return listSections({ items, shelves, folders: useFolders.getState().folders, today: NOON });
};
const rowsOf = (kind: string) =>
  shown()
    .filter((section) => section.kind === kind)
    .flatMap(({ items }) => items.map(({ id }) => id));
const titlesOf = (kind: string) =>
  shown()
    .filter((section) => section.kind === kind)
    .flatMap(({ items }) => items.map(({ title }) => title));
const pagesRead = () => fake.calls.filter(({ call }) => call === 'history.page').length;

let fake: FakeMain;
async function open(conversations: Conversation[], folders: Folder[] = []): Promise<void> {
  forgetWindow();
  fake = createFakeMain(fakeState({ conversations, folders }));
  useSession.setState({ main: fake.main, status: 'ready' });
  await readConversations(fake.main);
}

describe('a part of the list', () => {
  beforeEach(() => open(many(150)));

  it('is read page by page, newest first, each conversation once', async () => {
    expect(rowsOf('time')).toHaveLength(60);
    await readMore('recent');
    await readMore('recent');
    expect(rowsOf('time')).toEqual(many(150).map((one) => one.id));
    expect(useConversations.getState().shelves['recent']?.more).toBe(false);
    await readMore('recent');
    expect(pagesRead()).toBe(2);
  });

  it('is not read twice at once', async () => {
    await Promise.all([readMore('recent'), readMore('recent')]);
    expect(pagesRead()).toBe(1);
  });

  it('keeps why a page could not be read, and what it has', async () => {
    fake.failNext('history.page', sampleProblem({ sentence: 'The disk is full.' }));
    await readMore('recent');
    expect(rowsOf('time')).toHaveLength(60);
    expect(useConversations.getState().shelves['recent']?.problem?.sentence).toBe('The disk is full.');
    await readMore('recent');
    expect(useConversations.getState().shelves['recent']?.problem).toBeNull();
    expect(rowsOf('time')).toHaveLength(120);
  });

  it('leaves out a changed conversation whose page was not read yet, so that no gap is skipped', async () => {
    keepConversations({ ...sampleConversation(140), title: 'Renamed far below' });
    expect(titlesOf('time')).not.toContain('Renamed far below');
    keepConversations({ ...sampleConversation(140), updatedAt: NOON + 1, title: 'Written to again' });
    expect(titlesOf('time')[0]).toBe('Written to again');
    await readMore('recent');
    await readMore('recent');
    expect(rowsOf('time')).toHaveLength(150);
  });

  it('shows none of the titles that were only read to be found', async () => {
    expect(hasUnreadTitles(useConversations.getState())).toBe(true);
    await readMoreTitles();
    expect(useConversations.getState().items).toHaveLength(150);
    expect(hasUnreadTitles(useConversations.getState())).toBe(false);
    expect(rowsOf('time')).toHaveLength(60);
  });
});

describe('conversations with a place of their own', () => {
  it('stand there and nowhere else', async () => {
    const [pinned, archived, inWork, inHome, free] = [
      sampleConversation(1, { pinnedAt: NOON, folderId: WORK.id }),
      sampleConversation(2, { archivedAt: NOON, pinnedAt: NOON }),
      sampleConversation(3, { folderId: WORK.id }),
      sampleConversation(4, { folderId: HOME.id }),
      sampleConversation(5),
    ] as const;
    expect([pinned, archived, inWork, inHome, free].map(shelfOf)).toEqual([
      'pinned',
      'archived',
      WORK.id,
      HOME.id,
      'recent',
    ]);
    await open([pinned, archived, inWork, inHome, free], [WORK, HOME]);
    expect([rowsOf('pinned'), rowsOf('folder'), rowsOf('time')]).toEqual([[pinned.id], [inWork.id], [free.id]]);
  });

  it('are the latest pin first', async () => {
    await open([sampleConversation(1, { pinnedAt: 5 }), sampleConversation(2, { pinnedAt: 9 })]);
    expect(rowsOf('pinned')).toEqual([sampleId(2, 2), sampleId(1, 2)]);
  });

  it('are read page by page in a folder as well', async () => {
    await open(many(100, { folderId: WORK.id }), [WORK]);
    expect(rowsOf('folder')).toHaveLength(60);
    await readMore(WORK.id);
    expect(rowsOf('folder')).toHaveLength(100);
  });
});
