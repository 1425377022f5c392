import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import type { Folders } from '../../../src/main/chat/folders';
import { openHistory } from '../../../src/main/chat/open-history';
import { EventBus } from '../../../src/main/events/event-bus';
import { ProblemError } from '../../../src/main/problem-error';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { PINNED_MAX } from '../../../src/shared/contract/history';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Conversation } from '../../../src/shared/domain/conversation';
import { FOLDER_NAME_MAX } from '../../../src/shared/domain/folder';
import { freshDatabase } from '../storage/fresh-database';

const NOON = Date.UTC(2026, 10, 20, 12);
const DAY_MS = 24 * 60 * 60_000;

let db: Db;
let conversations: ConversationRepository;
let heard: AppEvent[];
let clock: number;
let events: EventBus;
let opened: ReturnType<typeof openHistory>;

beforeEach(async () => {
  db = await freshDatabase();
  conversations = new ConversationRepository(db);
  heard = [];
  clock = NOON;
  events = new EventBus();
  events.listen((event) => heard.push(event));
  opened = open();
});

function open() {
  const chat = {
    remove: (id: string) => void conversations.setDeleted(id, clock),
    undoRemove: (id: string): Conversation => {
      conversations.setDeleted(id, null);
      return opened.history.page('recent', 1, null).items[0]!;
    },
  };
  const transaction = <T>(work: () => T): T => atomically(db, work);
  return openHistory({ db, stores: { conversations, transaction }, chat, events, now: () => clock });
}

/** Conversation n, an hour older than the one before. */
function add(n: number): string {
  const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  const at = NOON - n * 3_600_000;
  conversations.insert({ id, title: `Chat ${n}`, title_by: 'auto', leaf_id: null, created_at: at, updated_at: at });
  return id;
}

const addMany = (count: number) => Array.from({ length: count }, (_, n) => add(n));
const idsOf = (shelf: string) => opened.history.page(shelf, 200, null).items.map(({ id }) => id);
const folderNamed = (name: string) => {
  clock += 1;
  return opened.folders.add(randomUUID(), name).id;
};
const namesNow = () => opened.folders.all().map(({ name }) => name);

function problem(work: () => unknown): ProblemError['problem'] {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('It was expected to end in a problem.');
}

