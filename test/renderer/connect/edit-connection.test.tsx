import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openEditConnection, openReplaceKey } from '../../../src/renderer/app/next-steps/dialog-requests';
import type { Connection } from '../../../src/shared/domain/connection';
import type { Problem } from '../../../src/shared/domain/problem';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleId, sampleProblem } from '../support/samples';
import { inputsOf, inWindow } from './in-window';
import { KEYS } from './keys';

const ID = sampleId(1, 1);

async function opened(change: Partial<Connection> = {}, open = openEditConnection, proving?: Partial<Problem>) {
  const connection = sampleConnection({ kind: 'anthropic', label: 'Claude', defaultModel: 'claude-haiku', ...change });
  const fake = createFakeMain(fakeState({ snapshot: { connections: [connection] } }));
  if (proving) fake.failNext('connections.prove', sampleProblem(proving));
  const { user } = await inWindow(fake, null);
  open(ID);
  const dialog = within(await screen.findByRole('dialog'));
  return { fake, user, dialog };
}

describe('the Edit dialog', () => {
  it('says that the key is saved and never shows it; the saved key is what is checked', async () => {
    const { fake, dialog } = await opened();
    expect(dialog.getByLabelText('API key').textContent).toBe('Saved');
    expect(dialog.getByRole('button', { name: 'Replace' })).toBeTruthy();
    await dialog.findByText(/Key works/);
    expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'anthropic', connectionId: ID }]);
  });

  it('checks again by itself once the keys are unlocked', async () => {
    const { fake, dialog, user } = await opened({}, openEditConnection, {
      code: 'vault_locked',
      sentence: 'Your keys are locked.',
      steps: [{ do: 'unlock_keys' }],
    });
    await user.click(await dialog.findByRole('button', { name: 'Unlock keys' }));
    const unlock = within(await screen.findByRole('dialog', { name: 'Unlock your keys' }));
    await user.type(unlock.getByLabelText('Passphrase'), 'eight or more{Enter}');
    await dialog.findByText(/Key works/);
    expect(inputsOf(fake, 'connections.prove')).toHaveLength(2);
  });

  it('saves what was changed and nothing else', async () => {
    const { fake, dialog, user } = await opened();
    const label = dialog.getByRole('textbox', { name: 'Label' });
    await user.clear(label);
    await user.type(label, 'Arbeit{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'connections.update')).toEqual([{ id: ID, label: 'Arbeit' }]);
  });

  it('sends a new key only after it was proven', async () => {
    const { fake, dialog, user } = await opened();
    await user.click(dialog.getByRole('button', { name: 'Replace' }));
    fake.failNext('connections.prove', sampleProblem({ code: 'call_failed', sentence: 'Rejected.' }));
    await user.paste(KEYS.anthropic);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await dialog.findByText('Rejected.');
    expect(inputsOf(fake, 'connections.update')).toEqual([]);
    expect(dialog.getByLabelText<HTMLInputElement>('API key').value).toBe(KEYS.anthropic);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'connections.update')).toEqual([{ id: ID, apiKey: KEYS.anthropic }]);
  });

  it('goes back to the default address when the field is emptied', async () => {
    const { fake, dialog, user } = await opened({ baseUrl: 'https://gateway.example/v1' });
    await user.clear(dialog.getByRole('textbox', { name: 'Base URL' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(inputsOf(fake, 'connections.update')).toEqual([{ id: ID, baseUrl: null }]));
  });

  it('does not offer another provider', async () => {
    const { dialog } = await opened();
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).disabled).toBe(true);
  });

  it('saves a label although the key is gone', async () => {
    const { fake, dialog, user } = await opened({ credential: 'missing' });
    await user.type(dialog.getByRole('textbox', { name: 'Label' }), ' 2{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'connections.update')).toEqual([{ id: ID, label: 'Claude 2' }]));
  });
});

describe('the Replace key dialog', () => {
  it('asks nobody until a key is there, and then replaces it', async () => {
    const { fake, dialog, user } = await opened({ credential: 'invalid' }, openReplaceKey);
    await user.click(dialog.getByRole('button', { name: 'Replace key' }));
    expect(dialog.getByText('Paste your API key for Anthropic.')).toBeTruthy();
    expect(inputsOf(fake, 'connections.prove')).toEqual([]);
    await user.click(dialog.getByLabelText('API key'));
    await user.paste(KEYS.anthropic);
    await user.click(dialog.getByRole('button', { name: 'Replace key' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'connections.update')).toEqual([{ id: ID, apiKey: KEYS.anthropic }]);
    expect(document.documentElement.outerHTML).not.toContain(KEYS.anthropic);
  });
});
