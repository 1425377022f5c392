import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endOnce } from '../../../../src/main/platform/node/end-once';
import { endWithWindow } from '../../../../src/main/platform/node/end-with-window';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('being told to end', () => {
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('ends once and cleanly', async () => {
    const exits: number[] = [];
    const end = vi.fn<() => Promise<void>>(async () => undefined);
    const endNow = endOnce({ end, exit: (code) => exits.push(code), onDefect: () => undefined });
    endNow();
    endNow();
    await settle();
    expect([end.mock.calls.length, exits]).toEqual([1, [0]]);
  });

  it('takes the two signals of one key press for one', async () => {
    const exits: number[] = [];
    const endNow = endOnce({
      end: () => new Promise(() => undefined),
      exit: (code) => exits.push(code),
      onDefect: () => undefined,
    });
    endNow();
    await vi.advanceTimersByTimeAsync(500);
    endNow();
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    endNow();
    expect(exits).toEqual([130]);
  });

  it('says so with its status when the end itself fails', async () => {
    const exits: number[] = [];
    const defects: unknown[] = [];
    const endNow = endOnce({
      end: () => Promise.reject(new Error('disk')),
      exit: (code) => exits.push(code),
      onDefect: (error) => defects.push(error),
    });
    endNow();
    await settle();
    expect([exits, defects]).toEqual([[1], [new Error('disk')]]);
  });
});

describe('the window that was opened', () => {
  function watch(system: 'linux' | 'mac' = 'linux') {
    let count = 0;
    let tellCount: (count: number) => void = () => undefined;
    let tellEnd: (code: number | null) => void = () => undefined;
    const onClosed = vi.fn<() => void>();
    const onFailed = vi.fn<() => void>();
    endWithWindow({
      window: { onEnd: (listener) => void (tellEnd = listener), close: () => undefined },
      windows: {
        get count() {
          return count;
        },
        onChange: (listener) => void (tellCount = listener),
      },
      system,
      onClosed,
      onFailed,
      graceMs: 3000,
    });
    return {
      onClosed,
      onFailed,
      connected: (now: number) => {
        count = now;
        tellCount(now);
      },
      browserEnds: (code: number | null) => tellEnd(code),
    };
  }

  it('ends the host when it is closed and nothing comes back', () => {
    const seen = watch();
    seen.connected(1);
    seen.connected(0);
    seen.browserEnds(0);
    expect(seen.onClosed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    expect(seen.onClosed).toHaveBeenCalledTimes(1);
  });

  it('may load its page again', () => {
    const seen = watch();
    seen.connected(1);
    seen.connected(0);
    vi.advanceTimersByTime(60_000);
    seen.connected(1);
    seen.browserEnds(0);
    vi.advanceTimersByTime(60_000);
    expect(seen.onClosed).not.toHaveBeenCalled();
  });

  it('may be one of several: the last one counts', () => {
    const seen = watch();
    seen.connected(1);
    seen.connected(2);
    seen.browserEnds(0);
    seen.connected(1);
    vi.advanceTimersByTime(60_000);
    expect(seen.onClosed).not.toHaveBeenCalled();
    seen.connected(0);
    vi.advanceTimersByTime(3000);
    expect(seen.onClosed).toHaveBeenCalledTimes(1);
  });

  it('may be handed over to a browser that runs already', () => {
    const seen = watch();
    seen.browserEnds(0);
    vi.advanceTimersByTime(60_000);
    expect([seen.onClosed.mock.calls.length, seen.onFailed.mock.calls.length]).toEqual([0, 0]);
    seen.connected(1);
    seen.connected(0);
    vi.advanceTimersByTime(3000);
    expect(seen.onClosed).toHaveBeenCalledTimes(1);
  });

  it('that never came is told of, and the host goes on', () => {
    for (const code of [1, null]) {
      const seen = watch();
      seen.browserEnds(code);
      vi.advanceTimersByTime(60_000);
      expect([seen.onClosed.mock.calls.length, seen.onFailed.mock.calls.length]).toEqual([0, 1]);
    }
  });

  it('is judged by its line alone on a Mac, whose browsers go on without windows', () => {
    const seen = watch('mac');
    seen.connected(1);
    seen.connected(0);
    vi.advanceTimersByTime(3000);
    expect(seen.onClosed).toHaveBeenCalledTimes(1);
  });
});
