import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Stopwatch } from '../../../src/main/tasks/stopwatch';
import { TimeLimit } from '../../../src/main/tasks/time-limit';

const MINUTE_MS = 60_000;

function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

describe('the limit of time of a task', () => {
  it('ends it when its minutes have run, those of earlier runs included, and not before', async () => {
    fakeTime();
    const watch = new Stopwatch(MINUTE_MS / 2);
    watch.start();
    const limit = new TimeLimit(watch, 3 * MINUTE_MS);
    await vi.advanceTimersByTimeAsync(2.5 * MINUTE_MS - 1);
    expect(limit.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(limit.signal.aborted).toBe(true);
  });

  it('does not count while the watch stands still', async () => {
    fakeTime();
    const watch = new Stopwatch(0);
    const limit = new TimeLimit(watch, 2 * MINUTE_MS);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(limit.signal.aborted).toBe(false);
    limit.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no length of a timer of its own while it is far ahead', () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    for (let ran = 0; ran < 100; ran += 1) new TimeLimit(new Stopwatch(ran * 7.3), 30 * MINUTE_MS).dispose();
    expect(new Set(set.mock.calls.map(([, ms]) => ms)).size).toBe(1);
  });
});
