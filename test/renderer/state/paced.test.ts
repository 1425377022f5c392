import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paced } from '../../../src/renderer/state/paced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does what is asked for in a burst once, and asking without end does not put it off', async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const pace = paced(work, () => 250);
  for (let ms = 0; ms < 1000; ms += 50) {
    pace.soon();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(work).toHaveBeenCalledTimes(3 + 1);
});

it('never runs twice at once, and runs again after a run that may have missed the change', async () => {
  const ends: (() => void)[] = [];
  const work = vi.fn<() => Promise<void>>(() => new Promise((resolve) => ends.push(resolve)));
  const pace = paced(work, () => 250);
  const first = pace.now();
  const over = vi.fn<() => void>();
  const second = pace.now().then(over);
  const third = pace.now();
  expect(work).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledTimes(2);
  expect(over).not.toHaveBeenCalled();
  ends[1]?.();
  await Promise.all([second, third]);
  expect(work).toHaveBeenCalledTimes(2);
});

it('lets go of what was asked for soon', async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const pace = paced(work, () => 250);
  pace.soon();
  pace.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).not.toHaveBeenCalled();
});
