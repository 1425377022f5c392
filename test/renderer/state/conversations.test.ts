import '../support/browser-parts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  byNewest,
  keepConversations,
  readConversations,
  readOlderConversations,
  removeConversation,
  renameConversation,
  restoreConversation,
  useConversations,
} from '../../../src/renderer/state/conversations';
import { useSession } from '../../../src/renderer/state/session';
import { createFakeMain, type FakeMain, fakeState } from '../support/fake-main';
import { forgetWindow, openWindow } from '../support/open-window';
import { NOON, sampleConversation, sampleId, sampleProblem } from '../support/samples';
import { eventually } from '../../support/eventually';

const many = (count: number) => Array.from({ length: count }, (_, n) => sampleConversation(n));
const titles = () => useConversations.getState().items.map((item) => item.title);
const ids = () => useConversations.getState().items.map((item) => item.id);

describe('the list of conversations', () => {
  let fake: FakeMain;
  beforeEach(() => {
    forgetWindow();
    fake = createFakeMain(fakeState({ conversations: many(150) }));
    useSession.setState({ main: fake.main, status: 'ready' });
  });

  it('is read page by page, newest first, each conversation once', async () => {
    await readConversations(fake.main);
    expect(ids()).toHaveLength(60);
    await readOlderConversations();
    await readOlderConversations();
    expect(ids()).toEqual(many(150).map((one) => one.id));
    expect(useConversations.getState().more).toBe(false);
    const calls = fake.calls.length;
    await readOlderConversations();
    expect(fake.calls).toHaveLength(calls);
  });

  it('does not read the same page twice at once', async () => {
    await readConversations(fake.main);
    await Promise.all([readOlderConversations(), readOlderConversations()]);
    expect(fake.calls.filter(({ call }) => call === 'chat.conversations')).toHaveLength(2);
  });

  it('keeps why a page could not be read, and what it has', async () => {
    await readConversations(fake.main);
    fake.failNext('chat.conversations', sampleProblem({ sentence: 'The disk is full.' }));
    await readOlderConversations();
    const { items, problem, reading } = useConversations.getState();
    expect([items.length, problem?.sentence, reading]).toEqual([60, 'The disk is full.', 'rested']);
    await readOlderConversations();
    expect(useConversations.getState().problem).toBeNull();
  });

  it('leaves out a changed conversation whose page was not read yet, so that no gap is skipped', async () => {
    await readConversations(fake.main);
    keepConversations({ ...sampleConversation(140), title: 'Renamed far below' });
    expect(titles()).not.toContain('Renamed far below');
    keepConversations({ ...sampleConversation(140), updatedAt: NOON + 1, title: 'Written to again' });
    expect(titles()[0]).toBe('Written to again');
    await readOlderConversations();
    await readOlderConversations();
    expect(ids()).toHaveLength(150);
  });

  it('renames on the screen at once, and puts the old title back when main refuses', async () => {
    await readConversations(fake.main);
    const id = sampleId(0, 2);
    const renaming = renameConversation(id, '  Lisbon instead ');
    expect(titles()[0]).toBe('Lisbon instead');
    await renaming;
    expect(fake.state.conversations.find((one) => one.id === id)?.title).toBe('Lisbon instead');

    fake.failNext('chat.rename');
    await expect(renameConversation(id, 'Madrid')).rejects.toThrow();
    expect(titles()[0]).toBe('Lisbon instead');
  });

  it('asks main nothing for an empty or unchanged title', async () => {
    await readConversations(fake.main);
    await renameConversation(sampleId(0, 2), '   ');
    await renameConversation(sampleId(0, 2), 'Trip to Porto');
    expect(fake.calls.some(({ call }) => call === 'chat.rename')).toBe(false);
  });

  it('removes at once, ignores what main still tells about it, and brings it back', async () => {
    await readConversations(fake.main);
    const one = sampleConversation(3);
    await removeConversation(one.id);
    keepConversations({ ...one, title: 'A late title' });
    expect(ids()).not.toContain(one.id);
    await restoreConversation(one.id);
    expect(ids()[3]).toBe(one.id);
  });

  it('shows again what came back by other ways once it reads afresh', async () => {
    await readConversations(fake.main);
    const one = sampleConversation(2);
    await removeConversation(one.id);
    fake.state.conversations.push(one);
    await readConversations(fake.main);
    expect(ids()).toContain(one.id);
  });

  it('shows a conversation again that could not be removed', async () => {
    await readConversations(fake.main);
    const one = sampleConversation(5);
    fake.failNext('chat.remove');
    await expect(removeConversation(one.id)).rejects.toThrow();
    expect(ids()[5]).toBe(one.id);
  });
});

describe('the list in an open window', () => {
  let end: () => void;
  afterEach(() => end());

  it('follows what main tells', async () => {
    const opened = await openWindow({ conversations: many(3) });
    end = opened.end;
    const fresh = sampleConversation(50, { updatedAt: NOON + 5, title: 'Fresh' });
    opened.fake.emit({ type: 'conversation_changed', conversation: fresh });
    await eventually(() => expect(titles()[0]).toBe('Fresh'));
    opened.fake.emit({ type: 'conversation_removed', id: fresh.id });
    await eventually(() => expect(titles()).not.toContain('Fresh'));
  });
});

describe('byNewest', () => {
  it('is a total order', () => {
    const one = fc.record({ updatedAt: fc.integer({ min: 0, max: 3 }), id: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(Math.sign(byNewest(a, b))).toBe(-Math.sign(byNewest(b, a)) + 0);
        if (byNewest(a, b) <= 0 && byNewest(b, c) <= 0) expect(byNewest(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
