import { describe, expect, it } from 'vitest';
import { testEntries, type EntryTestParts } from '../../../src/main/routing/entry-tests';
import { ProblemError } from '../../../src/main/problem-error';
import type { ConnectionTestRun } from '../../../src/shared/domain/connection-test';
import { failureOf } from '../health/samples';
import { openOnThree } from './opened';
import { at, CLAUDE, DEEPSEEK, GEMINI, idOf, logical, logically, rule } from './plan/snapshots';

function runOf(connectionId: string, state: ConnectionTestRun['state']): ConnectionTestRun {
  const failure = state === 'failed' ? failureOf('credits') : null;
  return { connectionId, startedAt: 0, endedAt: 1, state, stages: [], failure, spent: null };
}

/** What tests come to on three connections, with the tests that were made. */
async function parts(change: Partial<EntryTestParts> = {}): Promise<EntryTestParts & { readonly tested: string[] }> {
  const { rows, logicalModels } = await openOnThree();
  const tested: string[] = [];
  return {
    rows: { byId: () => new Map(rows.all().map((row) => [row.id, row])), goneLabel: () => 'Gone' },
    logicalModels,
    test: (id) => {
      tested.push(id);
      return Promise.resolve(runOf(id, id === CLAUDE ? 'failed' : 'passed'));
    },
    listed: () => null,
    unavailableModels: () => [],
    tested,
    ...change,
  };
}

const words = async (rules: Parameters<typeof testEntries>[0], given: EntryTestParts) =>
  (await testEntries(rules, given)).map(({ connectionId, ok, words: said }) => [connectionId, ok, said]);

describe('testing every entry', () => {
  it('tests each connection once, and tells each entry once, fallbacks included', async () => {
    const given = await parts();
    const rules = [
      rule('default', at(CLAUDE), { fallbacks: [at(GEMINI), at(GEMINI, 'gemini-pro')] }),
      rule('agent:builder', at(CLAUDE)),
      rule('agent:builder', at(CLAUDE, 'claude-opus')),
    ];
    expect(await words(rules, given)).toEqual([
      [CLAUDE, false, 'It failed: credits.'],
      [GEMINI, true, 'Gemini responded.'],
      [GEMINI, true, 'Gemini responded.'],
      [CLAUDE, false, 'It failed: credits.'],
    ]);
    expect(given.tested.toSorted()).toEqual([CLAUDE, GEMINI]);
  });

  it('says what is disconnected, what the service does not give, and what its list does not have', async () => {
    const given = await parts({
      listed: () => [],
      unavailableModels: (id) => (id === DEEPSEEK ? ['deepseek-usual'] : []),
    });
    const rules = [rule('default', at(idOf(77))), rule('default', at(DEEPSEEK)), rule('default', at(GEMINI, 'gone'))];
    const listed: EntryTestParts['listed'] = () => [
      {
        id: 'here',
        name: 'here',
        contextTokens: null,
        imageInput: null,
        tools: null,
        structuredOutput: null,
        createdAt: null,
      },
      {
        id: 'tagged:latest',
        name: '',
        contextTokens: null,
        imageInput: null,
        tools: null,
        structuredOutput: null,
        createdAt: null,
      },
    ];
    expect(await words(rules, { ...given, listed })).toEqual([
      [idOf(77), false, 'Gone is not connected any more.'],
      [DEEPSEEK, false, 'DeepSeek does not have deepseek-usual for this account.'],
      [GEMINI, false, 'Gemini responded, but does not list a model called gone.'],
    ]);
    const known = [rule('default', at(GEMINI, 'here')), rule('default', at(GEMINI, 'tagged'))];
    expect((await testEntries(known, { ...given, listed })).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await testEntries(rules.slice(2), given)).map(({ ok }) => ok)).toEqual([true]);
  });

  it('takes the targets of logical models, round and round included', async () => {
    const [fast, careful, empty] = [idOf(50), idOf(51), idOf(52)];
    const models = [
      logical(fast, [at(GEMINI), logically(careful)], { name: 'Fast' }),
      logical(careful, [logically(fast)], { name: 'Careful' }),
      logical(empty, [], { name: 'Empty' }),
    ];
    const given = await parts({
      logicalModels: { byId: new Map(models.map((one) => [one.id, one])), removedNames: new Map([[idOf(53), 'Old']]) },
    });
    const rules = [
      rule('default', logically(fast), { fallbacks: [logically(empty), logically(idOf(53)), logically(idOf(54))] }),
    ];
    expect(await words(rules, given)).toEqual([
      [null, true, 'The logical model “Fast” stands for 2 targets.'],
      [null, true, 'The logical model “Careful” stands for one target.'],
      [null, false, 'The logical model “Empty” has no targets.'],
      [null, false, 'The logical model “Old” no longer exists.'],
      [null, false, 'A logical model no longer exists.'],
      [GEMINI, true, 'Gemini responded.'],
    ]);
  });

  it('says so when a test could not begin or was stopped, and has at most six under way', async () => {
    const locked = new ProblemError('vault_locked', 'The keys are locked.', 'Unlock them.');
    const given = await parts({
      test: (id) => (id === CLAUDE ? Promise.reject(locked) : Promise.resolve(runOf(id, 'stopped'))),
    });
    expect(await words([rule('default', at(CLAUDE)), rule('default', at(GEMINI))], given)).toEqual([
      [CLAUDE, false, 'The keys are locked.'],
      [GEMINI, false, 'The test was stopped before its end.'],
    ]);

    let [running, most] = [0, 0];
    const row = given.rows.byId().get(GEMINI);
    if (!row) throw new Error('Gemini is connected.');
    const many = new Map(Array.from({ length: 30 }, (_, n) => [idOf(500 + n), { ...row, id: idOf(500 + n) }]));
    const slow: EntryTestParts = {
      ...given,
      rows: { ...given.rows, byId: () => many },
      test: async (id) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return runOf(id, 'passed');
      },
    };
    const results = await testEntries(
      [...many.keys()].map((id) => rule('default', at(id))),
      slow,
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect([results.length, most]).toEqual([30, 6]);
  });
});
