import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, type Ranked } from '../../../../src/main/routing/rules/moved';
import { PRIORITY_MAX } from '../../../../src/shared/domain/rule';

const inOrder = (rules: readonly Ranked[]): Ranked[] =>
  rules.toSorted((a, b) => a.priority - b.priority || a.age - b.age);

const anyRules = fc
  .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-PRIORITY_MAX, PRIORITY_MAX)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((priorities) => inOrder(priorities.map((priority, age) => ({ id: `rule ${age}`, priority, age }))));

function after(rules: readonly Ranked[], changes: ReadonlyMap<string, number>): string[] {
  return inOrder(rules.map((rule) => ({ ...rule, priority: changes.get(rule.id) ?? rule.priority }))).map(
    ({ id }) => id,
  );
}

describe('moving a rule', () => {
  it('puts it where it was asked for and leaves the others as they stand, in the range of priorities', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(), fc.nat(), (rules, which, where) => {
        const id = rules[which % rules.length]?.id ?? '';
        const others = rules.map((rule) => rule.id).filter((other) => other !== id);
        const place = where % (others.length + 1);
        const changes = moved(rules, id, others[place] ?? null);
        expect(after(rules, changes)).toEqual(others.toSpliced(place, 0, id));
        for (const priority of changes.values()) {
          expect(Number.isSafeInteger(priority) && Math.abs(priority) <= PRIORITY_MAX).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing where it stands already, before itself, or is none of them', () => {
    const rules = [1, 1, 5].map((priority, age) => ({ id: `rule ${age}`, priority, age }));
    expect(moved(rules, 'rule 0', 'rule 1')).toEqual(new Map());
    expect(moved(rules, 'rule 2', null)).toEqual(new Map());
    expect(moved(rules, 'rule 1', 'rule 1')).toEqual(new Map());
    expect(moved(rules, 'another', null)).toEqual(new Map());
  });

  it('changes the moved one alone where there is room', () => {
    const rules = [0, 10, 20, 30].map((priority, age) => ({ id: `rule ${age}`, priority, age }));
    expect([...moved(rules, 'rule 3', 'rule 1').keys()]).toEqual(['rule 3']);
    expect([...moved(rules, 'rule 0', null)]).toEqual([['rule 0', 31]]);
    expect([...moved(rules, 'rule 3', 'rule 0')]).toEqual([['rule 3', -1]]);
  });
});
