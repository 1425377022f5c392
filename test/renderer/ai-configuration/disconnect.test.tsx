import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inputsOf } from '../connect/in-window';
import { sampleConnection, sampleId, sampleProblem } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

describe('Disconnect', () => {
  it('goes at once, can be undone, and leaves the focus in a useful place', async () => {
    const { fake, card, user } = await opened([primary, claude]);
    await user.click(card('Claude').getByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Claude' })).toBeNull());
    expect(inputsOf(fake, 'connections.disconnect')).toEqual([{ id: claude.id }]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add provider' })));
    fake.state.snapshot.connections = [primary, claude];
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('article', { name: 'Claude' })).toBeTruthy();
  });

  it('of the Primary asks who is next, and gives the mark back when it is undone', async () => {
    const failing = withHealth(claude, { dot: 'failing' });
    const gemini = sampleConnection({ id: sampleId(3, 1), kind: 'google', label: 'Gemini' });
    const { fake, card, user } = await opened([primary, failing, gemini]);
    await user.click(card('DeepSeek').getByRole('button', { name: 'Disconnect' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Disconnect DeepSeek?' }));
    expect(dialog.getByText(/^Chat goes to it now\./)).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Next Primary' }).value).toBe('Gemini');
    expect(inputsOf(fake, 'connections.disconnect')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.disconnect')).toEqual([{ id: primary.id, nextPrimaryId: gemini.id }]),
    );
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    fake.state.snapshot.connections = [failing, gemini, { ...primary, isPrimary: false }];
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(card('DeepSeek').getByText('Primary')).toBeTruthy());
  });

  it('of the Primary that fails keeps the question, with what was chosen', async () => {
    const { fake, card, user } = await opened([primary, claude]);
    fake.failNext('connections.disconnect', sampleProblem());
    await user.click(card('DeepSeek').getByRole('button', { name: 'Disconnect' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Disconnect DeepSeek?' }));
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByText('What you did could not be saved.')).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Next Primary' }).value).toBe('Claude');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('article', { name: 'DeepSeek' })).toBeTruthy();
  });

  it('of the last one asks nothing, and the empty screen says what to do', async () => {
    const { card, user } = await opened([primary]);
    await user.click(card('DeepSeek').getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByRole('heading', { name: 'No provider is connected' })).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add provider' })));
  });
});
