import '../support/browser-parts';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { passphraseFaults } from '../../../src/renderer/screens/settings/passphrase-dialog';
import { secondsOf } from '../../../src/renderer/screens/settings/seconds-field';
import { SettingsScreen } from '../../../src/renderer/screens/settings/settings-screen';
import { vaultWords } from '../../../src/renderer/screens/settings/vault-words';
import { Toaster } from '../../../src/renderer/ui/toaster';
import type { VaultState } from '../../../src/shared/domain/vault-state';
import type { FakeMain } from '../support/fake-main';
import { openWindow } from '../support/open-window';
import { sampleProblem } from '../support/samples';

let end: () => void = () => undefined;
afterEach(() => end());

async function open(state: Parameters<typeof openWindow>[0] = {}): Promise<FakeMain> {
  const opened = await openWindow(state);
  end = opened.end;
  render(
    <>
      <SettingsScreen />
      <Toaster />
    </>,
  );
  return opened.fake;
}

const SYSTEM: VaultState = { state: 'open', source: 'system', store: 'GNOME Keyring' };

describe('the settings', () => {
  it('change theme and density at once', async () => {
    const fake = await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Compact' }));
    await waitFor(() => expect(fake.state.snapshot.settings).toMatchObject({ theme: 'dark', density: 'compact' }));
  });

  it('keep the seconds that are typed, and never what is not a time', async () => {
    const fake = await open();
    const field = screen.getByLabelText<HTMLInputElement>('Until the first word');
    await userEvent.clear(field);
    await userEvent.type(field, '120{Enter}');
    await waitFor(() => expect(fake.state.snapshot.settings.firstTokenSeconds).toBe(120));
    await userEvent.clear(field);
    await userEvent.type(field, 'soon');
    await userEvent.tab();
    expect(screen.getByText('Type a whole number from 1 to 3,600.')).toBeDefined();
    expect(field.value).toBe('soon');
    expect(fake.state.snapshot.settings.firstTokenSeconds).toBe(120);
  });

  it('keep the system from telling of tasks, and let it again', async () => {
    const fake = await open();
    await userEvent.click(screen.getByRole('switch', { name: 'Notifications' }));
    await waitFor(() => expect(fake.state.snapshot.settings.taskNotifications).toBe(false));
    await userEvent.click(screen.getByRole('switch', { name: 'Notifications' }));
    await waitFor(() => expect(fake.state.snapshot.settings.taskNotifications).toBe(true));
  });

  it('have the next message weighed, and stop it again', async () => {
    const fake = await open();
    await userEvent.click(screen.getByRole('switch', { name: 'Say what the next message takes' }));
    await waitFor(() => expect(fake.state.snapshot.settings.chatOutlook).toBe(true));
    await userEvent.click(screen.getByRole('switch', { name: 'Say what the next message takes' }));
    await waitFor(() => expect(fake.state.snapshot.settings.chatOutlook).toBe(false));
  });

  it('keep what every conversation tells the model, as soon as the field is left', async () => {
    const fake = await open();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Instructions for every conversation' });
    await userEvent.type(field, 'Use metric units.');
    await userEvent.tab();
    await waitFor(() => expect(fake.state.snapshot.settings.chatInstructions).toBe('Use metric units.'));
    expect(field.value).toBe('Use metric units.');
  });

  it('show what main refused and go back', async () => {
    const fake = await open();
    fake.failNext('settings.change', sampleProblem({ sentence: 'The settings file cannot be written.' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findByText('The settings file cannot be written.')).toBeDefined();
    expect(screen.getByRole('radio', { name: 'System' }).getAttribute('aria-checked')).toBe('true');
  });

  it('make a new root key after asking once', async () => {
    const fake = await open({ snapshot: { vault: SYSTEM } });
    await userEvent.click(screen.getByRole('button', { name: 'Make a new root key' }));
    const dialog = within(screen.getByRole('alertdialog'));
    expect(fake.calls.some(({ call }) => call === 'vault.rotate')).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Make a new root key' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(fake.calls.at(-1)).toEqual({ call: 'vault.rotate', input: {} });
  });

  it('set a passphrase that was typed the same twice', async () => {
    const fake = await open({ snapshot: { vault: SYSTEM } });
    await userEvent.click(screen.getByRole('button', { name: 'Set a passphrase' }));
    await userEvent.type(screen.getByLabelText('Passphrase'), 'correct horse');
    await userEvent.type(screen.getByLabelText('Passphrase again'), 'correct house{Enter}');
    expect(screen.getByText('The two are not the same. Type it once more.')).toBeDefined();
    await userEvent.clear(screen.getByLabelText('Passphrase again'));
    await userEvent.type(screen.getByLabelText('Passphrase again'), 'correct horse{Enter}');
    expect(await screen.findByText('Root key behind your passphrase')).toBeDefined();
    expect(fake.calls.at(-1)).toEqual({ call: 'vault.rotate', input: { passphrase: 'correct horse' } });
    expect(document.body.innerHTML).not.toContain('correct horse');
  });

  it('open the data folder', async () => {
    const fake = await open();
    expect(screen.getByText(fake.state.snapshot.home)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    await waitFor(() => expect(fake.calls.at(-1)?.call).toBe('app.openHome'));
  });
});

describe('vaultWords', () => {
  const states: readonly VaultState[] = [
    SYSTEM,
    { state: 'open', source: 'environment', store: null },
    { state: 'open', source: 'passphrase', store: null },
    { state: 'open', source: 'memory', store: null },
    { state: 'unmade', store: 'Keychain' },
    { state: 'unprotected', reason: 'No store answers.' },
    { state: 'locked', reason: 'Protected by a passphrase.' },
    { state: 'wrong_root_key', reason: 'Another root key is set.' },
  ];

  it('says something of its own about each state, and what can be done', () => {
    const words = states.map(vaultWords);
    expect(new Set(words.map(({ title }) => title)).size).toBe(states.length);
    for (const { actions } of words) expect(actions.length).toBeGreaterThan(0);
  });

  it('repeats the reason that main gives', () => {
    const reasons = states.flatMap((state) => ('reason' in state ? [[vaultWords(state).sentence, state.reason]] : []));
    expect(reasons).toHaveLength(3);
    expect(reasons.filter(([sentence, reason]) => !sentence?.includes(reason ?? ''))).toEqual([]);
  });

  it('offers a new root key only where Signalbox can make one by itself', () => {
    const rotating = states.filter((state) => vaultWords(state).actions.includes('make_root_key'));
    expect(rotating.map((state) => ('source' in state ? state.source : state.state))).toEqual(['system', 'memory']);
  });
});

describe('what is typed', () => {
  it.each([
    ['1', 1],
    [' 3600 ', 3600],
    ['0', null],
    ['3601', null],
    ['1.5', null],
    ['', null],
    ['1e2', 100],
    ['-5', null],
    ['ten', null],
  ])('%j is %s seconds', (typed, seconds) => expect(secondsOf(typed)).toBe(seconds));

  it('is a passphrase when it is long enough and the same twice', () => {
    expect(passphraseFaults('seven77', 'seven77').passphrase).not.toBeNull();
    expect(passphraseFaults('eight888', 'eight889')).toMatchObject({ passphrase: null, again: expect.any(String) });
    expect(passphraseFaults('eight888', 'eight888')).toEqual({ passphrase: null, again: null });
  });
});
