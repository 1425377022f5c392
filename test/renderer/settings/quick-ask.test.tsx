import '../support/browser-parts';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { QuickAsk } from '../../../src/renderer/screens/settings/quick-ask/quick-ask';
import { openWindow } from '../support/open-window';

let end: () => void = () => undefined;
afterEach(() => end());

async function open(state: Parameters<typeof openWindow>[0] = {}) {
  const opened = await openWindow(state);
  end = opened.end;
  render(<QuickAsk />);
  return opened.fake;
}

const kept = (fake: Awaited<ReturnType<typeof open>>) => fake.state.snapshot.settings.quickAskKeys;

describe('the keys of the quick question', () => {
  it('are those that are pressed next; what people type with is refused; Escape keeps the old ones', async () => {
    const fake = await open();
    expect(screen.getByText('Ctrl Shift Space')).toBeDefined();
    const button = screen.getByRole('button', { name: 'Change the keys' });
    await userEvent.click(button);
    expect(button.textContent).toBe('Press the new keys …');
    await userEvent.keyboard('{Shift>}j{/Shift}');
    expect(screen.getByText(/^Hold Ctrl or Alt/)).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(button.textContent).toBe('Change the keys');
    expect(kept(fake)).toBe('CommandOrControl+Shift+Space');
    await userEvent.click(button);
    await userEvent.keyboard('{Control>}{Alt>}j{/Alt}{/Control}');
    await waitFor(() => expect(kept(fake)).toBe('CommandOrControl+Alt+J'));
    expect(screen.getByText('Ctrl Alt J')).toBeDefined();
  });

  it('are none when they are switched off, and the usual ones when they are switched on again', async () => {
    const fake = await open();
    const toggle = screen.getByRole('switch', { name: 'Open it with keys' });
    await userEvent.click(toggle);
    await waitFor(() => expect(kept(fake)).toBe(''));
    expect(screen.queryByRole('button', { name: 'Change the keys' })).toBeNull();
    await userEvent.click(toggle);
    await waitFor(() => expect(kept(fake)).toBe('CommandOrControl+Shift+Space'));
  });

  it('that another program has are told of, with a command that does the same', async () => {
    await open({ quickAsk: { keys: 'refused', command: '/opt/signalbox --quick-ask' } });
    expect(await screen.findByText(/^Another program has these keys/)).toBeDefined();
    expect(screen.getByText('/opt/signalbox --quick-ask')).toBeDefined();
  });

  it('that the desktop may keep are told of', async () => {
    await open({ quickAsk: { keys: 'unsure', command: 'signalbox --quick-ask' } });
    expect(await screen.findByText(/^On this desktop \(Wayland\)/)).toBeDefined();
  });

  it('that work are worth no word', async () => {
    await open();
    await waitFor(() => expect(screen.getByRole('switch', { name: 'Sign beside the clock' })).toBeDefined());
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('what a host has', () => {
  it('is said plainly where it is a browser', async () => {
    await open({ quickAsk: null, snapshot: { host: 'browser-window' } });
    expect(screen.getByText(/^Signalbox runs in a browser here/)).toBeDefined();
    expect(screen.queryByRole('switch', { name: 'Sign beside the clock' })).toBeNull();
  });

  it('is a sign, and going on behind it for those who want that; not without the sign, and not on a Mac', async () => {
    const fake = await open();
    const stays = screen.getByRole('switch', { name: 'Go on when the window is closed' });
    expect(stays.getAttribute('aria-checked')).toBe('false');
    await userEvent.click(stays);
    await waitFor(() => expect(fake.state.snapshot.settings.staysInTray).toBe(true));
    await userEvent.click(screen.getByRole('switch', { name: 'Sign beside the clock' }));
    await waitFor(() => expect(stays.hasAttribute('disabled')).toBe(true));
    expect(stays.getAttribute('aria-checked')).toBe('false');
  });

  it('is named as a Mac names it', async () => {
    await open({ snapshot: { system: 'mac' } });
    expect(screen.getByRole('switch', { name: 'Sign in the menu bar' })).toBeDefined();
    expect(screen.queryByRole('switch', { name: 'Go on when the window is closed' })).toBeNull();
    expect(screen.getByText('⇧⌘Space')).toBeDefined();
  });
});
