import '../support/browser-parts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetWhenAway, useExchange } from '../../../src/renderer/quick-ask/exchange-store';
import { QuickAsk } from '../../../src/renderer/quick-ask/quick-ask';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useLiveAnswers } from '../../../src/renderer/state/chat-live';
import { useThreads } from '../../../src/renderer/state/chat-threads';
import { useSession } from '../../../src/renderer/state/session';
import { startSession } from '../../../src/renderer/state/start-session';
import { eventually } from '../../support/eventually';
import { createFakeMain, type FakeMain, fakeState } from '../support/fake-main';
import { forgetWindow } from '../support/open-window';
import { sampleConnection, sampleProblem } from '../support/samples';

let end: () => void = () => undefined;
afterEach(() => {
  end();
  act(() => {
    useExchange.setState({ conversationId: null });
    useThreads.setState(useThreads.getInitialState(), true);
    useLiveAnswers.setState(useLiveAnswers.getInitialState(), true);
    useDrafts.setState(useDrafts.getInitialState(), true);
  });
  vi.restoreAllMocks();
});

async function open(state: Parameters<typeof fakeState>[0] = {}): Promise<FakeMain> {
  forgetWindow();
  const fake = createFakeMain(
    fakeState({ ...state, snapshot: { connections: [sampleConnection({ isPrimary: true })], ...state.snapshot } }),
  );
  end = startSession(fake.open, { isWhole: false });
  await eventually(() => {
    if (useSession.getState().main === null) throw new Error('Main has not answered.');
  });
  render(<QuickAsk />);
  return fake;
}

const field = () => screen.getByRole('textbox', { name: 'Ask Primary' });
const inputs = (fake: FakeMain, call: string) =>
  fake.calls.filter((one) => one.call === call).map(({ input }) => input);

describe('the quick question', () => {
  it('has the focus, asks Primary with Enter, and shows what was asked and answered', async () => {
    const fake = await open();
    expect(document.activeElement).toBe(field());
    await userEvent.type(field(), 'Which river flows{Shift>}{Enter}{/Shift}through Porto?');
    expect(inputs(fake, 'chat.send')).toEqual([]);
    await userEvent.type(field(), '{Enter}');
    await screen.findByRole('article', { name: 'You' });
    expect(inputs(fake, 'chat.send')).toMatchObject([
      { text: 'Which river flows\nthrough Porto?', writtenIn: 'quick', attachmentIds: [] },
    ]);
    expect(await screen.findByRole('article', { name: 'Assistant' })).toBeDefined();
    await waitFor(() => expect((field() as HTMLTextAreaElement).value).toBe(''));
    expect(screen.getByText(/^Primary: /)).toBeDefined();
  });

  it('grows for the answer, and is small again for a new question, with the focus in its field', async () => {
    const fake = await open();
    await userEvent.type(field(), 'hello{Enter}');
    await screen.findByRole('article', { name: 'You' });
    await waitFor(() => expect(inputs(fake, 'quickAsk.grow')).toEqual([{ isTall: false }, { isTall: true }]));
    await userEvent.click(screen.getByRole('button', { name: 'New question' }));
    expect(screen.queryByRole('article')).toBeNull();
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(inputs(fake, 'quickAsk.grow').at(-1)).toEqual({ isTall: false }));
  });

  it('begins a conversation of its own with each new question', async () => {
    const fake = await open();
    await userEvent.type(field(), 'one{Enter}');
    await screen.findByRole('article', { name: 'You' });
    const id = useExchange.getState().conversationId;
    fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
    expect(useExchange.getState().conversationId).toBeNull();
    await userEvent.type(field(), 'two{Enter}');
    await waitFor(() => expect(useExchange.getState().conversationId).not.toBeNull());
    expect(useExchange.getState().conversationId).not.toBe(id);
    expect(inputs(fake, 'chat.send')).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  });

  it('says that the line is lost', async () => {
    const fake = await open();
    act(() => fake.cut());
    expect(await screen.findByText('Reconnecting …')).toBeDefined();
  });

  it('is put away with Escape, and goes on in Signalbox in the conversation that it began', async () => {
    const fake = await open();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(inputs(fake, 'quickAsk.hide')).toHaveLength(1));
    await userEvent.type(field(), 'hello{Enter}');
    await screen.findByRole('article', { name: 'You' });
    const id = useExchange.getState().conversationId;
    await userEvent.click(screen.getAllByRole('button', { name: 'Open in Signalbox' })[0]!);
    await waitFor(() => expect(inputs(fake, 'quickAsk.goOn')).toEqual([{ conversationId: id }]));
  });

  it('keeps what was typed, and what could not be sent, with the reason', async () => {
    const fake = await open({ drafts: new Map([['quick', 'half a quest']]) });
    await waitFor(() => expect((field() as HTMLTextAreaElement).value).toBe('half a quest'));
    fake.failNext('chat.send', sampleProblem({ sentence: 'The keys are locked.', advice: 'Unlock them.' }));
    await userEvent.type(field(), 'ion{Enter}');
    expect(await screen.findByText('The keys are locked.')).toBeDefined();
    expect((field() as HTMLTextAreaElement).value).toBe('half a question');
    await waitFor(() => expect(fake.state.drafts.get('quick')).toBe('half a question'));
  });

  it('takes no more than the field holds, and says so instead of cutting it', async () => {
    await open();
    await userEvent.click(field());
    await userEvent.paste('x'.repeat(50_001));
    expect((field() as HTMLTextAreaElement).value).toBe('');
    expect(await screen.findByText(/too long for a quick question/)).toBeDefined();
  });

  it('says when nobody can be asked, and leads to where that changes', async () => {
    const fake = await open({ snapshot: { connections: [] } });
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Set up Signalbox' }));
    await waitFor(() => expect(inputs(fake, 'quickAsk.goOn')).toEqual([{ conversationId: null }]));
  });

  it('reads no lists, and is not the window in which news are told', async () => {
    const fake = await open();
    await userEvent.type(field(), 'hello{Enter}');
    await screen.findByRole('article', { name: 'You' });
    const called = new Set(fake.calls.map(({ call }) => call));
    for (const call of ['app.inFront', 'chat.conversations', 'history.shelves', 'history.page']) {
      expect(called.has(call), call).toBe(false);
    }
  });
});

describe('coming back', () => {
  const leave = (state: 'hidden' | 'visible') => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('after a while is a new question, and soon it is the same one', () => {
    let now = 0;
    const stop = forgetWhenAway(() => now);
    useExchange.setState({ conversationId: 'one' });
    leave('hidden');
    now += 9 * 60_000;
    leave('visible');
    expect(useExchange.getState().conversationId).toBe('one');
    leave('hidden');
    now += 11 * 60_000;
    leave('visible');
    expect(useExchange.getState().conversationId).toBeNull();
    stop();
  });
});
