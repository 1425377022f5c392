import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Connectivity } from '../../../src/main/health/connectivity';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells when the network goes and comes back, each once', () => {
  const network = { online: true };
  const told: boolean[] = [];
  const connectivity = new Connectivity({ isOnline: () => network.online }, (online) => told.push(online));
  connectivity.begin();
  expect(connectivity.isOnline()).toBe(true);
  network.online = false;
  vi.advanceTimersByTime(5000);
  expect(connectivity.isOnline()).toBe(false);
  vi.advanceTimersByTime(60_000);
  network.online = true;
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([false, true]);
  connectivity.dispose();
  network.online = false;
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([false, true]);
});

it('sees at once that the network is gone when somebody asks it to look', () => {
  const network = { online: true };
  const told: boolean[] = [];
  const connectivity = new Connectivity({ isOnline: () => network.online }, (online) => told.push(online));
  network.online = false;
  expect(connectivity.isOnline()).toBe(true);
  expect(connectivity.look()).toBe(false);
  expect(connectivity.look()).toBe(false);
  expect(told).toEqual([false]);
});

it('takes a computer that cannot tell for online', () => {
  const connectivity = new Connectivity(
    {
      isOnline: () => {
        throw new Error('no such call');
      },
    },
    () => undefined,
  );
  expect(connectivity.isOnline()).toBe(true);
});
