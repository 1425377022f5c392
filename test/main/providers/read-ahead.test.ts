import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadedAiSdk } from '../../../src/main/providers/load-ai-sdk';
import { ReadAhead } from '../../../src/main/providers/read-ahead';
import { allProviders } from '../../../src/main/providers/registry';

afterEach(() => {
  vi.useRealTimers();
});

describe('reading ahead', () => {
  it('begins once, some time after the first window, and not when the app ends before', async () => {
    vi.useFakeTimers();
    const ahead = new ReadAhead(() => [], vi.fn());
    const read = vi.spyOn(ahead, 'read').mockResolvedValue();
    ahead.windowCame();
    ahead.windowCame();
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    ahead.windowCame();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveBeenCalledTimes(1);

    const ended = new ReadAhead(() => [], vi.fn());
    const never = vi.spyOn(ended, 'read');
    ended.windowCame();
    ended.dispose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(never).not.toHaveBeenCalled();
  });

  it('reads the AI SDK, and a package for every kind that can be connected, without asking anything', async () => {
    expect(loadedAiSdk()).toBeNull();
    await new ReadAhead(() => allProviders.map(({ info }) => info.kind), vi.fn()).read();
    expect(loadedAiSdk()).not.toBeNull();
  });

  it('tells of what could not be read', async () => {
    vi.useFakeTimers();
    const defect = new Error('no such file');
    const onDefect = vi.fn();
    const ahead = new ReadAhead(() => {
      throw defect;
    }, onDefect);
    ahead.windowCame();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(onDefect).toHaveBeenCalledWith(defect));
  });
});
