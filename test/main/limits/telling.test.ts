import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Telling } from '../../../src/main/limits/telling';

describe('telling of connections', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function bed() {
    const told: [string, number][] = [];
    const telling = new Telling(
      (id) => told.push([id, performance.now()]),
      () => performance.now(),
    );
    return { told, telling };
  }

  it('keeps every wish, however many changes are told in between', async () => {
    const { told, telling } = bed();
    const start = performance.now();
    telling.at('a', start + 5_000);
    telling.at('a', start + 9_000);
    telling.soon('a');
    telling.soon('b');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told.map(([id]) => id)).toEqual(['a', 'b', 'a', 'a']);
    expect((told[2]?.[1] ?? 0) - start).toBeGreaterThanOrEqual(5_000);
    expect((told[2]?.[1] ?? 0) - start).toBeLessThan(5_300);
    expect((told[3]?.[1] ?? 0) - start).toBeGreaterThanOrEqual(9_000);
  });

  it('makes few moments of many wishes for one that is far away', async () => {
    const { told, telling } = bed();
    for (let nth = 0; nth < 1000; nth += 1) {
      telling.at('a', performance.now() + 10 * 86_400_000);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('says nothing after its end', async () => {
    const { told, telling } = bed();
    telling.soon('a');
    telling.dispose();
    telling.at('b', performance.now() + 10);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([]);
  });
});
