import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Banners } from '../../../src/renderer/app/banners';
import { useSession } from '../../../src/renderer/state/session';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  useSession.setState(useSession.getInitialState(), true);
});

it.each([
  ['browser-window', /npm start/],
  ['electron', /Close this window/],
] as const)('a line that stays lost in %s is told as what it is', async (host, words) => {
  useSession.setState({ status: 'lost', host });
  render(<Banners />);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getByText('Reconnecting …')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(screen.getByText('Signalbox has stopped.')).toBeDefined();
  expect(screen.getByText(words)).toBeDefined();
  act(() => useSession.setState({ status: 'ready' }));
  expect(screen.queryByText('Signalbox has stopped.')).toBeNull();
});
