import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { UNDO_REMOVE_RULE_MS } from '../../../../src/main/routing/rules/rules';
import { RULES_MAX } from '../../../../src/shared/contract/routing';
import type { RoutePlan } from '../../../../src/shared/domain/route';
import type { PlannedAgent } from '../../../../src/main/routing/planner';
import { ALL_WORK, NO_FIGURES, type RuleDraft } from '../../../../src/shared/domain/rule';
import { problemOf } from '../problem-of';
import { BEGIN, openOnThree, type Opened } from '../opened';
import { at, CLAUDE, DEEPSEEK, GEMINI, idOf, logically } from '../plan/snapshots';

type New = RuleDraft & { readonly id: string };

function draft(change: Partial<New> = {}): New {
  return {
    id: randomUUID(),
    context: 'default',
    backend: at(CLAUDE),
    priority: 0,
    match: ALL_WORK,
    fallbacks: [],
    breakerFigures: null,
    ...change,
  };
}

const contexts = ({ rules }: Opened) => rules.list().map(({ context, priority }) => `${context} ${priority}`);

const met = (ruleId: string, more: Partial<RoutePlan> = {}): RoutePlan => {
  const via = { by: 'rule', ruleId, context: 'default', priority: 0, fallback: null } as const;
  const passed = {
    connectionId: CLAUDE,
    label: 'Claude',
    model: null,
    via,
    reason: 'credential',
    until: null,
  } as const;
  return { candidates: [], passedOver: [passed, { ...passed, model: 'other' }], ...more };
};

