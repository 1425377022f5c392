import { statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { StrangeIndex } from '../../../src/main/search/indexing';
import type { Answer } from '../../../src/shared/domain/message';
import { idsOf, searching, written, type Written } from './search-bed';

let app: Written;
let chat: string;
beforeEach(async () => {
  app = await written();
  chat = app.conversation('Chat');
});

const changes = (): number => Number(app.db.prepare('SELECT count(*) FROM search_changes').pluck().get());

describe('the index follows', () => {
  it('what is written before it begins and after', () => {
    const before = app.say(chat, 'ferry one');
    const search = searching(app);
    expect(idsOf(search.find('ferry').hits)).toEqual([before]);
    const after = app.say(chat, 'ferry two');
    expect(idsOf(search.find('ferry').hits)).toEqual([after, before]);
  });

  it('an answer once it ended, and notes no change for what is saved of it on its way', () => {
    const messages = new MessageRepository(app.db);
    const search = searching(app);
    const answer: Answer = {
      id: randomUUID(),
      conversationId: chat,
      parentId: null,
      text: '',
      createdAt: 1,
      role: 'assistant',
      reasoning: '',
      reasoningMs: null,
      steps: [],
      status: 'streaming',
      source: null,
      usage: null,
      firstTokenMs: null,
      durationMs: null,
      failure: null,
      cost: null,
      reachedLimit: false,
      goesOnFrom: null,
    };
    const noted = changes();
    messages.insertAnswer(answer);
    for (let saved = 1; saved <= 50; saved += 1) messages.saveText(answer.id, 'ferry '.repeat(saved), '');
    expect(changes()).toBe(noted);
    expect(search.find('ferry').hits).toEqual([]);
    messages.finish({ ...answer, text: 'the ferry leaves', status: 'done' }, 2);
    expect(changes()).toBe(noted + 1);
    expect(idsOf(search.find('ferry').hits)).toEqual([answer.id]);
  });

  it('answers that a run left behind, a text that changes, and a title', () => {
    const answer = app.say(chat, 'the ferry', { role: 'assistant', status: 'streaming' });
    const search = searching(app);
    expect(search.find('ferry').hits).toEqual([]);
    new MessageRepository(app.db).interruptLeftovers(5);
    expect(idsOf(search.find('ferry').hits)).toEqual([answer]);
    app.db.prepare('UPDATE messages SET text = ? WHERE id = ?').run('the train', answer);
    expect(search.find('ferry').hits).toEqual([]);
    expect(idsOf(search.find('train').hits)).toEqual([answer]);
    new ConversationRepository(app.db).rename(chat, 'Train to Porto');
    expect(idsOf(search.find('train').hits)).toEqual([chat, answer]);
  });

  it('a conversation that is deleted, brought back, and deleted for good', () => {
    const conversations = new ConversationRepository(app.db);
    const message = app.say(chat, 'chat about the ferry');
    const other = app.say(app.conversation('Other'), 'ferry');
    const search = searching(app);
    conversations.setDeleted(chat, 10);
    const gone = search.find('ferry');
    expect([idsOf(gone.hits), gone.total.count]).toEqual([[other], 1]);
    expect(search.find('chat').hits).toEqual([]);
    conversations.setDeleted(chat, null);
    expect(idsOf(search.find('chat').hits)).toEqual([chat, message]);
    conversations.setDeleted(chat, 10);
    conversations.purge(11);
    expect(idsOf(search.find('ferry').hits)).toEqual([other]);
    expect(search.index.count('message', 'ferry', 10)).toBe(1);
    expect(search.index.count('conversation', 'chat', 10)).toBe(0);
  });

  it('a message that is taken away and brought back', () => {
    const message = app.say(chat, 'ferry');
    const search = searching(app);
    const take = app.db.prepare('UPDATE messages SET deleted_at = ? WHERE id = ?');
    take.run(10, message);
    expect(search.find('ferry')).toMatchObject({ hits: [], total: { count: 0 } });
    take.run(null, message);
    expect(idsOf(search.find('ferry').hits)).toEqual([message]);
  });

  it('with more deleted than it leaves out by itself: none of them is shown', () => {
    const conversations = new ConversationRepository(app.db);
    const kept = app.say(chat, 'ferry');
    for (let at = 0; at < 300; at += 1) {
      const one = app.conversation('Ferry');
      app.say(one, 'ferry');
      conversations.setDeleted(one, 10);
    }
    const search = searching(app);
    const found: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page = search.find('ferry', { offset, limit: 50 });
      found.push(...idsOf(page.hits));
      offset = page.next;
    }
    expect(found).toEqual([kept]);
  });

  it('nothing that changed between the look of the index and the look at the text is shown', () => {
    const message = app.say(chat, 'the secret word');
    const search = searching(app);
    search.catchUp();
    app.db.prepare("UPDATE messages SET text = 'nothing' WHERE id = ?").run(message);
    const ask = { text: 'secret', of: 'chat', limit: 20, offset: 0, conversationId: null } as const;
    expect(search.finding.find(ask).hits).toEqual([]);
  });
});

