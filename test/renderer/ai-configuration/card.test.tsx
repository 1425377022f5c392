import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sampleConnection, sampleFailure, sampleId } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const failure = sampleFailure({
  steps: [
    { do: 'open_page', label: 'Open billing', url: 'https://console.anthropic.com/settings/billing' },
    { do: 'test_connection', connectionId: claude.id },
    { do: 'edit_connection', connectionId: claude.id, label: 'Claude' },
  ],
});

describe('a card', () => {
  it('names the connection, its health, its model, and where its data goes', async () => {
    const { card } = await opened([primary]);
    const deepseek = card('DeepSeek');
    expect(deepseek.getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    expect(deepseek.getByText('Primary')).toBeTruthy();
    expect(deepseek.getByText('DeepSeek · your key')).toBeTruthy();
    expect(deepseek.getByText('deepseek-flash')).toBeTruthy();
    expect(deepseek.getByText('0.9 s median')).toBeTruthy();
    expect(deepseek.getByText('What you write goes to DeepSeek.')).toBeTruthy();
    expect(deepseek.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Test connection',
      'Edit',
      'Disconnect',
      'Details',
    ]);
  });

  it.each([
    ['responding', 'Health: Responding'],
    ['recent_failure', 'Health: Recent failure'],
    ['failing', 'Health: Failing'],
    ['not_used', 'Health: Not used yet'],
  ] as const)('has a light for %s', async (dot, name) => {
    const { card } = await opened([withHealth(claude, { dot })]);
    expect(card('Claude').getByRole('img', { name })).toBeTruthy();
  });

  it('names the host of a typed address once', async () => {
    const { card } = await opened([
      sampleConnection({ kind: 'openai-compatible', label: 'Mine', baseUrl: 'https://models.example/v1' }),
    ]);
    expect(card('Mine').getAllByText(/models\.example/)).toHaveLength(1);
    expect(card('Mine').getByText('OpenAI-compatible · your key · community')).toBeTruthy();
  });

  it('of a failing one tells what happened and what to do, with the button that does it first', async () => {
    const { card, fake, user } = await opened([
      withHealth(claude, { dot: 'failing', cause: 'credits', lastFailure: failure, outOfCreditsSince: failure.at }),
    ]);
    const { getByText, getAllByRole, getByRole } = card('Claude');
    expect(getByText(failure.sentence)).toBeTruthy();
    expect(getByText(failure.advice)).toBeTruthy();
    expect(getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Open billing console.anthropic.com',
      'Test connection',
      'Make Primary',
      'Edit',
      'Disconnect',
      'Details',
    ]);
    await user.click(getByRole('button', { name: 'Open billing console.anthropic.com' }));
    await waitFor(() =>
      expect(fake.calls).toContainEqual({
        call: 'app.openExternal',
        input: { url: 'https://console.anthropic.com/settings/billing' },
      }),
    );
  });

  it.each(['failing', 'recent_failure'] as const)('does not read out what failed long ago (%s)', async (dot) => {
    const { card } = await opened([withHealth(claude, { dot, lastFailure: failure })]);
    expect(card('Claude').queryByRole('alert')).toBeNull();
    expect(card('Claude').getByRole('status').textContent).toBe('');
  });

  it.each(['missing', 'unreadable', 'invalid'] as const)(
    'with a key that is %s offers to replace it',
    async (credential) => {
      const { card, user } = await opened([
        { ...withHealth(claude, { dot: 'failing', cause: 'credential' }), credential },
      ]);
      await user.click(card('Claude').getByRole('button', { name: 'Replace key' }));
      expect(await screen.findByRole('dialog', { name: 'Replace the key of Claude' })).toBeTruthy();
    },
  );

  it('whose circuit others opened says so, without a failure of its own', async () => {
    const { card } = await opened([
      withHealth(claude, {
        dot: 'failing',
        cause: 'breaker',
        breaker: { state: 'open', failures: 5, opensUntil: Date.now() + 20_000, isShared: true },
      }),
    ]);
    expect(card('Claude').getByText(/^Calls of another connection to this service failed/)).toBeTruthy();
    expect(card('Claude').getByText(/^Circuit open, tried again in \d+ s$/)).toBeTruthy();
  });

  it('lists the models that the service does not give', async () => {
    const { card } = await opened([
      withHealth(claude, { unavailableModels: ['claude-a', 'claude-b', 'claude-c', 'claude-d', 'claude-e'] }),
    ]);
    expect(card('Claude').getByText(/^5 models not available:/).textContent).toBe(
      '5 models not available: claude-a, claude-b, claude-c and 2 more',
    );
  });

  it('says that a key is in memory only, and how the practice provider behaves', async () => {
    const { card } = await opened([
      { ...claude, credential: 'memory' },
      sampleConnection({ id: sampleId(3, 1), kind: 'practice', label: 'Practice', practiceMode: 'stall' }),
    ]);
    expect(card('Claude').getByText('Key in memory for this run only')).toBeTruthy();
    expect(card('Practice').getByText('Begins and then goes silent')).toBeTruthy();
  });

  it('is there for each of several connections of one kind, in the order in which they were connected', async () => {
    const second = { ...claude, id: sampleId(4, 1), label: 'Claude work', createdAt: claude.createdAt + 1 };
    await opened([second, claude]);
    expect(screen.getAllByRole('article').map((article) => article.querySelector('h2')?.textContent)).toEqual([
      'Claude',
      'Claude work',
    ]);
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
