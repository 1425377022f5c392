import { setNarrow } from '../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../src/renderer/app/app';
import { goTo, placeOf, useNavigation } from '../../../src/renderer/app/navigation';
import { useSettings } from '../../../src/renderer/state/settings';
import type { FakeMain } from '../support/fake-main';
import { forgetWindow, openWindow } from '../support/open-window';
import { NOON, sampleConnection, sampleConversation, sampleId, sampleProblem } from '../support/samples';

let end: () => void = () => undefined;
afterEach(() => {
  end();
  act(() => setNarrow(false));
});

const connected = { connections: [sampleConnection({ isPrimary: true })] };
const conversations = Array.from({ length: 4 }, (_, n) =>
  sampleConversation(n, { updatedAt: Date.now() - n * 60_000 }),
);

async function open(state: Parameters<typeof openWindow>[0] = {}, hash = '#/tasks'): Promise<FakeMain> {
  const opened = await openWindow(state);
  end = opened.end;
  window.location.hash = hash;
  await waitFor(() => expect(useNavigation.getState().place).toEqual(placeOf(hash)));
  render(<App />);
  return opened.fake;
}

const row = (title: string) => screen.getByRole('link', { name: title });

describe('the sidebar', () => {
  it('leads to every screen by its exact name and marks the one that is open', async () => {
    await open({ snapshot: connected });
    for (const name of ['Chat', 'Playbooks', 'Compare', 'Usage', 'Agents', 'Settings', 'Tasks']) {
      await userEvent.click(screen.getByRole('link', { name }));
      await waitFor(() => expect(screen.getByRole('link', { name }).getAttribute('aria-current')).toBe('page'));
      if (name !== 'Chat') expect(await screen.findByRole('heading', { level: 1, name })).toBeDefined();
    }
    expect(screen.getByRole('link', { name: 'AI Configuration' })).toBeDefined();
    expect(document.title).toBe('Tasks – Signalbox');
  });

  it('offers nothing to press on a screen that is not built', async () => {
    await open({ snapshot: connected }, '#/playbooks');
    await screen.findByRole('heading', { level: 1, name: 'Playbooks' });
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
    expect(screen.getByText(/Not in this version yet/)).toBeDefined();
  });

  it('says the worst light beside AI Configuration', async () => {
    const failing = sampleConnection({ id: sampleId(9, 1) });
    await open({
      snapshot: {
        connections: [...connected.connections, { ...failing, health: { ...failing.health, dot: 'failing' } }],
      },
    });
    const link = screen.getByRole('link', { name: 'AI Configuration' });
    const note = document.querySelector(`#${link.getAttribute('aria-describedby') ?? ''}`);
    expect(note?.textContent).toBe('Worst light: Failing');
  });

  it('folds to icons that keep their names, and remembers it', async () => {
    const fake = await open({ snapshot: connected, conversations });
    await userEvent.click(screen.getByRole('button', { name: 'Fold sidebar' }));
    expect(screen.getByRole('link', { name: 'AI Configuration' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'New chat' })).toBeDefined();
    expect(screen.queryByRole('navigation', { name: 'Recent' })).toBeNull();
    await waitFor(() => expect(fake.state.snapshot.settings.sidebarCollapsed).toBe(true));
    await userEvent.keyboard('{Control>}b{/Control}');
    await waitFor(() => expect(useSettings.getState().sidebarCollapsed).toBe(false));
  });

  it('is a drawer in a narrow window, which closes behind a link', async () => {
    act(() => setNarrow(true));
    await open({ snapshot: connected });
    expect(screen.queryByRole('link', { name: 'Usage' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Open sidebar' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Usage' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Usage' })).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Sidebar' })).toBeNull());
  });

  it('leaves a narrow window one header, which holds that of the chat', async () => {
    act(() => setNarrow(true));
    await open({ snapshot: connected, conversations }, '#/chat');
    const heading = await screen.findByRole('heading', { level: 1, name: 'New chat' });
    expect(within(screen.getByRole('main')).queryByRole('heading', { level: 1 })).toBeNull();
    expect(heading.closest('header')?.contains(screen.getByRole('button', { name: 'Open sidebar' }))).toBe(true);
  });
});

