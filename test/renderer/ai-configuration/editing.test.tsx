import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { inputsOf } from '../connect/in-window';
import { sampleFailure, sampleProblem } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const refused = sampleProblem({
  code: 'call_failed',
  sentence: 'Claude did not accept the API key.',
  advice: 'Copy the key once more and paste it again.',
  failure: sampleFailure({ class: 'auth', reason: 'key_rejected' }),
});
const KEY = `sk-ant-api03-${'k'.repeat(40)}`;

describe('nothing that was typed is lost by a check that fails', () => {
  it('in Edit, whatever happens to the connection meanwhile', async () => {
    const { fake, card, user } = await opened([primary, claude]);
    await user.click(card('Claude').getByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit Claude' }));
    const label = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Label' });
    const model = dialog.getByRole<HTMLInputElement>('combobox', { name: 'Default model' });
    await user.clear(label);
    await user.type(label, 'Claude at work');
    await user.clear(model);
    await user.type(model, 'claude-of-my-own');
    fake.failNext('connections.update', refused);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/did not accept the API key/)).toBeTruthy();
    fake.emit({ type: 'connection_changed', connection: withHealth(claude, { dot: 'failing' }) });
    await waitFor(() => expect(useConnectionStore.getState().byId[claude.id]?.health.dot).toBe('failing'));
    expect([label.value, model.value]).toEqual(['Claude at work', 'claude-of-my-own']);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'connections.update').at(-1)).toEqual({
      id: claude.id,
      label: 'Claude at work',
      defaultModel: 'claude-of-my-own',
    });
  });

  it('in Replace key', async () => {
    const rejected = {
      ...withHealth(claude, { dot: 'failing' as const, cause: 'credential' as const }),
      credential: 'invalid' as const,
    };
    const { fake, card, user } = await opened([primary, rejected]);
    await user.click(card('Claude').getByRole('button', { name: 'Replace key' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Replace the key of Claude' }));
    const field = dialog.getByLabelText<HTMLInputElement>('API key');
    await user.click(field);
    await user.paste(KEY);
    fake.failNext('connections.prove', refused);
    await user.click(dialog.getByRole('button', { name: 'Replace key' }));
    expect(await dialog.findByText(/did not accept the API key/)).toBeTruthy();
    expect(field.value).toBe(KEY);
    expect(inputsOf(fake, 'connections.update')).toEqual([]);
  });
});
