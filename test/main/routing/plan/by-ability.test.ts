import { describe, expect, it } from 'vitest';
import { plan } from '../../../../src/main/routing/plan/plan';
import { learntKey, type ModelFacts } from '../../../../src/main/routing/plan/snapshot';
import { compareFor, isStronger } from '../../../../src/main/routing/plan/worth';
import {
  at,
  CLAUDE,
  DEEPSEEK,
  GEMINI,
  idOf,
  model,
  reasons,
  request,
  rule,
  snapshot,
  standing,
  three,
  ways,
} from './snapshots';

const priced = (input: number, output: number, more: Partial<ModelFacts> = {}) =>
  model({ price: { input, output }, ...more });
const DEAR = priced(5, 25);
const MIDDLE = priced(3, 15);
const CHEAP = priced(0.3, 0.4);

/** DeepSeek is cheap and blind; Claude and Gemini take images, Gemini for less. */
const connections = three({
  [DEEPSEEK]: { models: new Map([['deepseek-chat', priced(0.3, 0.4, { imageInput: false })]]) },
  [CLAUDE]: { models: new Map([['claude-sonnet', priced(3, 15, { imageInput: true })]]) },
  [GEMINI]: { models: new Map([['gemini', priced(2, 12, { imageInput: true })]]) },
});
const withImage = request({ hasImages: true });

describe('capability-aware choice', () => {
  it('takes the cheapest that can do it where Primary cannot, and says so', () => {
    const made = plan(withImage, snapshot({ connections, capabilityAware: true }));
    expect(made.candidates.map(({ label, via }) => [label, via])).toEqual([
      ['Gemini', { by: 'capability', level: null }],
      ['Claude', { by: 'capability', level: null }],
    ]);
    expect(reasons(made)).toEqual(['DeepSeek: no_image_input']);
  });

  it('does nothing while it is switched off, while a rule serves, or while Primary can do it', () => {
    expect(plan(withImage, snapshot({ connections })).candidates).toEqual([]);
    const rules = [rule('default', at(CLAUDE))];
    expect(ways(plan(withImage, snapshot({ connections, rules, capabilityAware: true })))).toEqual(['Claude by rule']);
    expect(ways(plan(request(), snapshot({ connections, capabilityAware: true })))).toEqual(['DeepSeek by primary']);
  });

  it('does nothing where Primary is only out of order', () => {
    const broken = three({ [DEEPSEEK]: { isOutOfCredits: true } });
    expect(plan(request(), snapshot({ connections: broken, capabilityAware: true })).candidates).toEqual([]);
  });

  it('takes none that is not healthy, and says of each why', () => {
    const sick = connections.map((one) => (one.id === GEMINI ? { ...one, hasUsableCredential: false } : one));
    const made = plan(withImage, snapshot({ connections: sick, capabilityAware: true }));
    expect(ways(made)).toEqual(['Claude by capability']);
    expect(reasons(made)).toEqual(['DeepSeek: no_image_input', 'Gemini: credential']);
  });

  it('takes what is known to be able before what may be, and an unknown price last', () => {
    const unknown = standing(idOf(9), { label: 'Nobody knows' });
    const unpriced = standing(idOf(8), {
      label: 'Unpriced',
      models: new Map([['usual', model({ imageInput: true })]]),
    });
    const state = snapshot({ connections: [unknown, unpriced, ...connections], capabilityAware: true });
    expect(plan(withImage, state).candidates.map(({ label }) => label)).toEqual([
      'Gemini',
      'Claude',
      'Unpriced',
      'Nobody knows',
    ]);
  });

  it('never takes the practice provider', () => {
    const practice = standing(idOf(7), {
      label: 'Practice',
      isPractice: true,
      models: new Map([['usual', priced(0, 0)]]),
    });
    const made = plan(withImage, snapshot({ connections: [practice, ...connections], capabilityAware: true }));
    expect([...ways(made), ...reasons(made)].join()).not.toContain('Practice');
  });

  it('answers to a level after the rules and before Primary', () => {
    const levelled = (level: 'cheap' | 'strong') =>
      plan(request({ level }), snapshot({ connections, capabilityAware: true }));
    expect(levelled('cheap').candidates.map(({ label }) => label)).toEqual(['DeepSeek', 'Gemini', 'Claude']);
    expect(levelled('strong').candidates.map(({ label }) => label)).toEqual(['Gemini', 'Claude', 'DeepSeek']);
    expect(levelled('strong').candidates[0]?.via).toEqual({ by: 'capability', level: 'strong' });
    const rules = [rule('default', at(CLAUDE))];
    const ruled = plan(request({ level: 'cheap' }), snapshot({ connections, capabilityAware: true, rules }));
    expect(ways(ruled)[0]).toBe('Claude by rule');
    expect(ways(plan(request({ level: 'strong' }), snapshot({ connections })))).toEqual(['DeepSeek by primary']);
  });

  it('asks for images where they are what is wanted, which Primary need not take', () => {
    const made = plan(request({ level: 'vision' }), snapshot({ connections, capabilityAware: true }));
    expect(ways(made)).toEqual(['Gemini by capability', 'Claude by capability', 'DeepSeek by primary']);
    expect(made.passedOver).toEqual([]);
  });

  it('takes the size of Claude that fits the level, and looks for the level that the agent’s work is worth', () => {
    const sized = standing(CLAUDE, {
      label: 'Claude',
      defaultModel: 'sonnet',
      sizes: ['haiku', 'sonnet', 'opus'],
      models: new Map([
        ['haiku', priced(1, 5, { grade: 'light', imageInput: true })],
        ['sonnet', priced(3, 15, { grade: 'middle', imageInput: true })],
        ['opus', priced(5, 25, { grade: 'strong', imageInput: true })],
      ]),
    });
    const blind = connections.find(({ id }) => id === DEEPSEEK) ?? standing(DEEPSEEK);
    const state = snapshot({
      connections: [blind, sized],
      capabilityAware: true,
      agentLevels: new Map([['seer', 'cheap']]),
    });
    const first = (asked: ReturnType<typeof request>) => plan(asked, state).candidates[0]?.model;
    expect(first(request({ level: 'strong' }))).toBe('sonnet');
    expect(first(request({ level: 'vision' }))).toBe('haiku');
    expect(first(withImage)).toBe('sonnet');
    expect(first({ ...withImage, agent: 'seer' })).toBe('haiku');
  });
});

