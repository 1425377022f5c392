import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FirstStartScreen } from '../../../src/renderer/screens/first-start/first-start-screen';
import { inputsOf, inWindow } from '../connect/in-window';
import { KEYS } from '../connect/keys';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleFailure, sampleProblem } from '../support/samples';

const MODELS = ['claude-haiku', 'claude-sonnet'].map((id) => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt: null,
  price: null,
  standing: null,
  certifiedAt: null,
}));
const open = (snapshot = {}) => createFakeMain(fakeState({ models: MODELS, snapshot }));

describe('first start', () => {
  it('has four doors with one sentence each', async () => {
    await inWindow(open(), <FirstStartScreen />);
    const names = ['Sign in with Claude', 'Use an API key', 'Use a model on this computer', 'Look around first'];
    expect(screen.getAllByRole('button').map((door) => door.textContent)).toEqual(names);
    for (const name of names) expect(screen.getByRole('button', { name, description: /\.$/ })).toBeTruthy();
  });

  it('leads from a pasted key to a connection in three clicks, the cursor being in the key field', async () => {
    const fake = open();
    const { user } = await inWindow(fake, <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Use an API key' }));
    expect(document.activeElement).toBe(screen.getByLabelText('API key'));
    await user.paste(KEYS.anthropic);
    await screen.findByText('Key works · 2 models');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('Anthropic');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Default model' }).value).toBe('claude-haiku');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.add')).toEqual([
        { kind: 'anthropic', apiKey: KEYS.anthropic, label: 'Claude', defaultModel: 'claude-haiku' },
      ]),
    );
    expect(document.body.innerHTML).not.toContain(KEYS.anthropic);
  });

  it('keeps a pasted key over a step back', async () => {
    const { user } = await inWindow(open(), <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Use an API key' }));
    await user.paste(KEYS.anthropic);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Use an API key' }));
    await user.click(screen.getByRole('button', { name: 'Use an API key' }));
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe(KEYS.anthropic);
  });

  it('connects the practice provider in one click', async () => {
    const fake = open();
    const { user } = await inWindow(fake, <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Look around first' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.add')).toEqual([
        { kind: 'practice', label: 'Practice', defaultModel: 'claude-haiku', practiceMode: 'answers' },
      ]),
    );
    expect(window.location.hash).toBe('#/chat');
  });

  it('says why the practice provider could not be connected', async () => {
    const fake = open();
    fake.failNext('connections.add');
    const { user } = await inWindow(fake, <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Look around first' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved.*Free some space/);
  });

  it('asks Ollama at its own address behind the door to local models', async () => {
    const fake = open();
    const failure = sampleFailure({ class: 'network', reason: 'refused_connection', sentence: 'Nothing answers.' });
    fake.failNext('connections.prove', sampleProblem({ code: 'call_failed', sentence: 'Nothing answers.', failure }));
    const { user } = await inWindow(fake, <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Use a model on this computer' }));
    expect(
      await screen.findByText('Nothing answers at localhost:11434 yet. Start Ollama, then check again.'),
    ).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'ollama', baseUrl: 'http://localhost:11434' }]);
    expect(screen.queryByLabelText('API key')).toBeNull();
    fake.failNext('connections.prove', sampleProblem({ code: 'call_failed', sentence: 'Nothing answers.', failure }));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing answers.');
  });

  it.each(['Sign in with Claude', 'Use an API key', 'Use a model on this computer'])(
    'comes back from “%s” with Escape, once its lists are closed',
    async (name) => {
      const { user } = await inWindow(open(), <FirstStartScreen />);
      await user.click(screen.getByRole('button', { name }));
      const list = screen.queryByRole('combobox', { name: 'Provider' });
      if (list) {
        await user.click(list);
        await user.keyboard('{Escape}');
        expect(screen.queryByRole('button', { name: 'Look around first' })).toBeNull();
      }
      await user.keyboard('{Escape}');
      expect(document.activeElement).toBe(screen.getByRole('button', { name }));
    },
  );

  it('says honestly that signing in with Claude is not there yet, and leads to the key form', async () => {
    const { user } = await inWindow(open(), <FirstStartScreen />);
    await user.click(screen.getByRole('button', { name: 'Sign in with Claude' }));
    expect(document.activeElement?.textContent).toBe('Sign in with Claude');
    expect(screen.getByText(/not open yet/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use an API key' }));
    expect(screen.getByLabelText('API key')).toBeTruthy();
  });
});
