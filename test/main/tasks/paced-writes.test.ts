import { expect, it } from 'vitest';
import { PacedWrites } from '../../../src/main/tasks/paced-writes';

it('carries out writes in their order, hands on what they give and throw, and lets others in between', async () => {
  const writes = new PacedWrites();
  const order: string[] = [];
  const busy = (name: string) => () => {
    const endsAt = performance.now() + 5;
    while (performance.now() < endsAt);
    order.push(name);
    return name;
  };
  const [a, b] = [writes.run(busy('a')), writes.run(busy('b'))];
  const c = writes.run(() => {
    throw new Error('full');
  });
  setImmediate(() => order.push('other'));
  await expect(c).rejects.toThrow('full');
  expect([await a, await b]).toEqual(['a', 'b']);
  expect(order).toEqual(['a', 'other', 'b']);
});
