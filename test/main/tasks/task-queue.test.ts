import { describe, expect, it } from 'vitest';
import { TaskQueue } from '../../../src/main/tasks/task-queue';
import { eventually } from '../../support/eventually';

const breathe = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the queue', () => {
  it('runs no task anew before its last run is over', async () => {
    const runs: PromiseWithResolvers<void>[] = [];
    const queue = new TaskQueue({
      waiting: () => ['a'],
      run: () => {
        runs.push(Promise.withResolvers());
        return runs.at(-1)!.promise;
      },
      onDefect: () => undefined,
    });
    queue.begin();
    await eventually(() => expect(runs).toHaveLength(1));
    queue.end('a');
    queue.look();
    await breathe();
    expect(runs).toHaveLength(1);
    runs[0]!.resolve();
    await eventually(() => expect(runs).toHaveLength(2));
    runs[1]!.resolve();
    await queue.dispose();
  });

  it('does not run again and again what breaks, and goes on with the others', async () => {
    const broke: unknown[] = [];
    const ran: string[] = [];
    const queue = new TaskQueue({
      waiting: () => ['a', 'b'].filter((id) => id === 'a' || !ran.includes(id)),
      run: (id) => {
        ran.push(id);
        return id === 'a' ? Promise.reject(new Error('defect')) : Promise.resolve();
      },
      onDefect: (error) => broke.push(error),
    });
    queue.begin();
    await eventually(() => expect(ran).toEqual(['a', 'b']));
    await breathe();
    expect([ran.length, broke]).toEqual([2, [new Error('defect')]]);
    await queue.dispose();
  });

  it('leaves what it finds at a start for later, whoever asks it to look, and begins nothing once it is over', async () => {
    const ran: string[] = [];
    const queueOf = (id: string) =>
      new TaskQueue({
        waiting: () => (ran.includes(id) ? [] : [id]),
        run: () => Promise.resolve(void ran.push(id)),
        onDefect: () => undefined,
      });
    const [queue, ended] = [queueOf('a'), queueOf('b')];
    const from = performance.now();
    queue.begin(40);
    ended.begin(40);
    queue.look();
    await ended.dispose();
    await eventually(() => expect(ran).toEqual(['a']));
    // A timer may come a fraction of a millisecond before its time.
    expect(performance.now() - from).toBeGreaterThan(38);
    await breathe();
    expect(ran).toEqual(['a']);
    await queue.dispose();
  });

  it('outlives a look that fails', async () => {
    const broke: unknown[] = [];
    const queue = new TaskQueue({
      waiting: () => {
        throw new Error('the disk is away');
      },
      run: () => Promise.resolve(),
      onDefect: (error) => broke.push(error),
    });
    queue.begin();
    await eventually(() => expect(broke).toHaveLength(1));
    await queue.dispose();
  });
});