describe('the rules', () => {
  it('stay as they were given, in the order in which plans see them, over a new start', async () => {
    const opened = await openOnThree();
    const full = draft({
      context: 'agent:builder',
      backend: at(CLAUDE, 'claude-opus'),
      priority: -3,
      match: { stepTypes: ['extraction'], purposes: ['coding'], hasImages: true },
      fallbacks: [at(GEMINI), at(DEEPSEEK, 'other')],
      breakerFigures: { failures: 2, withinSeconds: 3, openSeconds: 4 },
    });
    opened.rules.add(draft({ priority: 5 }));
    opened.rules.add(draft({ priority: -1_000_000 }));
    const added = opened.rules.add(full);
    expect(added).toEqual({ ...full, createdAt: BEGIN });
    const later = opened.again();
    expect(later.rules.find(full.id)).toEqual(added);
    expect(contexts(later)).toEqual(['agent:builder -3', 'default -1000000', 'default 5']);
  });

  it('are added once, however often the call is repeated', async () => {
    const opened = await openOnThree();
    const rule = draft();
    expect(opened.rules.add(rule)).toEqual(opened.rules.add({ ...rule, priority: 7 }));
    expect(contexts(opened)).toEqual(['default 0']);
  });

  it.each<[string, Partial<Record<keyof New, unknown>>, string, string]>([
    ['a context of no known form', { context: 'everything' }, 'context', 'A rule applies to default or to one agent.'],
    [
      'an agent’s name that cannot be',
      { context: 'agent:The Builder' },
      'context',
      'A rule applies to default or to one agent.',
    ],
    ['a priority that is no number', { priority: Number.NaN }, 'priority', 'A priority is a whole number.'],
    ['a priority between two numbers', { priority: 0.5 }, 'priority', 'A priority is a whole number.'],
    ['a priority that is huge', { priority: 1_000_001 }, 'priority', 'This priority is too far from zero.'],
    ['a priority far below zero', { priority: -1_000_001 }, 'priority', 'This priority is too far from zero.'],
    ['a provider that is gone', { backend: at(idOf(77)) }, 'backend', 'The provider of this rule is gone.'],
    [
      'a logical model that is gone',
      { backend: logically(idOf(78)) },
      'backend',
      'The logical model of this rule is gone.',
    ],
    [
      'a fallback that is gone',
      { fallbacks: [at(GEMINI), at(idOf(77))] },
      'fallbacks',
      'A fallback of this rule names a provider that is gone.',
    ],
    [
      'too many fallbacks',
      { fallbacks: Array.from({ length: 21 }, () => at(GEMINI)) },
      'fallbacks',
      'A rule has at most 20 fallbacks.',
    ],
  ])('refuse %s, in words at the field', async (_, change, field, sentence) => {
    const opened = await openOnThree();
    const problem = problemOf(() => opened.rules.add({ ...draft(), ...change } as New));
    expect(problem).toMatchObject({ code: 'rule', field, sentence });
    expect(opened.again().rules.list()).toEqual([]);
  });

  it('may name an agent that does not exist', async () => {
    const opened = await openOnThree();
    opened.world.agents = [{ ...AGENT, name: 'builder' }];
    opened.rules.add(draft({ context: 'agent:not_yet' }));
    opened.rules.add(draft({ context: 'agent:builder' }));
    expect(opened.ruleViews().map(({ rule, agentExists }) => [rule.context, agentExists])).toEqual([
      ['agent:builder', true],
      ['agent:not_yet', false],
    ]);
  });

  it('keep their age when they are changed, and may keep what is gone but point to nothing else that is', async () => {
    const opened = await openOnThree();
    const [first, second] = [draft({ backend: at(GEMINI) }), draft({ backend: at(CLAUDE) })];
    opened.rules.add(first);
    opened.rules.add(second);
    opened.rows.disconnect(GEMINI, BEGIN);
    const changed = opened.rules.update({ ...first, fallbacks: [at(DEEPSEEK)] });
    expect(changed.createdAt).toBe(BEGIN);
    expect(opened.rules.list().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(problemOf(() => opened.rules.update({ ...second, backend: at(GEMINI) })).field).toBe('backend');
    expect(opened.again().rules.list()).toEqual(opened.rules.list());
  });

  it('go to another context with their change', async () => {
    const opened = await openOnThree();
    const rule = draft();
    opened.rules.add(rule);
    opened.rules.update({ ...rule, context: 'agent:builder', priority: 2 });
    expect(contexts(opened)).toEqual(['agent:builder 2']);
    expect(contexts(opened.again())).toEqual(['agent:builder 2']);
  });

  it('can be brought back for a day after they were removed, with their figures and in their place', async () => {
    const opened = await openOnThree();
    const [first, second] = [draft(), draft()];
    opened.rules.add(first);
    opened.rules.add(second);
    opened.rules.noteCall(first.id, true);
    opened.rules.remove(first.id);
    expect(opened.rules.list().map(({ id }) => id)).toEqual([second.id]);
    const later = opened.again();
    expect(later.rules.undoRemove(first.id).id).toBe(first.id);
    expect(later.rules.list().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(later.rules.figuresOf(first.id).succeeded).toBe(1);

    later.rules.remove(first.id);
    later.world.now += UNDO_REMOVE_RULE_MS + 1;
    const problem = problemOf(() => later.again().rules.undoRemove(first.id));
    expect(problem).toMatchObject({ code: 'not_found', sentence: 'This rule can no longer be brought back.' });
  });

  it('count a call that ends after they were removed', async () => {
    const opened = await openOnThree();
    const rule = opened.rules.add(draft());
    opened.rules.remove(rule.id);
    opened.rules.noteCall(rule.id, false);
    opened.rules.undoRemove(rule.id);
    expect(opened.rules.figuresOf(rule.id).failed).toBe(1);
    opened.rules.noteCall(rule.id, false);
    expect(opened.again().rules.figuresOf(rule.id).failed).toBe(2);
  });

  it('say so when one that is gone is to be changed, moved or removed', async () => {
    const opened = await openOnThree();
    for (const work of [
      () => opened.rules.update(draft()),
      () => opened.rules.remove(randomUUID()),
      () => opened.rules.move(randomUUID(), null),
    ]) {
      expect(problemOf(work).sentence).toBe('This rule does not exist any more.');
    }
  });

  it('go with their agent when it is renamed, removed ones too', async () => {
    const opened = await openOnThree();
    const [kept, removed] = [draft({ context: 'agent:builder' }), draft({ context: 'agent:builder', priority: 1 })];
    opened.rules.add(kept);
    opened.rules.add(removed);
    opened.rules.add(draft({ context: 'agent:maker', priority: 9 }));
    opened.rules.remove(removed.id);
    opened.rules.agentRenamed('builder', 'maker');
    opened.rules.undoRemove(removed.id);
    expect(contexts(opened)).toEqual(['agent:maker 0', 'agent:maker 1', 'agent:maker 9']);
    expect(contexts(opened.again())).toEqual(contexts(opened));
  });

  it('are moved among those of their context alone', async () => {
    const opened = await openOnThree();
    const [first, second, third] = [draft(), draft(), draft()];
    for (const rule of [first, second, third]) opened.rules.add(rule);
    const other = opened.rules.add(draft({ context: 'agent:builder' }));
    opened.rules.move(third.id, first.id);
    const order = [third.id, first.id, second.id];
    expect(
      opened.rules
        .list()
        .slice(1)
        .map(({ id }) => id),
    ).toEqual(order);
    expect(
      opened
        .again()
        .rules.list()
        .slice(1)
        .map(({ id }) => id),
    ).toEqual(order);
    expect(problemOf(() => opened.rules.move(third.id, other.id)).sentence).toContain('its own context');
  });

  it('count the work that met them once, and each call, and know it after a new start', async () => {
    const opened = await openOnThree();
    const rule = opened.rules.add(draft());
    expect(opened.rules.figuresOf(rule.id)).toEqual(NO_FIGURES);
    opened.rules.noteMatched(met(rule.id));
    opened.rules.noteMatched({ candidates: [], passedOver: [] });
    opened.rules.noteCall(rule.id, true);
    opened.rules.noteCall(rule.id, true);
    opened.rules.noteCall(rule.id, false);
    const figures = { matched: 1, succeeded: 2, failed: 1, lastMatchedAt: BEGIN };
    expect(opened.rules.figuresOf(rule.id)).toEqual(figures);
    expect(opened.again().rules.figuresOf(rule.id)).toEqual(figures);
    expect(opened.defects).toEqual([]);
  });

  it('are told as changed at most four times a second, the last change included', async () => {
    vi.useFakeTimers();
    try {
      const opened = await openOnThree();
      const rule = opened.rules.add(draft());
      const count = () => opened.told.filter(({ type }) => type === 'routing_changed').length;
      expect(count()).toBe(1);
      for (let n = 0; n < 100; n += 1) {
        opened.rules.noteCall(rule.id, true);
        vi.advanceTimersByTime(10);
      }
      vi.advanceTimersByTime(1000);
      expect(count()).toBeGreaterThan(3);
      expect(count()).toBeLessThanOrEqual(6);
    } finally {
      vi.useRealTimers();
    }
  });
});

const AGENT: PlannedAgent = {
  name: 'builder',
  needs: { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 },
  level: null,
  stepType: 'inference',
  purpose: null,
  tools: [],
};

describe('a great many rules', () => {
  it('are refused beyond what fits', async () => {
    const opened = await openOnThree();
    const insert = opened.db.prepare(
      `INSERT INTO rules (id, context, priority, backend, match, fallbacks, created_at) VALUES (?, ?, 0, ?, ?, '[]', 0)`,
    );
    opened.db.transaction(() => {
      for (let n = 0; n < RULES_MAX; n += 1) {
        insert.run(randomUUID(), `agent:a${n % 10}`, JSON.stringify(at(CLAUDE)), JSON.stringify(ALL_WORK));
      }
    })();
    const many = opened.again();
    expect(many.ruleViews()).toHaveLength(RULES_MAX);
    expect(problemOf(() => many.rules.add(draft())).sentence).toBe('There are 10,000 rules already, and no more fit.');
    const [first] = many.rules.list();
    many.rules.remove(first?.id ?? '');
    many.rules.add(draft());
    expect(problemOf(() => many.rules.undoRemove(first?.id ?? '')).code).toBe('rule');
  });
});