describe('the order for a level', () => {
  const sorted = (level: 'cheap' | 'strong' | null) =>
    [model({}), DEAR, CHEAP, MIDDLE].toSorted((a, b) => compareFor(level, a, b));

  it('is cheapest first within it, and an unknown price never counts as free', () => {
    expect(sorted('cheap')).toEqual([CHEAP, MIDDLE, DEAR, model({})]);
    expect(sorted(null)).toEqual([CHEAP, MIDDLE, DEAR, model({})]);
    expect(sorted('strong')).toEqual([MIDDLE, DEAR, CHEAP, model({})]);
  });

  it('goes by the maker’s own sizes before the price', () => {
    const [haiku, opus] = [model({ grade: 'light', price: { input: 50, output: 50 } }), model({ grade: 'strong' })];
    expect([haiku, CHEAP, opus].toSorted((a, b) => compareFor('strong', a, b))).toEqual([opus, haiku, CHEAP]);
    expect(isStronger(opus, haiku)).toBe(true);
    expect(isStronger(haiku, opus)).toBe(false);
    expect(isStronger(DEAR, CHEAP)).toBe(true);
    expect(isStronger(model({}), CHEAP)).toBe(false);
  });
});

describe('what auto-escalation has learnt', () => {
  const structured = request({ agent: 'extractor', needs: { ...request().needs, structuredOutput: true } });
  const learntFor = (stronger: { connectionId: string; model: string } | null) =>
    new Map([[learntKey('extractor', true), [{ connectionId: DEEPSEEK, model: 'deepseek-chat', stronger }]]]);

  it('puts the stronger model first for that work alone, and the weak one right behind it', () => {
    const state = snapshot({ connections, learnt: learntFor({ connectionId: CLAUDE, model: 'opus' }) });
    const made = plan(structured, state);
    expect(made.candidates.map((one) => [one.model, one.via.by])).toEqual([
      ['opus', 'escalation'],
      ['deepseek-chat', 'primary'],
    ]);
    expect(ways(plan({ ...structured, agent: 'writer' }, state))).toEqual(['DeepSeek by primary']);
    expect(ways(plan(request({ agent: 'extractor' }), state))).toEqual(['DeepSeek by primary']);
  });

  it('takes the next stronger candidate where none is named', () => {
    const rules = [rule('default', at(DEEPSEEK)), rule('default', at(GEMINI)), rule('default', at(CLAUDE))];
    const made = plan(structured, snapshot({ connections, rules, learnt: learntFor(null) }));
    expect(ways(made)).toEqual(['Gemini by escalation', 'DeepSeek by rule', 'Claude by rule']);
  });

  it('says why a stronger model cannot go first, and goes on without it', () => {
    const poor = connections.map((one) => (one.id === CLAUDE ? { ...one, isOutOfCredits: true } : one));
    const made = plan(
      structured,
      snapshot({ connections: poor, learnt: learntFor({ connectionId: CLAUDE, model: 'opus' }) }),
    );
    expect(ways(made)).toEqual(['DeepSeek by primary']);
    expect(reasons(made)).toEqual(['Claude: out_of_credits']);
  });
});