describe('places', () => {
  it('are one for each conversation: pinned, in a folder, archived, or among the others', () => {
    const [a, b, c, d] = addMany(4) as [string, string, string, string];
    const work = folderNamed('Work');
    opened.history.pin([a]);
    opened.history.move([b], work);
    opened.history.archive([c]);
    expect(idsOf('recent')).toEqual([d]);
    expect(idsOf(work)).toEqual([b]);
    expect(idsOf('archived')).toEqual([c]);
    expect(opened.history.overview(10).pinned.map(({ id }) => id)).toEqual([a]);
  });

  it('are told to the window, and given back', () => {
    const [a, b] = addMany(2) as [string, string];
    const changed = opened.history.archive([a, b]);
    expect(changed.map(({ archivedAt }) => archivedAt)).toEqual([clock, clock]);
    const told = heard.flatMap((event) => (event.type === 'conversation_changed' ? [event.conversation] : []));
    expect(told).toEqual(changed);
  });

  it('change without a word of what is not there', () => {
    const a = add(1);
    expect(opened.history.pin([randomUUID(), a]).map(({ id }) => id)).toEqual([a]);
  });

  it('leave the pin when it comes off, and go back to the folder that they were in', () => {
    const a = add(1);
    const work = folderNamed('Work');
    opened.history.move([a], work);
    opened.history.pin([a]);
    expect(idsOf(work)).toEqual([]);
    opened.history.unpin([a]);
    expect(idsOf(work)).toEqual([a]);
  });

  it('come out of the archive to where they were', () => {
    const [a, b] = addMany(2) as [string, string];
    const work = folderNamed('Work');
    opened.history.move([a], work);
    opened.history.pin([b]);
    opened.history.archive([a, b]);
    expect(opened.history.overview(10)).toMatchObject({ pinned: [], hasArchived: true });
    opened.history.restore([a, b]);
    expect(idsOf(work)).toEqual([a]);
    expect(opened.history.overview(10)).toMatchObject({ pinned: [{ id: b }], hasArchived: false });
  });

  it('are taken by what is moved, even out of the pins and the archive', () => {
    const [a, b] = addMany(2) as [string, string];
    const work = folderNamed('Work');
    opened.history.pin([a]);
    opened.history.archive([b]);
    opened.history.move([a, b], work);
    expect(idsOf(work)).toEqual([a, b]);
    opened.history.move([a, b], null);
    expect(idsOf('recent')).toEqual([a, b]);
  });

  it('are left by whoever is gone on with in the archive', () => {
    const a = add(1);
    opened.history.archive([a]);
    conversations.setLeaf(a, randomUUID(), NOON + 1);
    expect(idsOf('archived')).toEqual([]);
    expect(idsOf('recent')).toEqual([a]);
  });

  it('keep the order of pins however often something is pinned', () => {
    const [a, b] = addMany(2) as [string, string];
    opened.history.pin([a]);
    clock += 1000;
    opened.history.pin([b]);
    clock += 1000;
    opened.history.pin([a]);
    expect(opened.history.overview(10).pinned.map(({ id }) => id)).toEqual([b, a]);
  });

  it('are refused to more pins than there may be, all of them', () => {
    const ids = addMany(PINNED_MAX + 1);
    opened.history.pin(ids.slice(0, PINNED_MAX - 1));
    const { code, sentence } = problem(() => opened.history.pin(ids.slice(PINNED_MAX - 1)));
    expect([code, sentence]).toEqual(['invalid_input', `At most ${PINNED_MAX} conversations can be pinned.`]);
    expect(opened.history.overview(10).pinned).toHaveLength(PINNED_MAX - 1);
  });

  it('are refused in a folder that is not there', () => {
    const a = add(1);
    expect(problem(() => opened.history.move([a], randomUUID())).code).toBe('not_found');
    expect(idsOf('recent')).toEqual([a]);
  });

  it('are put back by an undo, whatever was done', () => {
    const ids = addMany(4);
    const work = folderNamed('Work');
    const home = folderNamed('Home');
    opened.history.move(ids.slice(0, 2), work);
    opened.history.pin(ids.slice(1, 3));
    const look = () => [opened.history.overview(200), opened.history.page('archived', 200, null)];
    const step = fc.constantFrom<(some: string[]) => Conversation[]>(
      (some) => opened.history.pin(some),
      (some) => opened.history.unpin(some),
      (some) => opened.history.move(some, home),
      (some) => opened.history.move(some, null),
      (some) => opened.history.archive(some),
      (some) => opened.history.restore(some),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.subarray(ids, { minLength: 1 })), { maxLength: 6 }), (steps) => {
        for (const [change, some] of steps) {
          const before = look();
          const places = some.flatMap((id) => {
            const row = conversations.find(id)!;
            return { id, folderId: row.folder_id!, pinnedAt: row.pinned_at!, archivedAt: row.archived_at! };
          });
          change(some);
          opened.history.putBack(places);
          expect(look()).toEqual(before);
          clock += 1000;
          change(some);
        }
      }),
    );
  });

  it('are put back outside of a folder that was removed meanwhile', () => {
    const a = add(1);
    const work = folderNamed('Work');
    opened.folders.remove(work);
    opened.history.putBack([{ id: a, folderId: work, pinnedAt: null, archivedAt: null }]);
    expect(idsOf('recent')).toEqual([a]);
  });
});

describe('pages', () => {
  it.each(['recent', 'archived', 'folder'])('of %s hold every conversation once, newest first', (kind) => {
    const ids = addMany(25);
    const folder = folderNamed('Work');
    if (kind === 'archived') opened.history.archive(ids);
    if (kind === 'folder') opened.history.move(ids, folder);
    const shelf = kind === 'folder' ? folder : kind;
    const read: Conversation[] = [];
    for (let more = true; more;) {
      const page = opened.history.page(shelf, 10, read.at(-1) ?? null);
      read.push(...page.items);
      more = page.more;
    }
    expect(read.map(({ id }) => id)).toEqual(ids);
  });

  it('part conversations of the same moment without losing one', () => {
    for (let n = 0; n < 5; n += 1) {
      const id = randomUUID();
      conversations.insert({ id, title: 'x', title_by: 'auto', leaf_id: null, created_at: 1, updated_at: 1 });
    }
    const first = opened.history.page('recent', 3, null);
    const rest = opened.history.page('recent', 3, first.items.at(-1)!);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(5);
  });

  it('begin with those of the open folders', () => {
    const ids = addMany(3);
    const [shown, closed] = [folderNamed('Open'), folderNamed('Closed')];
    opened.history.move(ids.slice(0, 1), shown);
    opened.history.move(ids.slice(1, 2), closed);
    opened.folders.fold(closed, false);
    const { pages } = opened.history.overview(10);
    expect(pages.map(({ shelf, items }) => [shelf, items.map(({ id }) => id)])).toEqual([
      ['recent', ids.slice(2)],
      [shown, ids.slice(0, 1)],
    ]);
  });
});

