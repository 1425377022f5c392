import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changeDraft,
  clearDraft,
  FIELD_MAX,
  draftOf,
  flushDraft,
  holdDraft,
  loadDraft,
  useDrafts,
} from '../../../src/renderer/state/chat-drafts';
import { useSession } from '../../../src/renderer/state/session';
import { createFakeMain, fakeState, type FakeMain } from '../support/fake-main';
import { eventually } from '../../support/eventually';

let fake: FakeMain;
const saved = () => fake.calls.filter(({ call }) => call === 'chat.saveDraft').map(({ input }) => input);
const typed = (scope: string) => useDrafts.getState().byScope[scope]?.typed;

beforeEach(() => {
  fake = createFakeMain(fakeState({ drafts: new Map([['new', 'from before']]) }));
  useSession.setState({ main: fake.main, status: 'ready' });
});
afterEach(() => {
  useSession.setState(useSession.getInitialState(), true);
  useDrafts.setState(useDrafts.getInitialState(), true);
});

describe('a draft', () => {
  it('is read when its composer opens', async () => {
    await loadDraft('new');
    expect(typed('new')).toBe('from before');
  });

  it('that was begun meanwhile wins over the one on disk', async () => {
    const loading = loadDraft('new');
    changeDraft('new', { typed: 'typed' });
    await loading;
    expect(typed('new')).toBe('typed');
  });

  it('that is too long for the field comes back beside it, and is saved as one text', async () => {
    const long = 'x'.repeat(FIELD_MAX + 1);
    fake.state.drafts.set('new', long);
    await loadDraft('new');
    expect(useDrafts.getState().byScope['new']).toEqual({ files: [], typed: '', pasted: long });
    changeDraft('new', { typed: 'Sum this up:' });
    flushDraft('new');
    await eventually(() =>
      expect(saved()).toMatchObject([{ scope: 'new', text: `Sum this up:\n\n${long}`, attachmentIds: [] }]),
    );
  });

  it('is saved after a rest, once for many keys', async () => {
    for (const text of ['a', 'ab', 'abc']) changeDraft('new', { typed: text });
    expect(saved()).toEqual([]);
    await eventually(() => expect(saved()).toMatchObject([{ scope: 'new', text: 'abc', attachmentIds: [] }]));
  });

  it('is not saved behind its own sending', async () => {
    changeDraft('new', { typed: 'sent' });
    const letGo = holdDraft('new');
    await new Promise((resolve) => setTimeout(resolve, 400));
    clearDraft('new');
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(saved()).toEqual([]);
  });

  it('that could not be sent, or was written meanwhile, is saved after it', async () => {
    changeDraft('new', { typed: 'not sent' });
    holdDraft('new')();
    await eventually(() => expect(saved()).toMatchObject([{ scope: 'new', text: 'not sent' }]));
    const letGo = holdDraft('new');
    clearDraft('new');
    changeDraft('new', { typed: 'the next' });
    expect(draftOf('new').typed).toBe('the next');
    letGo();
    await eventually(() => expect(saved().at(-1)).toMatchObject({ scope: 'new', text: 'the next' }));
  });

  it('is saved at once when the composer is left, and then not again', async () => {
    changeDraft('new', { typed: 'abc' });
    flushDraft('new');
    flushDraft('new');
    await eventually(() => expect(saved()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(saved()).toHaveLength(1);
  });

  it('that was sent is not saved again', async () => {
    changeDraft('new', { typed: 'abc' });
    clearDraft('new');
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(saved()).toEqual([]);
    expect(typed('new')).toBe('');
  });

  it('that could not be saved says so and is tried again', async () => {
    fake.failNext('chat.saveDraft');
    changeDraft('new', { typed: 'abc' });
    flushDraft('new');
    await eventually(() => expect(useDrafts.getState().isUnsaved).toBe(true));
    changeDraft('new', { typed: 'abcd' });
    await eventually(() => expect(useDrafts.getState().isUnsaved).toBe(false));
    expect(fake.state.drafts.get('new')).toBe('abcd');
  });
});
