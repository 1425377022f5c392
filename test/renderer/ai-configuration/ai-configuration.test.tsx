import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AiConfigurationScreen } from '../../../src/renderer/screens/ai-configuration/ai-configuration-screen';
import type { Connection } from '../../../src/shared/domain/connection';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleFailure, sampleId, sampleProblem } from '../support/samples';

const primary = sampleConnection({ isPrimary: true });
const claude = sampleConnection({
  id: sampleId(2, 1),
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-haiku',
});

async function opened(connections: Connection[]) {
  const fake = createFakeMain(fakeState({ snapshot: { connections } }));
  const { user } = await inWindow(fake, <AiConfigurationScreen />);
  const card = (name: string) => within(screen.getByRole('article', { name }));
  return { fake, user, card };
}

describe('a card', () => {
  it('names the connection, its health, its model, and where its data goes', async () => {
    const { card } = await opened([primary]);
    const deepseek = card('DeepSeek');
    expect(deepseek.getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    expect(deepseek.getByText('Primary')).toBeTruthy();
    expect(deepseek.getByText('deepseek-flash')).toBeTruthy();
    expect(deepseek.getByText((_, node) => node?.textContent === 'answers in 0.9 s (median)')).toBeTruthy();
    expect(deepseek.getByText('What you write goes to DeepSeek.')).toBeTruthy();
    expect(deepseek.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Test connection',
      'Edit',
      'Disconnect',
    ]);
  });

  it.each([
    ['responding', 'Responding', 'Health: Responding'],
    ['recent_failure', 'Recent failure', 'Health: Recent failure'],
    ['failing', 'Failing: skipped', 'Health: Failing'],
    ['not_used', 'Not used yet', 'Health: Not used yet'],
  ] as const)('says %s as "%s"', async (dot, words, name) => {
    const { card } = await opened([{ ...claude, health: { ...claude.health, dot } }]);
    expect(card('Claude').getByText(words, { exact: false })).toBeTruthy();
    expect(card('Claude').getByRole('img', { name })).toBeTruthy();
  });

  it('never says of the Primary that it is skipped', async () => {
    const failing = { ...primary, health: { ...primary.health, dot: 'failing' as const } };
    const { card } = await opened([failing]);
    expect(card('DeepSeek').getByText('Failing', { exact: false }).textContent).not.toContain('skipped');
    expect(card('DeepSeek').getByRole('img', { name: 'Health: Failing' })).toBeTruthy();
  });

  it('names the host of a typed address once', async () => {
    const { card } = await opened([
      sampleConnection({ kind: 'openai-compatible', label: 'Mine', baseUrl: 'https://models.example/v1' }),
    ]);
    expect(card('Mine').getAllByText(/models\.example/)).toHaveLength(1);
    expect(card('Mine').getByText('OpenAI-compatible · your key · community')).toBeTruthy();
  });

  it('does not read out what failed long ago', async () => {
    for (const dot of ['failing', 'recent_failure'] as const) {
      const { card } = await opened([{ ...claude, health: { ...claude.health, dot, lastFailure: sampleFailure() } }]);
      expect(card('Claude').queryByRole('alert')).toBeNull();
      expect(card('Claude').getByRole('status').textContent).toBe('');
      cleanup();
    }
  });

  it('of a failing one tells what happened, why, what to do, and the service’s own words', async () => {
    const failure = sampleFailure({
      steps: [
        { do: 'open_page', label: 'Open billing', url: 'https://console.anthropic.com/settings/billing' },
        { do: 'test_connection', connectionId: claude.id },
        { do: 'edit_connection', connectionId: claude.id, label: 'Claude' },
      ],
    });
    const { card } = await opened([{ ...claude, health: { ...claude.health, dot: 'failing', lastFailure: failure } }]);
    const { getByText, getAllByRole } = card('Claude');
    for (const words of [failure.sentence, failure.cause ?? '', failure.advice, failure.serviceWords ?? '']) {
      expect(getByText(words)).toBeTruthy();
    }
    expect(getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Open billing console.anthropic.com',
      'Test connection',
      'Make Primary',
      'Edit',
      'Disconnect',
    ]);
  });

  it.each(['missing', 'unreadable', 'invalid'] as const)(
    'with a key that is %s offers to replace it',
    async (credential) => {
      const { card, user } = await opened([{ ...claude, credential }]);
      await user.click(card('Claude').getByRole('button', { name: 'Replace key' }));
      expect(await screen.findByRole('dialog', { name: 'Replace the key of Claude' })).toBeTruthy();
    },
  );

  it('says that a key is in memory only, and how the practice provider behaves', async () => {
    const { card } = await opened([
      { ...claude, credential: 'memory' },
      sampleConnection({ id: sampleId(3, 1), kind: 'practice', label: 'Practice', practiceMode: 'stall' }),
    ]);
    expect(card('Claude').getByText('Key in memory for this run only')).toBeTruthy();
    expect(card('Practice').getByText('Begins and then goes silent')).toBeTruthy();
  });
});

describe('Test connection', () => {
  it('says that it passed, in words and with its time', async () => {
    const { fake, card, user } = await opened([claude]);
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    await waitFor(() =>
      expect(card('Claude').getByRole('status').textContent).toBe('Test passed in 0.3 s: key · just now'),
    );
    expect(inputsOf(fake, 'connections.test')).toEqual([{ id: claude.id }]);
  });

  it('says why it failed when the health does not', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.failNext('connections.test', sampleProblem({ sentence: 'No.', advice: 'Do that.' }));
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    await waitFor(() => expect(card('Claude').getByRole('status').textContent).toBe('Test failed · just now'));
    expect(card('Claude').getByRole('alert').textContent).toMatch(/No\..*Do that\./);
  });

  it('unlocks the keys first where they are locked', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.failNext('connections.test', sampleProblem({ code: 'vault_locked' }));
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Unlock your keys' }));
    await user.type(dialog.getByLabelText('Passphrase'), 'eight or more{Enter}');
    await waitFor(() => expect(card('Claude').getByRole('status').textContent).toMatch(/^Test passed/));
  });
});

it('moves the mark of the Primary', async () => {
  const { card, user } = await opened([primary, claude]);
  expect(card('Claude').queryByText('Primary')).toBeNull();
  await user.click(card('Claude').getByRole('button', { name: 'Make Primary' }));
  await waitFor(() => expect(card('Claude').getByText('Primary')).toBeTruthy());
  expect(card('DeepSeek').queryByText('Primary')).toBeNull();
  expect(card('Claude').queryByRole('button', { name: 'Make Primary' })).toBeNull();
});

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
    const failing = { ...claude, health: { ...claude.health, dot: 'failing' as const } };
    const gemini = sampleConnection({ id: sampleId(3, 1), kind: 'google', label: 'Gemini' });
    const { fake, card, user } = await opened([primary, failing, gemini]);
    await user.click(card('DeepSeek').getByRole('button', { name: 'Disconnect' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Disconnect DeepSeek?' }));
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

  it('of the last one asks nothing, and the empty screen says what to do', async () => {
    const { card, user } = await opened([primary]);
    await user.click(card('DeepSeek').getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByRole('heading', { name: 'No provider is connected' })).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add provider' })));
  });
});
