import '../../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../../src/renderer/app/app';
import { useNavigation } from '../../../../src/renderer/app/navigation';
import { useDialogRequests } from '../../../../src/renderer/app/next-steps/dialog-requests';
import { useShell } from '../../../../src/renderer/app/shell-state';
import { useSettings } from '../../../../src/renderer/state/settings';
import { openWindow } from '../../support/open-window';
import { sampleConnection } from '../../support/samples';

let end: () => void = () => undefined;
afterEach(() => {
  end();
  act(() => useDialogRequests.setState(useDialogRequests.getInitialState(), true));
  vi.restoreAllMocks();
});

const connected = { connections: [sampleConnection({ isPrimary: true })] };

async function open(snapshot: object = {}) {
  const opened = await openWindow({ snapshot: { ...connected, ...snapshot } });
  end = opened.end;
  window.location.hash = '#/tasks';
  await waitFor(() => expect(useNavigation.getState().place.screen).toBe('tasks'));
  render(<App />);
  await waitFor(() => expect(screen.getByRole('main')).toBeDefined());
  return opened.fake;
}

const sheet = () => screen.findByRole('dialog', { name: 'Keyboard shortcuts' });

describe('the sheet', () => {
  it('opens with ? and with Ctrl and /, closes with the same, and lists what each place has', async () => {
    await open();
    await userEvent.keyboard('?');
    const dialog = within(await sheet());
    const everywhere = within(dialog.getByRole('region', { name: 'Everywhere' }));
    expect(everywhere.getByText('Search and commands').closest('div')?.textContent).toBe('Search and commandsCtrl K');
    expect(everywhere.getByText('Ask quickly, from any program').closest('div')?.textContent).toContain(
      'Ctrl Shift Space',
    );
    for (const name of ['In a conversation', 'On a message', 'While writing', 'In the list of chats']) {
      expect(dialog.getByRole('region', { name })).toBeDefined();
    }
    await userEvent.keyboard('{Control>}/{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('{Control>}/{/Control}');
    await sheet();
  });

  it('is no business of a field that a question mark is typed into', async () => {
    await open();
    const field = document.createElement('input');
    document.body.append(field);
    await userEvent.type(field, '?');
    expect(field.value).toBe('?');
    expect(useShell.getState().sheetOpen).toBe(false);
    field.remove();
  });

  it('promises nothing that a browser tab keeps for itself, and prints the keys that were chosen', async () => {
    await open({ host: 'browser-window' });
    act(() => useSettings.setState({ quickAskKeys: 'Alt+J' }));
    await userEvent.keyboard('?');
    const dialog = within(await sheet());
    const everywhere = within(dialog.getByRole('region', { name: 'Everywhere' }));
    expect(everywhere.queryByText('New chat')).toBeNull();
    expect(everywhere.getByText('Ask quickly').closest('div')?.textContent).toBe('Ask quicklyAlt J');
  });

  it('is found in the palette', async () => {
    await open();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'keyboard sh{Enter}');
    expect(await sheet()).toBeDefined();
  });
});

describe('what holds everywhere', () => {
  it.each([
    ['{Control>}n{/Control}', () => useNavigation.getState().place.screen === 'chat'],
    ['{Control>}t{/Control}', () => useDialogRequests.getState().newTask !== null],
    ['{Control>},{/Control}', () => useNavigation.getState().place.screen === 'settings'],
    ['{Control>}5{/Control}', () => useNavigation.getState().place.screen === 'usage'],
    ['{Control>}b{/Control}', () => useSettings.getState().sidebarCollapsed],
    ['{Control>}k{/Control}', () => useShell.getState().paletteOpen],
    ['{Control>}{Shift>}f{/Shift}{/Control}', () => useNavigation.getState().place.id === 'search'],
  ])('%s', async (keys, isDone) => {
    await open();
    expect(isDone()).toBe(false);
    await userEvent.keyboard(keys);
    await waitFor(() => expect(isDone()).toBe(true));
  });

  it('are the keys of the quick question, whatever they are', async () => {
    const fake = await open();
    act(() => useSettings.setState({ quickAskKeys: 'Alt+J' }));
    await userEvent.keyboard('{Control>}{Shift>} {/Shift}{/Control}');
    await userEvent.keyboard('{Alt>}j{/Alt}');
    await waitFor(() => expect(fake.calls.filter(({ call }) => call === 'quickAsk.show')).toHaveLength(1));
  });

  it('in a browser they open a page, and say so where that is not allowed', async () => {
    const opened = { closed: false, focus: vi.fn() };
    const openPage = vi
      .spyOn(window, 'open')
      .mockReturnValueOnce(null)
      .mockReturnValue(opened as never);
    await open({ host: 'browser-window' });
    await userEvent.keyboard('{Control>}{Shift>} {/Shift}{/Control}');
    expect(await screen.findByText('The browser opened no window for the quick question.')).toBeDefined();
    await userEvent.keyboard('{Control>}{Shift>} {/Shift}{/Control}');
    await userEvent.keyboard('{Control>}{Shift>} {/Shift}{/Control}');
    expect(openPage).toHaveBeenCalledTimes(2);
    expect(openPage.mock.calls[0]?.[0]).toBe('/quick-ask.html');
    expect(opened.focus).toHaveBeenCalledTimes(1);
  });
});
