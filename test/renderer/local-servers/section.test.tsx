import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FoundOnThisComputer } from '../../../src/renderer/screens/ai-configuration/found-on-this-computer';
import { useFoundModels } from '../../../src/renderer/state/discovery';
import type { FoundServer } from '../../../src/shared/domain/found-server';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleFailure, sampleProblem } from '../support/samples';
import { foundServer, localModel, looked } from './found';

async function opened(servers: FoundServer[], connections = [] as ReturnType<typeof sampleConnection>[]) {
  const fake = createFakeMain(fakeState({ discovery: looked(servers), snapshot: { connections } }));
  const { user } = await inWindow(fake, <FoundOnThisComputer />);
  await screen.findByText(/^Looked/);
  return { fake, user, section: within(screen.getByRole('region', { name: 'Found on this computer' })) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('Found on this computer', () => {
  it('tells what each server is, where, and which models it has', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => localModel(id));
    const { section, fake } = await opened([
      foundServer(),
      foundServer({ baseUrl: 'http://localhost:8000/v1', kind: 'vllm', product: 'vLLM', version: null, models: many }),
      foundServer({ baseUrl: 'http://localhost:1234/v1', kind: 'lm-studio', product: 'LM Studio', models: [] }),
    ]);
    const rows = section.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/Ollama 0\.21\.0.*http:\/\/localhost:11434.*2 models.*llama4:latest, qwen3:8b/);
    expect(rows[1]).toMatch(/vLLM.*5 models.*a, b, c and 2 more/);
    expect(rows[2]).toMatch(/LM Studio.*No models yet/);
    expect(section.getByRole('status').textContent).toBe('3 model servers were found.');
    expect(inputsOf(fake, 'discovery.look')).toEqual([{ again: false }]);
  });

  it('connects in one click, and says as what', async () => {
    const { fake, user, section } = await opened([foundServer()]);
    const letGo = fake.holdNext('discovery.connect');
    await user.click(section.getByRole('button', { name: 'Connect', description: /Ollama/ }));
    expect(section.getByRole('button', { name: 'Connect' }).getAttribute('aria-busy')).toBe('true');
    letGo();
    const words = await section.findByText('Connected as Ollama');
    expect(inputsOf(fake, 'discovery.connect')).toEqual([{ baseUrl: 'http://localhost:11434' }]);
    expect(section.queryByRole('button', { name: 'Connect' })).toBeNull();
    expect(document.activeElement).toBe(words);
  });

  it('follows the label of the connection, and offers to connect again when it went', async () => {
    const connection = sampleConnection({ kind: 'ollama', label: 'Laptop' });
    const { fake, section } = await opened([foundServer({ connectionId: connection.id })], [connection]);
    expect(section.getByText('Connected as Laptop')).toBeTruthy();
    act(() => fake.emit({ type: 'connection_changed', connection: { ...connection, label: 'Under the desk' } }));
    expect(await section.findByText('Connected as Under the desk')).toBeTruthy();
    fake.emit({ type: 'connection_removed', id: connection.id });
    fake.emit({ type: 'discovery_changed', discovery: looked([foundServer()]) });
    expect(await section.findByRole('button', { name: 'Connect' })).toBeTruthy();
  });

  it('takes the key of a server that asks for one', async () => {
    const server = foundServer({
      product: 'Jan',
      kind: 'openai-compatible',
      needsKey: true,
      models: [localModel('jan')],
    });
    const { fake, user, section } = await opened([server]);
    await user.type(section.getByLabelText('API key'), 'local-secret{Enter}');
    await section.findByText('Connected as Jan');
    expect(inputsOf(fake, 'discovery.connect')).toEqual([{ baseUrl: server.baseUrl, apiKey: 'local-secret' }]);
    expect(document.body.innerHTML).not.toContain('local-secret');
  });

  it('says why it could not be connected, and what to run', async () => {
    const { fake, user, section } = await opened([foundServer({ models: [] })]);
    const advice = 'Get one in a terminal, for example: ollama pull qwen3:8b.';
    fake.failNext('discovery.connect', sampleProblem({ code: 'not_found', sentence: 'Ollama has no model.', advice }));
    await user.click(section.getByRole('button', { name: 'Connect' }));
    expect((await section.findByRole('alert')).textContent).toContain(advice);
    fake.failNext('discovery.connect', sampleProblem({ code: 'call_failed', failure: sampleFailure() }));
    await user.click(section.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(section.getByRole('alert').textContent).not.toContain(advice));
  });

  it('looks again when told to, and keeps showing what was found meanwhile', async () => {
    const { fake, user, section } = await opened([foundServer()]);
    fake.emit({ type: 'discovery_changed', discovery: looked([foundServer()], { state: 'looking' }) });
    const again = section.getByRole('button', { name: 'Look again' });
    await waitFor(() => expect(again.getAttribute('aria-busy')).toBe('true'));
    expect(section.getByRole('button', { name: 'Connect' })).toBeTruthy();
    fake.emit({ type: 'discovery_changed', discovery: looked([foundServer()]) });
    await waitFor(() => expect(again.getAttribute('aria-busy')).toBeNull());
    await user.click(again);
    await waitFor(() => expect(inputsOf(fake, 'discovery.look').at(-1)).toEqual({ again: true }));
  });

  it('teaches where nothing was found, and leads to typing an address', async () => {
    const { user, section } = await opened([]);
    for (const program of ['Ollama', 'LM Studio', 'llama.cpp', 'vLLM', 'LocalAI', 'Jan']) {
      expect(section.getByRole('link', { name: new RegExp(program), hidden: true })).toBeTruthy();
    }
    expect(section.getByText('ollama pull qwen3:8b')).toBeTruthy();
    expect(section.getByText('Signalbox looked at http://localhost:11434.')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'added by its address' }));
    expect(await screen.findByRole('dialog', { name: 'Add provider' })).toBeTruthy();
  });

  it('says so when it could not be asked', async () => {
    const fake = createFakeMain();
    fake.failNext('discovery.look', sampleProblem({ sentence: 'That went wrong.' }));
    await inWindow(fake, <FoundOnThisComputer />);
    expect(await screen.findByText('That went wrong.')).toBeTruthy();
  });

  it('looks by itself every five minutes for as long as it is shown', async () => {
    const fake = createFakeMain(fakeState({ discovery: looked([], { lookedAt: Date.now() }) }));
    const { unmount } = await inWindow(fake, <FoundOnThisComputer />);
    await screen.findByText(/^Looked/);
    const count = () => inputsOf(fake, 'discovery.look').length;
    expect(count()).toBe(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    act(() => fake.emit({ type: 'discovery_changed', discovery: looked([], { lookedAt: Date.now() + 1 }) }));
    await vi.waitFor(() => expect(screen.getByText(/^Looked/)).toBeTruthy());
    fake.state.discovery = looked([], { lookedAt: Date.now() + 5 * 60_000 });
    await vi.advanceTimersByTimeAsync(4.9 * 60_000);
    expect(count()).toBe(1);
    await vi.advanceTimersByTimeAsync(0.2 * 60_000);
    expect(count()).toBe(2);
    unmount();
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(count()).toBe(2);
  });
});

it('gives pickers every model of every found server', async () => {
  const servers = [
    foundServer(),
    foundServer({ baseUrl: 'http://localhost:1', product: 'vLLM', models: [localModel('x')] }),
  ];
  const fake = createFakeMain(fakeState({ discovery: looked(servers) }));
  function Picker() {
    return (
      <ul>
        {useFoundModels().map(({ server, model }) => (
          <li key={`${server.baseUrl} ${model.id}`}>{`${server.product} ${model.id}`}</li>
        ))}
      </ul>
    );
  }
  await inWindow(fake, <Picker />);
  await waitFor(() =>
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Ollama llama4:latest',
      'Ollama qwen3:8b',
      'vLLM x',
    ]),
  );
});
