import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CarriedRouting, carriedRouting } from '../../../src/main/transfer/carried-routing';
import { takenNotice } from '../../../src/main/transfer/taken-notice';
import { takeRouting } from '../../../src/main/transfer/take-routing';
import { ALL_WORK, type Backend, type RuleDraft } from '../../../src/shared/domain/rule';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import { openOnThree, type Opened } from '../routing/opened';
import { at, CLAUDE, DEEPSEEK, GEMINI, idOf, logically } from '../routing/plan/snapshots';

/** The connections in the order in which they lie in a file. */
const FILE = [DEEPSEEK, CLAUDE, GEMINI];
const everything = (place: number) => FILE[place];
const without = (id: string) => (place: number) => (FILE[place] === id ? undefined : FILE[place]);

function draft(backend: Backend, change: Partial<RuleDraft> = {}): RuleDraft & { readonly id: string } {
  return {
    id: randomUUID(),
    context: 'default',
    backend,
    priority: 0,
    match: ALL_WORK,
    fallbacks: [],
    breakerFigures: null,
    ...change,
  };
}

function model(name: string, targets: Backend[]) {
  return { id: randomUUID(), name, capabilities: NO_NEEDS, parameters: { ...NO_PARAMETERS, topP: 0.5 }, targets };
}

/** Three rules and two logical models, of which one leads to the other, which stands behind it. */
async function filled(): Promise<Opened> {
  const opened = await openOnThree();
  const careful = opened.logicalModels.add(model('Careful', [at(CLAUDE, 'opus')]));
  const fast = opened.logicalModels.add(model('Fast', [at(GEMINI)]));
  opened.logicalModels.update({ ...careful, targets: [logically(fast.id), at(CLAUDE, 'opus')] });
  opened.rules.add(
    draft(at(CLAUDE), { context: 'agent:builder', priority: -7, fallbacks: [at(GEMINI), at(DEEPSEEK)] }),
  );
  opened.rules.add(draft(logically(careful.id), { match: { ...ALL_WORK, purposes: ['coding'], hasImages: false } }));
  opened.rules.add(draft(at(GEMINI), { breakerFigures: { failures: 1, withinSeconds: 2, openSeconds: 3 } }));
  return opened;
}

const packed = ({ rules, logicalModels }: Opened, connectionIds = FILE): CarriedRouting =>
  CarriedRouting.parse(JSON.parse(JSON.stringify(carriedRouting(rules.list(), logicalModels.list(), connectionIds))));

/** Rules as they mean it: with names in the place of ids that are of one computer alone. */
function meant({ rules, logicalModels }: Opened) {
  const name = (backend: Backend) =>
    backend.type === 'connection' ? backend : (logicalModels.byId.get(backend.logicalModelId)?.name ?? null);
  return {
    rules: rules.list().map(({ id: _id, createdAt: _at, backend, fallbacks, ...rest }) => ({
      ...rest,
      backend: name(backend),
      fallbacks: fallbacks.map(name),
    })),
    models: logicalModels
      .list()
      .map(({ id: _id, createdAt: _at, targets, ...rest }) => ({ ...rest, targets: targets.map(name) }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

describe('rules and logical models on another computer', () => {
  it('mean the same there, and carry no id of the first one', async () => {
    const [first, second] = [await filled(), await openOnThree()];
    const carried = packed(first);
    for (const { id } of [...first.rules.list(), ...first.logicalModels.list()]) {
      expect(JSON.stringify(carried)).not.toContain(id);
    }
    expect(takeRouting(carried, everything, second)).toEqual({ rules: 3, logicalModels: 2, leftOut: 0 });
    expect(meant(second)).toEqual(meant(first));
    expect(meant(second.again())).toEqual(meant(first));
  });

  it('are not doubled where they are already, and keep apart what only has the same name', async () => {
    const [first, second] = [await filled(), await openOnThree()];
    takeRouting(packed(first), everything, second);
    expect(takeRouting(packed(first), everything, second)).toEqual({ rules: 0, logicalModels: 0, leftOut: 0 });
    const own = await openOnThree();
    own.logicalModels.add(model('fast', [at(DEEPSEEK)]));
    takeRouting(packed(first), everything, own);
    expect(own.logicalModels.list().map(({ name }) => name)).toEqual(['fast', 'Fast 2', 'Careful']);
  });

  it('leave out and count what leads to a connection that is not there', async () => {
    const first = await filled();
    const noGemini = await openOnThree();
    // The rule to Gemini and Fast are left out; builder loses a fallback, and Careful a target.
    expect(takeRouting(packed(first), without(GEMINI), noGemini)).toEqual({ rules: 2, logicalModels: 1, leftOut: 2 });
    expect(noGemini.rules.list().map(({ fallbacks }) => fallbacks)).toEqual([[at(DEEPSEEK)], []]);
    expect(noGemini.logicalModels.list().map(({ targets }) => targets)).toEqual([[at(CLAUDE, 'opus')]]);
    const nobody = await openOnThree();
    expect(takeRouting(packed(first), () => undefined, nobody)).toEqual({ rules: 0, logicalModels: 0, leftOut: 5 });
  });

  it('leave behind what leads to a connection that is not in the file', async () => {
    const first = await filled();
    const carried = packed(first, [DEEPSEEK, CLAUDE]);
    expect(carried.rules).toHaveLength(2);
    expect(carried.rules[0]?.fallbacks).toEqual([{ type: 'connection', connection: 0, model: null }]);
  });

  it('take nothing that is of no sort known here, goes in circles or points to nowhere, and say so', async () => {
    const opened = await openOnThree();
    const circle = (logicalModel: number) => ({ ...model('Circle', []), targets: [{ type: 'logical', logicalModel }] });
    const rule = { ...draft(at(CLAUDE)), backend: { type: 'connection', connection: 1, model: null } };
    const carried = CarriedRouting.parse({
      logicalModels: [circle(1), circle(0), circle(2), circle(99), { nonsense: true }],
      rules: [
        rule,
        { ...rule, context: 'everything' },
        { ...rule, priority: 1e9 },
        { ...rule, backend: { type: 'logical', logicalModel: 0 } },
        { ...rule, backend: { type: 'connection', connection: 99, model: null } },
        'nonsense',
      ],
    });
    expect(takeRouting(carried, everything, opened)).toEqual({ rules: 1, logicalModels: 0, leftOut: 10 });
    const gone = takeRouting(
      CarriedRouting.parse({ logicalModels: [], rules: [{ ...rule, priority: 1 }] }),
      () => idOf(77),
      opened,
    );
    expect(gone).toEqual({ rules: 0, logicalModels: 0, leftOut: 1 });
  });
});

describe('what is told of it', () => {
  it.each([
    [{ rules: 0, logicalModels: 0, leftOut: 0 }, null],
    [{ rules: 1, logicalModels: 0, leftOut: 0 }, '1 rule came along with the import.'],
    [{ rules: 2, logicalModels: 1, leftOut: 0 }, '2 rules and 1 logical model came along with the import.'],
    [{ rules: 2, logicalModels: 0, leftOut: 1 }, '2 rules came along with the import, 1 entry left out.'],
    [{ rules: 0, logicalModels: 0, leftOut: 4 }, 'No rules came along with the import, 4 entries left out.'],
  ])('of %j: %s', (taken, sentence) => {
    expect(takenNotice(taken, 1)?.sentence ?? null).toBe(sentence);
  });
});
