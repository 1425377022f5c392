import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FirstStartScreen } from '../../../src/renderer/screens/first-start/first-start-screen';
import type { FoundServer } from '../../../src/shared/domain/found-server';
import { inputsOf, inWindow } from '../connect/in-window';
import { KEYS } from '../connect/keys';
import { foundServer, localModel, looked } from '../local-servers/found';
import { sampleModel } from '../support/sample-models';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleFailure, sampleProblem } from '../support/samples';

const MODELS = ['claude-haiku', 'claude-sonnet'].map((id) => sampleModel(id));
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

  describe('behind the door to models on this computer', () => {
    const enter = async (servers: FoundServer[]) => {
      window.location.hash = '';
      const fake = createFakeMain(fakeState({ models: MODELS, discovery: looked(servers) }));
      const { user } = await inWindow(fake, <FirstStartScreen />);
      await user.click(screen.getByRole('button', { name: 'Use a model on this computer' }));
      return { fake, user };
    };

    it('leads from a found model to chat in one click', async () => {
      const { fake, user } = await enter([foundServer()]);
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Use a model on this computer' }));
      const server = within(await screen.findByRole('region', { name: /Ollama/ }));
      expect(server.getByText('131K tokens · images · tools')).toBeTruthy();
      await user.click(server.getByRole('button', { name: 'qwen3:8b' }));
      await waitFor(() => expect(window.location.hash).toBe('#/chat'));
      expect(inputsOf(fake, 'discovery.connect')).toEqual([{ baseUrl: 'http://localhost:11434', model: 'qwen3:8b' }]);
    });

    it('shows the first models of a long list, and all of them when told to', async () => {
      const models = Array.from({ length: 23 }, (_, n) => localModel(`model-${n}`));
      const { user } = await enter([foundServer({ models })]);
      const server = within(await screen.findByRole('region', { name: /Ollama/ }));
      expect(server.getAllByRole('listitem')).toHaveLength(5);
      await user.click(server.getByRole('button', { name: 'Show all 23 models' }));
      expect(server.getAllByRole('listitem')).toHaveLength(23);
    });

    it('says why a model could not be used', async () => {
      const { fake, user } = await enter([foundServer()]);
      fake.failNext('discovery.connect', sampleProblem({ sentence: 'Ollama went away.' }));
      await user.click(await screen.findByRole('button', { name: 'llama4:latest' }));
      expect((await screen.findByRole('alert')).textContent).toContain('Ollama went away.');
      expect(window.location.hash).toBe('');
    });

    it('takes a key where the server asks for one', async () => {
      const { fake, user } = await enter([foundServer({ needsKey: true })]);
      await user.type(await screen.findByLabelText('API key'), 'local-secret{Enter}');
      await waitFor(() => expect(window.location.hash).toBe('#/chat'));
      expect(inputsOf(fake, 'discovery.connect')).toEqual([
        { baseUrl: 'http://localhost:11434', apiKey: 'local-secret' },
      ]);
    });

    it('teaches where nothing was found, looks again, and takes what came up since', async () => {
      const { fake, user } = await enter([]);
      expect(await screen.findByText(/No model server answers here yet/)).toBeTruthy();
      expect(screen.getByText('ollama pull qwen3:8b')).toBeTruthy();
      fake.state.discovery = looked([foundServer()]);
      await user.click(screen.getByRole('button', { name: 'Look again' }));
      expect(await screen.findByRole('button', { name: 'llama4:latest' })).toBeTruthy();
      expect(inputsOf(fake, 'discovery.look')).toEqual([{ again: false }, { again: true }]);
    });

    it('takes a typed address, and asks Ollama at its own first', async () => {
      const { fake, user } = await enter([]);
      const failure = sampleFailure({ class: 'network', reason: 'refused_connection', sentence: 'Nothing answers.' });
      const problem = sampleProblem({ code: 'call_failed', sentence: 'Nothing answers.', failure });
      fake.failNext('connections.prove', problem);
      await user.click(screen.getByRole('button', { name: 'Type an address' }));
      expect(
        await screen.findByText('Nothing answers at localhost:11434 yet. Start Ollama, then check again.'),
      ).toBeTruthy();
      expect(screen.queryByRole('alert')).toBeNull();
      expect(inputsOf(fake, 'connections.prove')).toEqual([{ kind: 'ollama', baseUrl: 'http://localhost:11434' }]);
      fake.failNext('connections.prove', problem);
      await user.click(screen.getByRole('button', { name: 'Check again' }));
      expect((await screen.findByRole('alert')).textContent).toContain('Nothing answers.');
      await user.click(screen.getByRole('button', { name: 'Back' }));
      expect(screen.getByRole('heading', { name: 'Use a model on this computer' })).toBeTruthy();
    });
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
});
