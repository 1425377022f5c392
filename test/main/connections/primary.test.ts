import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';

describe('Primary', () => {
  it('is the only one that chat reaches, whatever else is connected', async () => {
    const primary = await fakeService({ wire: 'openai-chat' });
    const other = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    const add = (label: string, baseUrl: string) =>
      app.main.connections.add({ kind: 'openai-compatible', label, baseUrl, defaultModel: primary.models[0]!.id });
    await add('Primary one', primary.url);
    const second = await add('Other', other.url);
    other.forget();
    await app.ask();
    primary.behave('overloaded');
    expect((await app.ask()).failure?.class).toBe('overloaded');
    expect(other.requests).toEqual([]);
    await app.main.connections.makePrimary({ id: second.id });
    const before = primary.requests.length;
    expect(await app.ask()).toMatchObject({ status: 'done', source: { label: 'Other' } });
    expect(primary.requests).toHaveLength(before);
  });

  it('goes only when its successor is named, and comes back without the mark', async () => {
    const { main } = await startTestApp();
    const a = await main.connections.add({ kind: 'practice', label: 'A', defaultModel: 'practice' });
    const b = await main.connections.add({ kind: 'practice', label: 'B', defaultModel: 'practice' });
    expect(await problemFrom(main.connections.disconnect({ id: a.id }))).toMatchObject({
      code: 'primary_needs_successor',
    });
    await main.connections.disconnect({ id: a.id, nextPrimaryId: b.id });
    expect(await main.connections.list()).toMatchObject([{ label: 'B', isPrimary: true }]);
    expect(await main.connections.undoDisconnect({ id: a.id })).toMatchObject({ label: 'A', isPrimary: false });
    await main.connections.disconnect({ id: a.id });
    await main.connections.disconnect({ id: b.id });
    expect(await main.connections.list()).toEqual([]);
    expect(await main.connections.undoDisconnect({ id: b.id })).toMatchObject({ isPrimary: true });
  });

  it('is exactly one under any sequence of calls, as soon as anything is connected', async () => {
    const step = fc.record({
      call: fc.constantFrom('add' as const, 'makePrimary' as const, 'disconnect' as const, 'undo' as const),
      which: fc.nat(4),
      next: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const app = await startTestApp();
        const ids: string[] = [];
        for (const { call, which, next } of steps) {
          const id = ids[which % Math.max(ids.length, 1)];
          const nextPrimaryId = ids[next % Math.max(ids.length, 1)];
          const { connections } = app.main;
          const done =
            call === 'add'
              ? connections
                  .add({ kind: 'practice', label: `P${ids.length}`, defaultModel: 'practice' })
                  .then((added) => ids.push(added.id))
              : id === undefined
                ? null
                : call === 'makePrimary'
                  ? connections.makePrimary({ id })
                  : call === 'disconnect'
                    ? connections.disconnect({ id, ...(nextPrimaryId !== undefined && { nextPrimaryId }) })
                    : connections.undoDisconnect({ id });
          await done?.catch(() => undefined);
          const list = await connections.list();
          expect(list.filter((connection) => connection.isPrimary)).toHaveLength(list.length > 0 ? 1 : 0);
        }
        await app.dispose();
      }),
      { numRuns: 20 },
    );
  });
});