describe('several at once', () => {
  it('are taken away together and brought back together', () => {
    const ids = addMany(3);
    opened.history.remove([...ids.slice(0, 2), randomUUID()]);
    expect(idsOf('recent')).toEqual(ids.slice(2));
    opened.history.undoRemove(ids.slice(0, 2));
    expect(idsOf('recent')).toEqual(ids);
  });

  it('cannot be brought back when none is there', () => {
    expect(problem(() => opened.history.undoRemove([randomUUID()])).code).toBe('not_found');
  });
});

describe('folders', () => {
  it('have names of their own, tidied', () => {
    folderNamed('  Work\u202E\n at home ');
    expect(namesNow()).toEqual(['Work at home']);
    expect(problem(() => folderNamed('WORK AT HOME'))).toMatchObject({ code: 'invalid_input', field: 'name' });
    expect(problem(() => folderNamed('  '))).toMatchObject({ code: 'invalid_input', field: 'name' });
    expect(problem(() => folderNamed('x'.repeat(FOLDER_NAME_MAX + 1)))).toMatchObject({ field: 'name' });
    const other = folderNamed('Home');
    expect(problem(() => opened.folders.rename(other, 'Work at home')).code).toBe('invalid_input');
    opened.folders.rename(other, 'home');
    expect(namesNow()).toEqual(['Work at home', 'home']);
  });

  it('are made once however often the call is repeated', () => {
    const id = randomUUID();
    opened.folders.add(id, 'Work');
    opened.folders.add(id, 'Work');
    expect(namesNow()).toEqual(['Work']);
  });

  it('stay folded as they were left', () => {
    const id = folderNamed('Work');
    opened.folders.fold(id, false);
    expect(open().folders.all()).toMatchObject([{ id, isOpen: false }]);
  });

  it('leave their conversations in the list when they go, and take them back when that is undone', () => {
    const [a, b, c] = addMany(3) as [string, string, string];
    const work = folderNamed('Work');
    opened.history.move([a, b, c], work);
    opened.history.archive([c]);
    opened.folders.remove(work);
    expect(namesNow()).toEqual([]);
    expect(idsOf('recent')).toEqual([a, b]);
    const home = folderNamed('Home');
    opened.history.move([b], home);
    opened.folders.undoRemove(work);
    expect(idsOf(work)).toEqual([a]);
    expect(idsOf(home)).toEqual([b]);
    opened.history.restore([c]);
    expect(idsOf(work)).toEqual([a, c]);
    expect(heard.at(-2)).toMatchObject({ type: 'folders_changed', folders: [{ name: 'Work' }, { name: 'Home' }] });
  });

  it('are not brought back beside another of that name', () => {
    const work = folderNamed('Work');
    opened.folders.remove(work);
    folderNamed('Work');
    expect(problem(() => opened.folders.undoRemove(work)).sentence).toBe('There is a folder called Work already.');
  });

  it('are gone for good after a day, and nothing else with them', () => {
    const a = add(1);
    const work = folderNamed('Work');
    opened.history.move([a], work);
    opened.folders.remove(work);
    clock += DAY_MS + 1;
    opened = open();
    expect(problem(() => opened.folders.undoRemove(work)).code).toBe('not_found');
    expect(idsOf('recent')).toEqual([a]);
  });

  it.each([
    ['rename', (folders: Folders) => folders.rename(randomUUID(), 'x')],
    ['fold', (folders: Folders) => folders.fold(randomUUID(), true)],
    ['remove', (folders: Folders) => folders.remove(randomUUID())],
  ])('that are not there: %s says so', (_, call) => {
    expect(problem(() => call(opened.folders)).code).toBe('not_found');
  });
});
