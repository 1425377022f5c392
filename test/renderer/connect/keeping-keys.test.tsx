import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sampleProblem } from '../support/samples';
import { inputsOf } from './in-window';
import { KEYS } from './keys';
import { openedAddProvider as opened } from './open-add-provider';

describe('keys that cannot be kept yet', () => {
  const connecting = async (code: 'vault_unprotected' | 'vault_locked', vault: object) => {
    const window = await opened({ vault });
    window.fake.failNext('connections.add', sampleProblem({ code }));
    await window.user.paste(KEYS.anthropic);
    await window.dialog.findByText(/Key works/);
    await window.user.click(window.dialog.getByRole('button', { name: 'Connect' }));
    return window;
  };
  const unprotected = { state: 'unprotected', reason: 'This system has no store for keys.' };

  it('are protected by a passphrase, typed twice, and then the same click goes on', async () => {
    const { fake, user } = await connecting('vault_unprotected', unprotected);
    const dialog = within(await screen.findByRole('dialog', { name: 'Choose how your keys are kept' }));
    expect(dialog.getByText(unprotected.reason)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByLabelText('Passphrase')));
    await user.type(dialog.getByLabelText('Passphrase'), 'short');
    await user.click(dialog.getByRole('button', { name: 'Protect keys' }));
    expect(dialog.getByText('Use at least 8 characters.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Passphrase'), ' but then longer');
    expect(dialog.getByText('Strong.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Passphrase again'), 'something else');
    await user.click(dialog.getByRole('button', { name: 'Protect keys' }));
    expect(dialog.getByText(/not the same/)).toBeTruthy();
    expect(inputsOf(fake, 'vault.protect')).toEqual([]);
    await user.clear(dialog.getByLabelText('Passphrase again'));
    await user.type(dialog.getByLabelText('Passphrase again'), 'short but then longer');
    await user.click(dialog.getByRole('button', { name: 'Protect keys' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'vault.protect')).toEqual([{ with: 'passphrase', passphrase: 'short but then longer' }]);
    expect(inputsOf(fake, 'connections.add')).toHaveLength(2);
  });

  it('are kept in memory when the person says so', async () => {
    const { fake, user } = await connecting('vault_unprotected', unprotected);
    const dialog = within(await screen.findByRole('dialog', { name: 'Choose how your keys are kept' }));
    await user.click(dialog.getByRole('radio', { name: 'Keep them in memory for this run only' }));
    await user.click(dialog.getByRole('button', { name: 'Keep keys in memory' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'vault.protect')).toEqual([{ with: 'memory' }]);
    expect(inputsOf(fake, 'connections.add')).toHaveLength(2);
  });

  it('leave the form as it was when the question is closed', async () => {
    const { fake, dialog, user } = await connecting('vault_unprotected', unprotected);
    await screen.findByRole('dialog', { name: 'Choose how your keys are kept' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
    expect(dialog.getByLabelText<HTMLInputElement>('API key').value).toBe(KEYS.anthropic);
    expect(dialog.getByRole('button', { name: 'Connect' }).getAttribute('aria-busy')).toBeNull();
    expect(inputsOf(fake, 'connections.add')).toHaveLength(1);
  });

  it('are unlocked with the passphrase, a wrong one said at its field', async () => {
    const { fake, user } = await connecting('vault_locked', { state: 'locked', reason: 'They are encrypted.' });
    const dialog = within(await screen.findByRole('dialog', { name: 'Unlock your keys' }));
    fake.failNext(
      'vault.unlock',
      sampleProblem({ code: 'vault_passphrase', sentence: 'Wrong.', advice: 'Try again.' }),
    );
    await user.type(dialog.getByLabelText('Passphrase'), 'wrong{Enter}');
    await dialog.findByText('Wrong. Try again.');
    expect(dialog.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('wrong');
    await user.clear(dialog.getByLabelText('Passphrase'));
    await user.type(dialog.getByLabelText('Passphrase'), 'right{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'connections.add')).toHaveLength(2);
  });
});
