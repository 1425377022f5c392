import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOGICAL_MODELS_MAX } from '../../../../src/main/routing/logical-models/logical-models';
import { wayRound } from '../../../../src/main/routing/logical-models/way-round';
import type { LogicalModelDraft } from '../../../../src/shared/domain/logical-model';
import { ALL_WORK, type Backend } from '../../../../src/shared/domain/rule';
import { NO_NEEDS, NO_PARAMETERS } from '../../../../src/shared/domain/work';
import { BEGIN, openOnThree, type Opened } from '../opened';
import { at, CLAUDE, GEMINI, idOf, logically } from '../plan/snapshots';
import { problemOf } from '../problem-of';

type New = LogicalModelDraft & { readonly id: string };

function draft(name: string, targets: readonly Backend[] = [], change: Partial<New> = {}): New {
  return {
    id: randomUUID(),
    name,
    capabilities: NO_NEEDS,
    parameters: NO_PARAMETERS,
    targets: [...targets],
    ...change,
  };
}

const names = ({ logicalModels }: Opened) => logicalModels.list().map(({ name }) => name);

describe('logical models', () => {
  it('stay as they were given over a new start, and are added once', async () => {
    const opened = await openOnThree();
    const full = draft('Careful', [at(CLAUDE, 'claude-opus'), at(GEMINI)], {
      capabilities: { imageInput: true, tools: true, structuredOutput: false, contextTokens: 100_000 },
      parameters: { temperature: 0, maxOutputTokens: 500, topP: 0.5, stopSequences: ['END'] },
    });
    const added = opened.logicalModels.add(full);
    expect(added).toEqual({ ...full, createdAt: BEGIN });
    expect(opened.logicalModels.add({ ...full, name: 'Other' })).toEqual(added);
    expect(opened.again().logicalModels.list()).toEqual([added]);
  });

  it('refuse a circle with the way round, on adding and on changing', async () => {
    const opened = await openOnThree();
    const { logicalModels } = opened;
    const fast = logicalModels.add(draft('Fast', [at(GEMINI)]));
    const middle = logicalModels.add(draft('Middle', [logically(fast.id)]));
    const careful = logicalModels.add(draft('Careful', [at(CLAUDE), logically(middle.id)]));
    const problem = problemOf(() => logicalModels.update({ ...fast, targets: [logically(careful.id)] }));
    expect(problem).toMatchObject({
      code: 'logical_model',
      field: 'targets',
      sentence: '“Fast” would lead back to itself: Fast → Careful → Middle → Fast.',
    });
    expect(problemOf(() => logicalModels.update({ ...fast, targets: [logically(fast.id)] })).sentence).toBe(
      '“Fast” would lead back to itself: Fast → Fast.',
    );
    const own = draft('Own');
    expect(problemOf(() => logicalModels.add({ ...own, targets: [logically(own.id)] })).field).toBe('targets');
    expect(opened.again().logicalModels.byId.get(fast.id)).toEqual(fast);
  });

  it.each<[string, Partial<Record<keyof New, unknown>>, string | null, string]>([
    ['no name', { name: '  ' }, 'name', 'A logical model needs a name.'],
    ['a name that nobody sees', { name: '\u200B' }, 'name', 'A logical model needs a name.'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 'name', 'This name is too long.'],
    ['a name that is taken', { name: 'TAKEN' }, 'name', 'There is a logical model called Taken already.'],
    ['a provider that is gone', { targets: [at(idOf(77))] }, 'targets', 'A target names a provider that is gone.'],
    [
      'a logical model that is gone',
      { targets: [logically(idOf(77))] },
      'targets',
      'A target names a logical model that is gone.',
    ],
    [
      'too many targets',
      { targets: Array.from({ length: 21 }, () => at(CLAUDE)) },
      'targets',
      'A logical model has at most 20 targets.',
    ],
    [
      'too hot',
      { parameters: { ...NO_PARAMETERS, temperature: 3 } },
      'parameters.temperature',
      'This temperature cannot be used.',
    ],
  ])('refuse %s, in words at the field', async (_, change, field, sentence) => {
    const opened = await openOnThree();
    opened.logicalModels.add(draft('Taken'));
    const problem = problemOf(() => opened.logicalModels.add({ ...draft('New'), ...change } as New));
    expect(problem).toMatchObject({ code: 'logical_model', field, sentence });
    expect(names(opened)).toEqual(['Taken']);
  });

  it('stay in the rules that name them when they are removed, and come back for them', async () => {
    const opened = await openOnThree();
    const fast = opened.logicalModels.add(draft('Fast', [at(GEMINI)]));
    opened.rules.add({
      id: randomUUID(),
      context: 'default',
      backend: logically(fast.id),
      priority: 0,
      match: ALL_WORK,
      fallbacks: [],
      breakerFigures: null,
    });
    expect(opened.ruleViews().map(({ trouble }) => trouble)).toEqual([null]);
    opened.logicalModels.remove(fast.id);
    expect(opened.ruleViews()).toMatchObject([{ trouble: { reason: 'logical_model_missing', label: 'Fast' } }]);
    const later = opened.again();
    later.logicalModels.add(draft('fast'));
    expect(later.logicalModels.undoRemove(fast.id)).toMatchObject({ id: fast.id, name: 'Fast 2' });
    expect(later.ruleViews().map(({ trouble }) => trouble)).toEqual([null]);
    expect(problemOf(() => later.logicalModels.undoRemove(randomUUID())).code).toBe('not_found');
  });

  it('do not come back where that would close a circle', async () => {
    const { logicalModels } = await openOnThree();
    const last = logicalModels.add(draft('Last'));
    const middle = logicalModels.add(draft('Middle', [logically(last.id)]));
    const first = logicalModels.add(draft('First', [logically(middle.id)]));
    logicalModels.remove(middle.id);
    logicalModels.update({ ...last, targets: [logically(first.id)] });
    expect(problemOf(() => logicalModels.undoRemove(middle.id)).sentence).toBe(
      '“Middle” would lead back to itself: Middle → Last → First → Middle.',
    );
    expect(logicalModels.byId.has(middle.id)).toBe(false);
  });

  it('are refused beyond what fits', async () => {
    const { logicalModels } = await openOnThree();
    for (let n = 0; n < LOGICAL_MODELS_MAX; n += 1) logicalModels.add(draft(`Model ${n}`));
    expect(problemOf(() => logicalModels.add(draft('One more'))).sentence).toContain('no more fit');
  });
});

describe('the way round', () => {
  it('is found wherever there is one, and is a way', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyModels = fc.tuple(...ids.map(() => fc.subarray(ids)));
    fc.assert(
      fc.property(anyModels, (links) => {
        const models = new Map(ids.map((id, n) => [id, { id, name: id, targets: (links[n] ?? []).map(logically) }]));
        const reached = new Set<string>();
        const visit = (id: string) => {
          for (const to of links[ids.indexOf(id)] ?? []) {
            if (reached.has(to)) continue;
            reached.add(to);
            visit(to);
          }
        };
        visit('a');
        const way = wayRound(models.get('a') ?? { id: 'a', name: 'a', targets: [] }, models);
        expect(way !== null).toBe(reached.has('a'));
        if (way === null) return;
        expect([way[0], way.at(-1)]).toEqual(['a', 'a']);
        for (const [n, id] of way.slice(0, -1).entries()) expect(links[ids.indexOf(id)]).toContain(way[n + 1]);
      }),
    );
  });
});
