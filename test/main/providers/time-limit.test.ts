import { setTimeout as wait } from 'node:timers/promises';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { timeLimit } from '../../../src/main/providers/time-limit';
import { eventually } from '../../support/eventually';

v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('a limit of time', () => {
  it('ends the work with a TimeoutError once it is over, and not before', async () => {
    const limit = timeLimit(20);
    expect(limit.aborted).toBe(false);
    await eventually(() => expect(limit.aborted).toBe(true));
    expect(limit.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('is let go of, with whatever was made of it, though limits of other work went around it', async () => {
    const stop = new AbortController();
    const made = Array.from({ length: 100 }, () => {
      const whole = AbortSignal.any([stop.signal, timeLimit(5)]);
      AbortSignal.any([whole, AbortSignal.timeout(5)]);
      return new WeakRef(whole);
    });
    await eventually(async () => {
      await wait(10);
      collect();
      expect(made.filter((one) => one.deref() !== undefined)).toHaveLength(0);
    });
  });
});
