import '../support/browser-parts';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Banners } from '../../../src/renderer/app/banners';
import { isOnTheInternet } from '../../../src/renderer/app/on-the-internet';
import { keepConnection, useConnectionStore } from '../../../src/renderer/state/connections';
import { useSession } from '../../../src/renderer/state/session';
import { sampleConnection, sampleFailure, sampleId, SAMPLE_PROVIDERS } from '../support/samples';
import { claude, opened, withHealth } from './opened';

const ollama = sampleConnection({ id: sampleId(9, 1), kind: 'ollama', label: 'Ollama', credential: 'none' });

it.each([
  ['deepseek', null, true],
  ['deepseek', 'http://127.0.0.1:9000', false],
  ['openai-compatible', 'https://models.example/v1', true],
  ['openai-compatible', 'http://192.168.1.4:8000/v1', false],
  ['ollama', null, false],
  ['ollama', 'http://nas.local:11434', false],
  ['ollama', 'https://ollama.example', true],
  ['practice', null, false],
] as const)('%s at %s needs the internet: %s', (kind, baseUrl, needs) => {
  const provider = SAMPLE_PROVIDERS.find((one) => one.kind === kind);
  expect(isOnTheInternet(sampleConnection({ kind, baseUrl }), provider)).toBe(needs);
});

describe('without a network', () => {
  it('a card says so quietly and keeps its light; one on this computer says nothing', async () => {
    const red = withHealth(claude, { dot: 'failing', cause: 'test', lastFailure: sampleFailure() });
    const { fake, card } = await opened([sampleConnection({ isPrimary: true }), red, ollama]);
    expect(screen.queryByText(/offline/)).toBeNull();
    fake.emit({ type: 'online_changed', online: false });
    expect(await card('DeepSeek').findByText('· this computer is offline')).toBeTruthy();
    expect(card('DeepSeek').getByRole('img', { name: 'Health: Responding' })).toBeTruthy();
    expect(card('Claude').getByRole('img', { name: 'Health: Failing' })).toBeTruthy();
    expect(card('Ollama').queryByText(/offline/)).toBeNull();
    fake.emit({ type: 'online_changed', online: true });
    await act(async () => undefined);
  });

  it('one banner says so, and only where it keeps a provider from answering', () => {
    useSession.setState({ online: false, providers: [...SAMPLE_PROVIDERS] });
    useConnectionStore.setState({ byId: {}, order: [] });
    render(<Banners />);
    act(() => keepConnection(ollama));
    expect(screen.queryByText('This computer is offline.')).toBeNull();
    act(() => keepConnection(claude));
    expect(screen.getByRole('status').textContent).toContain('Everything resumes by itself');
    act(() => useSession.setState({ online: true }));
    expect(screen.queryByText('This computer is offline.')).toBeNull();
    useSession.setState(useSession.getInitialState(), true);
  });
});