describe('the index is built', () => {
  it('newest first, in slices that may end anywhere, and goes on where it was saved', () => {
    const ids = Array.from({ length: 4500 }, (_, at) => app.say(chat, `ferry ${at}`));
    const first = searching(app);
    expect(first.indexing.state()).toEqual({ isComplete: false, share: 0 });
    while (first.indexing.state().share < 0.1) first.indexing.work(0);
    first.indexing.work(0);
    first.indexing.save();
    const { isComplete, share } = first.indexing.state();
    expect([isComplete, share > 0, share < 1]).toEqual([false, true, true]);
    expect(first.index.count('message', 'ferry', 9000)).toBeGreaterThan(0);
    expect(first.index.count('message', 'ferry', 9000)).toBeLessThan(4500);
    expect(first.index.find('message', 'ferry', 'newest', 1, 0)).toEqual([4500]);
    // Not saved: lost with the process.
    first.indexing.work(0);
    first.close();

    const second = searching(app);
    expect(second.indexing.state().share).toBeCloseTo(share);
    second.catchUp();
    expect(second.indexing.state()).toEqual({ isComplete: true, share: 1 });
    expect(second.index.count('message', 'ferry', 9000)).toBe(4500);
    expect(idsOf(second.find('ferry 4499').hits)).toEqual([ids[4499]]);
  });

  it('while messages come, go and change, each step done or done twice', () => {
    const conversations = new ConversationRepository(app.db);
    const rest = Array.from({ length: 30 }, (_, at) => app.conversation(`Number ${at}`));
    for (const one of rest) for (let at = 0; at < 10; at += 1) app.say(one, `ferry ${at}`);
    let search = searching(app);
    for (const [at, one] of rest.entries()) {
      search.indexing.work(0);
      if (at % 3 === 0) conversations.setDeleted(one, 1);
      if (at % 6 === 0) conversations.purge(2);
      app.say(rest[29] ?? '', 'ferry again');
      if (at % 10 === 5) {
        search.close();
        search = searching(app);
      }
      if (at % 4 === 0) search.indexing.save();
    }
    search.catchUp();
    const there = app.db
      .prepare("SELECT rowid FROM messages WHERE text LIKE '%ferry%' ORDER BY rowid DESC")
      .pluck()
      .all();
    expect(search.index.find('message', 'ferry', 'newest', 1000, 0)).toEqual(there);
  });

  it('anew for a database that went back to a backup, or whose rows were numbered anew', () => {
    const search = searching(app);
    app.say(chat, 'ferry');
    search.catchUp();
    search.close();
    app.db.exec('UPDATE search_changes SET mark = mark + 1 WHERE seq = (SELECT max(seq) FROM search_changes)');
    expect(() => searching(app)).toThrow(StrangeIndex);
    app.db.exec('UPDATE search_changes SET mark = mark - 1 WHERE seq = (SELECT max(seq) FROM search_changes)');
    searching(app).close();
    app.db.exec('UPDATE messages SET rowid = rowid + 1');
    expect(() => searching(app)).toThrow(StrangeIndex);
  });

  it('in a file for its user alone', () => {
    app.say(chat, 'the unforgettable ferry, and where it went');
    const search = searching(app);
    search.catchUp();
    expect(statSync(app.index).mode & 0o777).toBe(0o600);
    expect(search.index.count('message', 'unforgettable', 2)).toBe(1);
  });
});
