import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slots } from '../../../src/main/limits/slots';
import { never } from './open-limits';

/** Takes a slot and notes under a name that it was had. */
function taker(slots: Slots) {
  const had: string[] = [];
  const take = (name: string, connection: string, who: 'chat' | 'task', signal = never): Promise<void> =>
    slots.take(connection, who, signal).then(() => void had.push(name));
  return { had, take };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('slots', () => {
  it('admits in the order of arrival, and chat before tasks', async () => {
    const slots = new Slots(
      () => 10,
      () => 1,
    );
    const { had, take } = taker(slots);
    void take('first', 'a', 'task');
    void take('second', 'a', 'task');
    void take('third', 'a', 'task');
    void take('chat', 'a', 'chat');
    void take('chat too', 'a', 'chat');
    await settled();
    for (let round = 0; round < 4; round += 1) {
      slots.giveBack('a');
      await settled();
    }
    expect(had).toEqual(['first', 'chat', 'chat too', 'second', 'third']);
  });

  it('holds nobody up who waits for another connection', async () => {
    const slots = new Slots(
      () => 3,
      () => 1,
    );
    const { had, take } = taker(slots);
    for (const name of ['a1', 'a2', 'a3']) void take(name, 'a', 'task');
    void take('b1', 'b', 'task');
    await settled();
    expect(had).toEqual(['a1', 'b1']);
    expect([slots.running('a'), slots.waiting('a'), slots.running('b')]).toEqual([1, 2, 1]);
  });

  it('counts all connections together, and goes by arrival between them', async () => {
    const slots = new Slots(
      () => 2,
      () => 2,
    );
    const { had, take } = taker(slots);
    for (const [name, at] of [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
      ['4', 'a'],
    ] as const)
      void take(name, at, 'task');
    await settled();
    expect(had).toEqual(['1', '2']);
    slots.giveBack('b');
    await settled();
    slots.giveBack('a');
    await settled();
    expect(had).toEqual(['1', '2', '3', '4']);
  });

  it('lets one that waits go at once when it is aborted, with its reason', async () => {
    const slots = new Slots(
      () => 10,
      () => 1,
    );
    const { had, take } = taker(slots);
    void take('first', 'a', 'task');
    const stop = new AbortController();
    const waiting = take('stopped', 'a', 'chat', stop.signal);
    void take('last', 'a', 'task');
    stop.abort(new Error('pressed Stop'));
    await expect(waiting).rejects.toThrow('pressed Stop');
    expect(slots.waiting('a')).toBe(1);
    slots.giveBack('a');
    await settled();
    expect(had).toEqual(['first', 'last']);
  });

  it('takes nobody who was aborted before', async () => {
    const slots = new Slots(
      () => 10,
      () => 1,
    );
    await expect(slots.take('a', 'task', AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(slots.running('a')).toBe(0);
  });

  it('goes by changed figures as soon as it looks', async () => {
    let most = 1;
    const slots = new Slots(
      () => 10,
      () => most,
    );
    const { had, take } = taker(slots);
    for (const name of ['1', '2', '3', '4']) void take(name, 'a', 'task');
    await settled();
    most = 3;
    slots.recheck();
    await settled();
    expect(had).toEqual(['1', '2', '3']);
    most = 1;
    slots.giveBack('a');
    slots.giveBack('a');
    await settled();
    expect(had).toEqual(['1', '2', '3']);
    slots.giveBack('a');
    await settled();
    expect(had).toEqual(['1', '2', '3', '4']);
  });

  it('rejects who waits and who comes once it is over', async () => {
    const slots = new Slots(
      () => 10,
      () => 1,
    );
    void slots.take('a', 'task', never);
    const waiting = slots.take('a', 'task', never);
    slots.dispose();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(slots.take('b', 'chat', never)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('keeps every figure and leaves no slot empty that somebody could have, whatever happens', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('take' as const), at: fc.nat(2), chat: fc.boolean() }),
      fc.record({ do: fc.constant('end' as const), nth: fc.nat(20) }),
      fc.record({ do: fc.constant('stop' as const), nth: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const most = [1, 2, 3];
        const slots = new Slots(
          () => 4,
          (id) => most[Number(id)] ?? 0,
        );
        const running: string[] = [];
        const waiting: { id: string; chat: boolean; stop: AbortController }[] = [];
        for (const one of steps) {
          if (one.do === 'take') {
            const entry = { id: String(one.at), chat: one.chat, stop: new AbortController() };
            waiting.push(entry);
            slots.take(entry.id, one.chat ? 'chat' : 'task', entry.stop.signal).then(
              () => {
                // Nobody of the same kind who came before still waits for this connection, and no chat while a task goes.
                const before = waiting.slice(0, waiting.indexOf(entry)).filter(({ id }) => id === entry.id);
                expect(before.filter(({ chat }) => chat || !entry.chat)).toEqual([]);
                waiting.splice(waiting.indexOf(entry), 1);
                return running.push(entry.id);
              },
              () => waiting.splice(waiting.indexOf(entry), 1),
            );
          } else if (one.do === 'end' && running.length > 0) {
            slots.giveBack(running.splice(one.nth % running.length, 1)[0] ?? '');
          } else if (one.do === 'stop' && waiting.length > 0) {
            waiting[one.nth % waiting.length]?.stop.abort(new Error('stopped'));
          }
          await settled();
          for (const [id, limit] of most.entries()) {
            const now = running.filter((other) => other === String(id)).length;
            expect(now).toBeLessThanOrEqual(limit);
            expect(slots.running(String(id))).toBe(now);
            const hasRoom = now < limit && running.length < 4;
            if (hasRoom) expect(waiting.filter((other) => other.id === String(id))).toEqual([]);
          }
          expect(running.length).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 200 },
    );
  });
});
