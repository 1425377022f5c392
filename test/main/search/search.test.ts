import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { ChangeRepository } from '../../../src/main/search/change-repository';
import type { FindOrder } from '../../../src/main/search/finding';
import { Search } from '../../../src/main/search/search';
import { eventually } from '../../support/eventually';
import { idsOf, written, type Written } from './search-bed';

let app: Written;
let chat: string;
let defects: unknown[];
beforeEach(async () => {
  app = await written();
  chat = app.conversation('Chat');
  defects = [];
});

/** The search as the app has it, with its thread. */
function opened(change: Partial<Pick<Written, 'file' | 'index'>> = {}): Search {
  const search = new Search({
    database: change.file ?? app.file,
    index: change.index ?? app.index,
    changes: new ChangeRepository(app.db),
    events: new EventBus(),
    onDefect: (error) => void defects.push(error),
  });
  onTestFinished(() => search.dispose());
  return search;
}

const order = (text: string): FindOrder => ({ text, of: 'chat', limit: 20, offset: 0, conversationId: null });
const complete = (search: Search, text: string) =>
  eventually(async () => {
    const page = await search.find(order(text));
    expect(page.state).toEqual({ isComplete: true, share: 1 });
    return page;
  });
const changes = (): number => Number(app.db.prepare('SELECT count(*) FROM search_changes').pluck().get());

describe('the search', () => {
  it('finds what was there, and what was written a moment ago', async () => {
    const before = app.say(chat, 'ferry one');
    const search = opened();
    expect(search.state()).toEqual({ isComplete: false, share: 0 });
    expect(idsOf((await complete(search, 'ferry')).hits)).toEqual([before]);
    for (let at = 0; at < 20; at += 1) {
      const id = app.say(chat, `number${at}`);
      expect(idsOf((await search.find(order(`number${at}`))).hits)).toEqual([id]);
    }
    expect(search.state()).toEqual({ isComplete: true, share: 1 });
    expect(defects).toEqual([]);
  });

  it('says that it is still being built, and takes in all of it without being asked again', async () => {
    for (let at = 0; at < 3000; at += 1) app.say(chat, `ferry ${at} ${'and some words more '.repeat(20)}`);
    const search = opened();
    const early = await search.find(order('ferry'));
    expect(early.state.isComplete).toBe(false);
    await eventually(() => expect(search.state()).toEqual({ isComplete: true, share: 1 }));
    expect((await search.find(order('ferry 0'))).total.count).toBeGreaterThan(0);
  });

  it('forgets changes that the index has on disk, all but the last', async () => {
    const search = opened();
    await complete(search, 'ferry');
    app.db.transaction(() => {
      for (let at = 0; at < 5000; at += 1) app.say(chat, 'ferry');
    })();
    expect(changes()).toBeGreaterThan(5000);
    await complete(search, 'ferry');
    await eventually(() => expect(changes()).toBe(1));
    await search.dispose();
    expect((await complete(opened(), 'ferry')).total).toEqual({ count: 1000, isMore: true });
    expect(defects).toEqual([]);
  });

  it.each(['not a database at all', 'damaged in the middle'])('begins an index anew that is %s', async (what) => {
    const ids = Array.from({ length: 300 }, (_, at) => app.say(chat, `ferry ${'word '.repeat(100)} ${at}`)).reverse();
    const first = opened();
    await complete(first, 'ferry');
    await first.dispose();
    const bytes = readFileSync(app.index);
    if (what.startsWith('damaged')) bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(app.index, what.startsWith('damaged') ? bytes : 'nonsense '.repeat(1000));
    expect(idsOf((await complete(opened(), 'ferry')).hits)).toEqual(ids.slice(0, 20));
    expect(defects).toEqual([]);
  });

  it('begins anew what belongs to another database', async () => {
    app.say(chat, 'ferry');
    const first = opened();
    await complete(first, 'ferry');
    await first.dispose();
    const other = await written();
    const there = other.say(other.conversation(), 'ferry somewhere else');
    expect(idsOf((await complete(opened({ file: other.file }), 'ferry')).hits)).toEqual([there]);
  });

  it('says that it cannot when the index cannot be kept, each time, and goes on once it can', async () => {
    const nowhere = `${app.index}-folder/search.db`;
    const search = opened({ index: nowhere });
    const refused = expect.objectContaining({ problem: expect.objectContaining({ code: 'storage' }) });
    await expect(search.find(order('ferry'))).rejects.toEqual(refused);
    await expect(search.find(order('ferry'))).rejects.toEqual(refused);
    expect(defects.length).toBeGreaterThan(0);
    mkdirSync(dirname(nowhere));
    app.say(chat, 'ferry');
    expect((await complete(search, 'ferry')).hits).toHaveLength(1);
  });

  it('ends at once, also while it builds, and what waits is told', async () => {
    for (let at = 0; at < 3000; at += 1) app.say(chat, `ferry ${at} ${'and some words more '.repeat(20)}`);
    const search = opened();
    await search.find(order('ferry'));
    const [waiting] = await Promise.allSettled([search.find(order('ferry')), search.dispose()]);
    expect(waiting).toMatchObject({ status: 'rejected', reason: { problem: { code: 'storage' } } });
    expect(statSync(app.index).size).toBeGreaterThan(0);
    app.db.pragma('wal_checkpoint(TRUNCATE)');
    await expect(search.find(order('ferry'))).rejects.toMatchObject({ problem: { code: 'storage' } });
  });
});
