import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealBundle } from '../../../src/main/vault/bundle';
import { Secret } from '../../../src/main/vault/secret';
import { KEY } from '../../support/add-mine';
import { tempHome } from '../../support/temp-home';
import { startTestApp, type TestApp } from '../../support/test-app';

const PASSPHRASE = 'four words make one';

const small = fc.nat(4);
const step = fc.record({
  call: fc.constantFrom('add' as const, 'makePrimary' as const, 'disconnect' as const, 'undo' as const),
  which: small,
  next: small,
});
const steps = fc.array(step, { maxLength: 6 });
/** What is done with a file: some of it is taken, all of it, or nothing because it is damaged or holds no such thing. */
const imported = fc.record({
  call: fc.constant('import' as const),
  indexes: fc.constantFrom([0], [1], [2, 0], [0, 1, 2], [7]),
  damaged: fc.boolean(),
});
// Each one that is not damaged derives a key, with 128 MB of memory: two in a sequence are enough.
const sequence = fc
  .tuple(steps, imported, steps, imported, steps)
  .map(([before, first, between, second, after]) => [...before, first, ...between, second, ...after]);

type Step = typeof sequence extends fc.Arbitrary<(infer One)[]> ? One : never;

async function carryOut({ main }: TestApp, ids: string[], one: Step, content: string): Promise<void> {
  if (one.call === 'import') {
    const file = one.damaged ? content.slice(0, 300) : content;
    const taken = await main.transfer.take({ content: file, passphrase: PASSPHRASE, indexes: [...one.indexes] });
    ids.push(...taken.map(({ id }) => id));
    return;
  }
  if (one.call === 'add') {
    const label = `P${ids.length}`;
    ids.push((await main.connections.add({ kind: 'practice', label, defaultModel: 'practice' })).id);
    return;
  }
  const id = ids[one.which % ids.length];
  const nextPrimaryId = ids[one.next % ids.length];
  if (id === undefined || nextPrimaryId === undefined) return;
  if (one.call === 'makePrimary') await main.connections.makePrimary({ id });
  else if (one.call === 'disconnect') await main.connections.disconnect({ id, nextPrimaryId });
  else await main.connections.undoDisconnect({ id });
}

const primaries = async ({ main }: TestApp) => {
  const list = await main.connections.list();
  return { all: list.length, primary: list.filter(({ isPrimary }) => isPrimary).map(({ id }) => id), list };
};

it('one is Primary under any sequence of adding, making Primary, disconnecting, undoing and importing', async () => {
  const practice = { kind: 'practice', label: 'P0', baseUrl: null, defaultModel: 'practice', practiceMode: 'answers' };
  const keyed = { ...practice, kind: 'openai', label: 'Keyed', practiceMode: null };
  const content = await sealBundle(
    PASSPHRASE,
    [
      { about: practice, key: null },
      { about: keyed, key: new Secret(KEY) },
      { about: { ...practice, label: 'p0' }, key: null },
    ],
    1000,
  );
  await fc.assert(
    fc.asyncProperty(sequence, async (sequenceOfSteps) => {
      const home = tempHome();
      const app = await startTestApp({ home });
      const ids: string[] = [];
      for (const one of sequenceOfSteps) {
        const before = await primaries(app);
        // What is refused changes nothing, and the next step finds one Primary all the same.
        const refused = await carryOut(app, ids, one, content).then(
          () => false,
          () => true,
        );
        const now = await primaries(app);
        expect(now.primary).toHaveLength(now.all > 0 ? 1 : 0);
        expect(new Set(now.list.map(({ label }) => label.toLowerCase())).size).toBe(now.all);
        if (refused) expect(now.list).toEqual(before.list);
        // Nothing that comes in takes the mark away from the one that has it.
        if (one.call === 'import' && before.all > 0) expect(now.primary).toEqual(before.primary);
      }
      const before = await primaries(app);
      await app.dispose();
      const again = await startTestApp({ home });
      expect((await primaries(again)).primary).toEqual(before.primary);
      await again.dispose();
    }),
    { numRuns: 8 },
  );
}, 120_000);
