import '../support/browser-parts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  byNewest,
  keepConversations,
  renameConversation,
  useConversations,
} from '../../../src/renderer/state/conversations';
import { bringBack, remove } from '../../../src/renderer/state/placing';
import { useSession } from '../../../src/renderer/state/session';
import { readConversations } from '../../../src/renderer/state/shelves';
import { createFakeMain, type FakeMain, fakeState } from '../support/fake-main';
import { forgetWindow, openWindow } from '../support/open-window';
import { NOON, sampleConversation, sampleId } from '../support/samples';
import { eventually } from '../../support/eventually';

const many = (count: number) => Array.from({ length: count }, (_, n) => sampleConversation(n));
const titles = () => useConversations.getState().items.map((item) => item.title);
const ids = () => useConversations.getState().items.map((item) => item.id);

describe('the conversations that the window knows', () => {
  let fake: FakeMain;
  beforeEach(async () => {
    forgetWindow();
    fake = createFakeMain(fakeState({ conversations: many(50) }));
    useSession.setState({ main: fake.main, status: 'ready' });
    await readConversations(fake.main);
  });

  it('are renamed on the screen at once, and have the old title back when main refuses', async () => {
    const id = sampleId(0, 2);
    const renaming = renameConversation(id, '  Lisbon instead ');
    expect(titles()[0]).toBe('Lisbon instead');
    await renaming;
    expect(fake.state.conversations.find((one) => one.id === id)?.title).toBe('Lisbon instead');

    fake.failNext('chat.rename');
    await expect(renameConversation(id, 'Madrid')).rejects.toThrow();
    expect(titles()[0]).toBe('Lisbon instead');
  });

  it('are renamed although the list has not come to them yet', async () => {
    const far = sampleConversation(300);
    fake.state.conversations.push(far);
    await renameConversation(far.id, 'Far away');
    expect(fake.state.conversations.at(-1)?.title).toBe('Far away');
  });

  it('ask main nothing for an empty or unchanged title', async () => {
    await renameConversation(sampleId(0, 2), '   ');
    await renameConversation(sampleId(0, 2), 'Trip to Porto');
    expect(fake.calls.some(({ call }) => call === 'chat.rename')).toBe(false);
  });

  it('go at once, whatever main still tells about them, and come back', async () => {
    const one = sampleConversation(3);
    await remove([one]);
    keepConversations({ ...one, title: 'A late title' });
    expect(ids()).not.toContain(one.id);
    await bringBack([one]);
    expect(ids()[3]).toBe(one.id);
  });

  it('are shown again when they came back by other ways, once the list is read afresh', async () => {
    const one = sampleConversation(2);
    await remove([one]);
    fake.state.conversations.push(one);
    await readConversations(fake.main);
    expect(ids()).toContain(one.id);
  });

  it('are shown again when they could not be removed', async () => {
    const one = sampleConversation(5);
    fake.failNext('history.remove');
    await expect(remove([one])).rejects.toThrow();
    expect(ids()[5]).toBe(one.id);
  });

  it('stay the same array when nothing of them changes, so that nothing is drawn again', () => {
    const before = useConversations.getState();
    keepConversations({ ...sampleConversation(4) });
    expect(useConversations.getState()).toBe(before);
  });

  it('tell that there is an archive as soon as one of them goes there', () => {
    expect(useConversations.getState().hasArchived).toBe(false);
    keepConversations({ ...sampleConversation(4), archivedAt: NOON });
    expect(useConversations.getState().hasArchived).toBe(true);
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
