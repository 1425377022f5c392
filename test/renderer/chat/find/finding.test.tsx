import '../../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../../src/renderer/app/app';
import { useDialogRequests } from '../../../../src/renderer/app/next-steps/dialog-requests';
import { placeOf, useNavigation } from '../../../../src/renderer/app/navigation';
import { searchPlace } from '../../../../src/renderer/app/search-place';
import { useArrival } from '../../../../src/renderer/screens/chat/find/arrival';
import { useThreads } from '../../../../src/renderer/state/chat-threads';
import type { Message } from '../../../../src/shared/domain/message';
import type { FakeMain } from '../../support/fake-main';
import { openWindow } from '../../support/open-window';
import {
  sampleAnswer,
  sampleConnection,
  sampleConversation,
  sampleId,
  sampleProblem,
  sampleQuestion,
} from '../../support/samples';
import { inputsOf } from '../../connect/in-window';

const HOSTILE = 'Bill \u202Efdp.exe <img src=x onerror=alert(1)>';
const snapshot = { connections: [sampleConnection({ isPrimary: true })] };
const chat = sampleConversation(0);
const other = sampleConversation(1, { title: HOSTILE });

/** A long chat: the oldest page is not read when it is opened. */
const long: Message[] = Array.from({ length: 150 }, (_, n) =>
  sampleQuestion({
    id: sampleId(n, 3),
    conversationId: chat.id,
    parentId: n === 0 ? null : sampleId(n - 1, 3),
    text: n === 4 ? 'The lighthouse closes at six.' : `Line ${n}.`,
    createdAt: 1000 + n,
  }),
);

let end: () => void = () => undefined;
beforeEach(() => {
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
afterEach(() => {
  end();
  useThreads.setState(useThreads.getInitialState(), true);
  useArrival.setState({ arrival: null });
  useDialogRequests.setState(useDialogRequests.getInitialState(), true);
});

async function open(state: Parameters<typeof openWindow>[0], hash = '#/tasks'): Promise<FakeMain> {
  const opened = await openWindow({ snapshot, conversations: [chat, other], ...state });
  end = opened.end;
  window.location.hash = hash;
  await waitFor(() => expect(useNavigation.getState().place).toEqual(placeOf(hash)));
  render(<App />);
  return opened.fake;
}

async function typeInPalette(text: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Search' }), text);
}

const lit = () => document.querySelector<HTMLElement>('[data-lit]');

describe('the palette', () => {
  it('finds what was said and opens the chat at it, however far up', async () => {
    await open({ messages: long });
    await typeInPalette('lighthouse');
    const hit = await screen.findByRole('option', { name: /closes at six/ });
    expect(hit.querySelector('mark')?.textContent).toBe('lighthouse');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(lit()?.textContent).toContain('closes at six'));
    expect(window.location.hash).toBe(`#/chat/${chat.id}`);
    expect(document.activeElement).toBe(lit());
  });

  it('comes to it once more from elsewhere, where it is held already', async () => {
    await open({ messages: long });
    for (const screenName of ['usage', 'settings']) {
      act(() => void (window.location.hash = `#/${screenName}`));
      await typeInPalette('lighthouse');
      await userEvent.click(await screen.findByRole('option', { name: /closes at six/ }));
      await waitFor(() => expect(lit()?.textContent).toContain('closes at six'));
    }
  });

  it('shows the branch of what was found', async () => {
    const [question] = long;
    const beside = sampleQuestion({
      id: sampleId(900, 3),
      conversationId: chat.id,
      text: 'On another branch: whales.',
      createdAt: 990,
    });
    const fake = await open({ messages: [question!], besides: [beside] });
    fake.state.messages.push(beside);
    await typeInPalette('whales');
    const hit = await screen.findByRole('option', { name: /whales/ });
    fake.state.messages = [question!];
    await userEvent.click(hit);
    await waitFor(() => expect(lit()?.textContent).toContain('whales'));
    expect(inputsOf(fake, 'chat.show')).toMatchObject([{ messageId: beside.id }]);
  });

  it('shows hostile words as words', async () => {
    await open({
      messages: [sampleAnswer({ conversationId: other.id, text: '<b onclick=x>oil</b> \u202Ereversed' })],
    });
    await typeInPalette('oil');
    const hit = await screen.findByRole('option', { name: /Answer/ });
    expect(hit.textContent).toContain('<b onclick=x>oil</b> reversed');
    expect(hit.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(hit.querySelector('img, b')).toBeNull();
    expect(hit.textContent).not.toContain('\u202E');
  });

  it('takes the answer to what was typed last', async () => {
    const fake = await open({ messages: long });
    const letFirstGo = fake.holdNext('search.find');
    await typeInPalette('line 149');
    await waitFor(() => expect(inputsOf(fake, 'search.find')).toHaveLength(1));
    const field = screen.getByRole('combobox', { name: 'Search' });
    await userEvent.clear(field);
    await userEvent.type(field, 'lighthouse');
    await screen.findByRole('option', { name: /closes at six/ });
    act(letFirstGo);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('option', { name: /Line 149/ })).toBeNull();
    expect(screen.getByRole('option', { name: /closes at six/ })).toBeDefined();
  });

  it('leads to all results, and keeps the words in the address', async () => {
    await open({ messages: long });
    await typeInPalette('line');
    await userEvent.click(await screen.findByRole('option', { name: /Show all results/ }));
    expect(await screen.findByText('149 results')).toBeDefined();
    expect(window.location.hash).toBe(`#/chat/${encodeURIComponent(searchPlace('line'))}`);
  });

  it('says when it could not search, and still has its commands', async () => {
    const fake = await open({});
    fake.failNext('search.find', sampleProblem({ sentence: 'The index is damaged.', advice: 'Restart.' }));
    await typeInPalette('usage');
    expect(await screen.findByText('The index is damaged. Restart.')).toBeDefined();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/usage'));
  });

  it('goes to the schedules, and opens a new one', async () => {
    await open({});
    await typeInPalette('schedules{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/tasks/schedules'));
    await typeInPalette('new schedule{Enter}');
    expect(await screen.findByRole('dialog', { name: /schedule/i })).toBeDefined();
  });
});