describe('the conversation list', () => {
  it('stands in the navigation “Recent” by stretches of time', async () => {
    const old = sampleConversation(7, { updatedAt: Date.now() - 400 * 86_400_000 });
    await open({ snapshot: connected, conversations: [...conversations, old] });
    const list = within(screen.getByRole('navigation', { name: 'Recent' }));
    const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' }).format(old.updatedAt);
    expect(list.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Recent', 'Today', month]);
    expect(list.getAllByRole('link')).toHaveLength(5);
  });

  it('marks the open conversation, and “Chat” leads back to it', async () => {
    const id = conversations[1]?.id ?? '';
    await open({ snapshot: connected, conversations }, `#/chat/${id}`);
    expect(row('Why does my sourdough collapse').getAttribute('aria-current')).toBe('page');
    act(() => goTo('usage'));
    await waitFor(() => expect(row('Why does my sourdough collapse').getAttribute('aria-current')).toBeNull());
    expect(screen.getByRole('link', { name: 'Chat' }).getAttribute('href')).toBe(`#/chat/${id}`);
  });

  it('alone marks what is open: the link “Chat” stands back', async () => {
    await open({ snapshot: connected, conversations }, `#/chat/${conversations[1]?.id ?? ''}`);
    expect(screen.getByRole('link', { name: 'Chat' }).hasAttribute('data-quiet')).toBe(true);
    act(() => goTo('chat', null, { replace: true }));
    expect(screen.getByRole('link', { name: 'Chat' }).hasAttribute('data-quiet')).toBe(false);
  });

  it('is one stop for Tab, with arrows inside', async () => {
    await open({ snapshot: connected, conversations });
    const links = within(screen.getByRole('navigation', { name: 'Recent' })).getAllByRole('link');
    expect(links.map((link) => link.tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => links[0]?.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(links[2]);
    expect(links.map((link) => link.tabIndex)).toEqual([-1, -1, 0, -1]);
    await userEvent.keyboard('{End}{ArrowDown}{Home}');
    expect(document.activeElement).toBe(links[0]);
  });

  it('renames in place with F2; Enter saves, Escape does not', async () => {
    const fake = await open({ snapshot: connected, conversations });
    act(() => row('Trip to Porto').focus());
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Lisbon{Escape}');
    expect(row('Trip to Porto')).toBeDefined();
    act(() => row('Trip to Porto').focus());
    await userEvent.keyboard('{F2}Lisbon{Enter}');
    expect(row('Lisbon')).toBeDefined();
    await waitFor(() => expect(fake.state.conversations.map(({ title }) => title)).toContain('Lisbon'));
  });

  it('deletes with Delete, moves on to the next row, and brings it back with Undo', async () => {
    const fake = await open({ snapshot: connected, conversations });
    act(() => row('Trip to Porto').focus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Trip to Porto' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(row('Why does my sourdough collapse')));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Trip to Porto' })).toBeDefined();
    expect(fake.state.conversations).toHaveLength(4);
  });

  it('offers the same in a menu', async () => {
    await open({ snapshot: connected, conversations });
    await userEvent.hover(row('Regex for ISO dates'));
    await userEvent.click(await screen.findByRole('button', { name: 'More for Regex for ISO dates' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Regex for ISO dates' })).toBeNull());
  });

  it('goes to a new chat when the open conversation is deleted', async () => {
    const id = conversations[0]?.id ?? '';
    await open({ snapshot: connected, conversations }, `#/chat/${id}`);
    // The composer takes the focus when the chat's code has come.
    const composer = await screen.findByRole('textbox', { name: 'Message' });
    await waitFor(() => expect(document.activeElement).toBe(composer));
    act(() => row('Trip to Porto').focus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(window.location.hash).toBe('#/chat'));
  });

  it('says that it could not be read, and reads it again', async () => {
    const fake = await open({ snapshot: connected, conversations });
    fake.failNext('history.overview', sampleProblem());
    act(() => fake.cut());
    const again = await screen.findByRole('button', { name: 'Try again' });
    await userEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  });
});

describe('shortcuts', () => {
  it('reach the screens, a new chat and the settings', async () => {
    await open({ snapshot: connected });
    await userEvent.keyboard('{Control>}5{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/usage'));
    await userEvent.keyboard('{Control>},{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/settings'));
    await userEvent.keyboard('{Control>}n{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/chat'));
  });

  it('are not promised where a browser tab keeps the key for itself', async () => {
    await open({ snapshot: { ...connected, host: 'browser-window' } });
    expect(screen.getByRole('button', { name: 'New chat' }).hasAttribute('aria-keyshortcuts')).toBe(false);
    expect(screen.getByRole('button', { name: 'Search' }).getAttribute('aria-keyshortcuts')).toBe('Control+K');
  });

  it('are the command key’s on a Mac', async () => {
    await open({ snapshot: { ...connected, system: 'mac' } });
    await userEvent.keyboard('{Control>}5{/Control}');
    await userEvent.keyboard('{Meta>}4{/Meta}');
    await waitFor(() => expect(window.location.hash).toBe('#/compare'));
    expect(screen.getByRole('button', { name: 'New chat' }).getAttribute('aria-keyshortcuts')).toBe('Meta+N');
  });
});

describe('the palette', () => {
  const typeInPalette = async (text: string) => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Search' }), text);
  };

  it('goes where the first hit leads and gives the focus back', async () => {
    await open({ snapshot: connected });
    const search = screen.getByRole('button', { name: 'Search' });
    await userEvent.click(search);
    await userEvent.type(await screen.findByRole('combobox', { name: 'Search' }), 'usag{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/usage'));
    expect(screen.queryByRole('dialog', { name: 'Search' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(search));
  });

  it('opens a conversation by its title, from a page that the list has not read yet', async () => {
    const many = Array.from({ length: 130 }, (_, n) => sampleConversation(n));
    many.push(sampleConversation(200, { title: 'The very first chat' }));
    await open({ snapshot: connected, conversations: many });
    await typeInPalette('very first');
    await userEvent.click(await screen.findByRole('option', { name: 'The very first chat' }));
    await waitFor(() => expect(window.location.hash).toBe(`#/chat/${sampleId(200, 2)}`));
  });

  it('changes the theme', async () => {
    const fake = await open({ snapshot: connected });
    await typeInPalette('dark{Enter}');
    await waitFor(() => expect(fake.state.snapshot.settings.theme).toBe('dark'));
  });

  it('makes another provider Primary', async () => {
    const other = sampleConnection({ id: sampleId(2, 1), label: 'Claude' });
    const fake = await open({ snapshot: { connections: [...connected.connections, other] } });
    await typeInPalette('make claude{Enter}');
    await waitFor(() => expect(fake.state.snapshot.connections.find((one) => one.isPrimary)?.label).toBe('Claude'));
    expect(await screen.findByText('Chat goes to Claude from now on.')).toBeDefined();
  });

  it('says when nothing fits', async () => {
    await open({ snapshot: connected });
    await typeInPalette('zzz');
    expect(await screen.findByText('Nothing found for “zzz”.')).toBeDefined();
  });
});

describe('what stands above the screens', () => {
  it('are notices, until they are dismissed', async () => {
    const notice = {
      id: 'n',
      level: 'warn' as const,
      sentence: 'The settings were damaged.',
      advice: 'Set.',
      at: NOON,
    };
    const fake = await open({ snapshot: { ...connected, notices: [notice] } });
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('The settings were damaged.')).toBeNull();
    await waitFor(() => expect(fake.state.snapshot.notices).toEqual([]));
  });

  it('is the way to unlock the keys, which closes the banner', async () => {
    await open({ snapshot: { ...connected, vault: { state: 'locked', reason: 'Protected by a passphrase.' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    await userEvent.type(await screen.findByLabelText('Passphrase'), 'correct horse{Enter}');
    await waitFor(() => expect(screen.queryByText('Your keys are locked.')).toBeNull());
  });

  it('is a word about a line that stays broken, while the screen stays as it is', async () => {
    const fake = await open({ snapshot: connected });
    await screen.findByRole('heading', { level: 1, name: 'Tasks' });
    fake.failNext('app.snapshot');
    act(() => fake.cut());
    expect(await screen.findByText('Reconnecting …')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'Tasks' })).toBeDefined();
    await waitFor(() => expect(screen.queryByText('Reconnecting …')).toBeNull());
  });
});

describe('before there is anything', () => {
  it('the shell stands while main has not answered', () => {
    forgetWindow();
    render(<App />);
    expect(screen.getByRole('link', { name: 'Settings' })).toBeDefined();
    expect(screen.getByText('Starting Signalbox')).toBeDefined();
  });

  it('the first start stands in for the chat, and everything else stays in reach', async () => {
    await open({}, '#/chat');
    expect(await screen.findByRole('button', { name: 'Use an API key' })).toBeDefined();
    await userEvent.click(screen.getByRole('link', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
  });
});