describe('the search', () => {
  const field = () => screen.findByRole('searchbox', { name: 'Search your chats' });

  it('opens by its keys, teaches how to write, and pages on', async () => {
    const fake = await open({ messages: long });
    await userEvent.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
    expect(document.activeElement).toBe(await field());
    expect(screen.getByText('porto -wine')).toBeDefined();
    await userEvent.type(await field(), 'line');
    expect(await screen.findByText('149 results')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(inputsOf(fake, 'search.find')).toMatchObject([{ offset: 0 }, { offset: 50 }]));
  });

  it('goes down into the results by arrows and opens one', async () => {
    await open({ messages: long }, `#/chat/${searchPlace('lighthouse')}`);
    await screen.findByText('1 result');
    await userEvent.click(await field());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('closes at six');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(await field());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(lit()?.textContent).toContain('closes at six'));
  });

  it('says that nothing was found, and what is not indexed yet', async () => {
    await open({ searchState: { isComplete: false, share: 0.426 } }, `#/chat/${searchPlace('zzz')}`);
    expect(await screen.findByText('Nothing found')).toBeDefined();
    expect(screen.getByText(/still being indexed: 42 %/)).toBeDefined();
  });

  it('says what went wrong and tries again', async () => {
    const fake = await open({ messages: long });
    fake.failNext('search.find', sampleProblem({ sentence: 'The index is damaged.' }));
    await userEvent.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
    await userEvent.type(await field(), 'lighthouse');
    const problem = within(await screen.findByRole('alert'));
    expect(problem.getByText('The index is damaged.')).toBeDefined();
    await userEvent.click(problem.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 result')).toBeDefined();
  });

  it('is not what the link “Chat” leads back to', async () => {
    await open({}, `#/chat/${searchPlace('zzz')}`);
    expect(screen.getByRole('link', { name: 'Chat' }).getAttribute('href')).toBe('#/chat');
  });
});

describe('finding in a conversation', () => {
  it('counts, goes from message to message, and closes with Escape', async () => {
    await open({ messages: long }, `#/chat/${chat.id}`);
    const log = await screen.findByRole('log', { name: 'Conversation' });
    act(() => log.focus());
    await userEvent.keyboard('{Control>}f{/Control}');
    const field = await screen.findByRole('searchbox', { name: 'Find in this conversation' });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'Line 14');
    const bar = within(field.closest('search')!);
    // Line 14, and 140 to 149.
    await waitFor(() => expect(bar.getByRole('status').textContent).toBe('11 of 11'));
    expect(lit()?.textContent).toContain('Line 149.');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(lit()?.textContent).toContain('Line 14.'));
    expect(bar.getByRole('status').textContent).toBe('1 of 11');
    await userEvent.click(bar.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(lit()?.textContent).toContain('Line 140.'));
    act(() => field.focus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox', { name: 'Find in this conversation' })).toBeNull();
    expect(document.activeElement).toBe(log);
  });

  it('says when nothing is found', async () => {
    await open({ messages: long }, `#/chat/${chat.id}`);
    await screen.findByRole('log', { name: 'Conversation' });
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Find in this conversation' }), 'zzz');
    expect(await screen.findByText('Not found')).toBeDefined();
  });
});
