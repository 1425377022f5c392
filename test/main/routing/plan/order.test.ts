import { describe, expect, it } from 'vitest';
import { plan } from '../../../../src/main/routing/plan/plan';
import { ALL_WORK } from '../../../../src/shared/domain/rule';
import { NO_NEEDS, NO_PARAMETERS } from '../../../../src/shared/domain/work';
import {
  at,
  CLAUDE,
  DEEPSEEK,
  GEMINI,
  idOf,
  logical,
  logically,
  model,
  reasons,
  request,
  rule,
  snapshot,
  three,
  ways,
} from './snapshots';

const builder = request({ agent: 'builder' });

describe('the order of a plan', () => {
  it('goes by the example: builder and planner to Claude, all else to DeepSeek', () => {
    const rules = [rule('agent:builder', at(CLAUDE)), rule('agent:planner', at(CLAUDE)), rule('default', at(DEEPSEEK))];
    const state = snapshot({ rules });
    expect(ways(plan(builder, state))).toEqual(['Claude by rule', 'DeepSeek by rule']);
    expect(ways(plan(request({ agent: 'planner' }), state))).toEqual(['Claude by rule', 'DeepSeek by rule']);
    expect(ways(plan(request({ agent: 'writer' }), state))).toEqual(['DeepSeek by rule']);
    expect(ways(plan(request(), state))).toEqual(['DeepSeek by rule']);

    const poor = snapshot({ rules, connections: three({ [CLAUDE]: { isOutOfCredits: true } }) });
    const fallen = plan(builder, poor);
    expect(ways(fallen)).toEqual(['DeepSeek by rule']);
    expect(reasons(fallen)).toEqual(['Claude: out_of_credits']);
  });

  it('takes the agent’s rules, then those for all, then Primary', () => {
    const rules = [rule('default', at(GEMINI), { priority: -5 }), rule('agent:builder', at(CLAUDE), { priority: 9 })];
    expect(ways(plan(builder, snapshot({ rules })))).toEqual([
      'Claude by rule',
      'Gemini by rule',
      'DeepSeek by primary',
    ]);
  });

  it('takes lower numbers first, and of equal ones the older rule', () => {
    const rules = [
      rule('default', at(GEMINI), { priority: 1_000_000 }),
      rule('default', at(CLAUDE), { priority: -1_000_000 }),
      rule('default', at(CLAUDE, 'younger'), { priority: -1_000_000 }),
    ];
    const { candidates } = plan(request(), snapshot({ rules }));
    expect(candidates.map((one) => one.model)).toEqual(['claude-sonnet', 'younger', 'gemini', 'deepseek-chat']);
  });

  it('puts what was chosen for this work before every rule', () => {
    const chosen = { connectionId: GEMINI, model: 'gemini-pro' };
    const { candidates } = plan(request({ chosen }), snapshot({ rules: [rule('default', at(CLAUDE))] }));
    expect(candidates.map((one) => [one.model, one.via.by])).toEqual([
      ['gemini-pro', 'chosen'],
      ['claude-sonnet', 'rule'],
      ['deepseek-chat', 'primary'],
    ]);
  });

  it('puts a rule’s own fallbacks right behind its backend, numbered', () => {
    const rules = [
      rule('default', at(GEMINI), { fallbacks: [at(CLAUDE), at(CLAUDE, 'small')] }),
      rule('default', at(CLAUDE, 'large')),
    ];
    const { candidates } = plan(request(), snapshot({ rules }));
    expect(candidates.map(({ model: name, via }) => [name, via.by === 'rule' ? via.fallback : via.by])).toEqual([
      ['gemini', null],
      ['claude-sonnet', 1],
      ['small', 2],
      ['large', null],
      ['deepseek-chat', 'primary'],
    ]);
  });

  it('keeps the first place of what appears twice', () => {
    const rules = [
      rule('default', at(DEEPSEEK, 'deepseek-chat')),
      rule('default', at(CLAUDE)),
      rule('default', at(DEEPSEEK)),
    ];
    expect(ways(plan(request(), snapshot({ rules })))).toEqual(['DeepSeek by rule', 'Claude by rule']);
  });

  it('tries backups last, in their order, and only where they are switched on', () => {
    const rules = [rule('default', at(CLAUDE))];
    expect(ways(plan(request(), snapshot({ rules, backups: [GEMINI, CLAUDE] })))).toEqual([
      'Claude by rule',
      'DeepSeek by primary',
      'Gemini by backup',
    ]);
    expect(ways(plan(request(), snapshot({ rules })))).not.toContain('Gemini by backup');
  });

  it.each([
    ['a step type', { stepTypes: ['extraction' as const] }, request({ stepType: 'extraction' }), request()],
    ['a purpose', { purposes: ['coding' as const] }, request({ purpose: 'coding' }), request({ purpose: 'research' })],
    ['a purpose when none is known', { purposes: ['coding' as const] }, request({ purpose: 'coding' }), request()],
    ['images', { hasImages: true }, request({ hasImages: true }), request()],
    ['no images', { hasImages: false }, request(), request({ hasImages: true })],
  ])('applies a rule only where its criteria hold: %s', (_, criteria, fits, fitsNot) => {
    const state = snapshot({ rules: [rule('default', at(CLAUDE), { match: { ...ALL_WORK, ...criteria } })] });
    expect(ways(plan(fits, state))[0]).toBe('Claude by rule');
    expect(ways(plan(fitsNot, state))).toEqual(['DeepSeek by primary']);
  });

  it('is empty while nothing is connected, and names what rules still point to', () => {
    const state = snapshot({
      connections: [],
      primary: null,
      rules: [rule('default', at(CLAUDE))],
      gone: new Map([[CLAUDE, 'Claude']]),
    });
    expect(plan(request(), state)).toMatchObject({
      candidates: [],
      passedOver: [{ label: 'Claude', reason: 'disconnected' }],
    });
  });
});

describe('logical models in a plan', () => {
  const [fast, careful] = [idOf(50), idOf(51)];

  it('expand to their targets in order, with what work inherits', () => {
    const parameters = { ...NO_PARAMETERS, temperature: 0.2, topP: 0.9 };
    const logicalModels = [
      logical(fast, [at(GEMINI), logically(careful)], { name: 'Fast', parameters }),
      logical(careful, [at(CLAUDE)], { parameters: { ...parameters, temperature: 1, maxOutputTokens: 100 } }),
    ];
    const { candidates } = plan(request(), snapshot({ rules: [rule('default', logically(fast))], logicalModels }));
    expect(
      candidates.map(({ label, logicalModel, parameters: given }) => ({ label, name: logicalModel?.name, given })),
    ).toEqual([
      { label: 'Gemini', name: 'Fast', given: parameters },
      { label: 'Claude', name: 'Fast', given: { ...parameters, maxOutputTokens: 100 } },
      { label: 'DeepSeek', name: undefined, given: NO_PARAMETERS },
    ]);
  });

  it('pass over a target that cannot do what they promise, which others may still use', () => {
    const blind = new Map([['deepseek-chat', model({ imageInput: false })]]);
    const state = snapshot({
      connections: three({ [DEEPSEEK]: { models: blind } }),
      rules: [rule('default', logically(fast))],
      logicalModels: [logical(fast, [at(DEEPSEEK)], { capabilities: { ...NO_NEEDS, imageInput: true } })],
    });
    const made = plan(request(), state);
    // Primary is the same place, and the work itself has no images.
    expect(ways(made)).toEqual(['DeepSeek by primary']);
    expect(made.passedOver).toEqual([]);
    const withImage = plan(request({ hasImages: true }), state);
    expect(withImage.candidates).toEqual([]);
    expect(reasons(withImage)).toEqual(['DeepSeek: no_image_input']);
  });

  it('say when they are gone, empty, or lead back to themselves', () => {
    const logicalModels = [
      logical(fast, [logically(careful), at(GEMINI)], { name: 'Fast' }),
      logical(careful, [logically(fast)], { name: 'Careful' }),
      logical(idOf(52), [], { name: 'Empty' }),
    ];
    const state = snapshot({
      rules: [
        rule('default', logically(fast)),
        rule('default', logically(idOf(52))),
        rule('default', logically(idOf(53))),
      ],
      logicalModels,
      gone: new Map([[idOf(53), 'Gone']]),
    });
    const made = plan(request(), state);
    expect(reasons(made)).toEqual([
      'Fast: logical_model_cycle',
      'Empty: logical_model_empty',
      'Gone: logical_model_missing',
    ]);
    expect(ways(made)).toEqual(['Gemini by rule', 'DeepSeek by primary']);
  });

  it('end even where every one leads to every other', () => {
    const ids = Array.from({ length: 20 }, (_, number) => idOf(60 + number));
    const logicalModels = ids.map((id) => logical(id, [...ids.map(logically), at(GEMINI)]));
    const made = plan(request(), snapshot({ rules: ids.map((id) => rule('default', logically(id))), logicalModels }));
    expect(ways(made)).toEqual(['Gemini by rule', 'DeepSeek by primary']);
    expect(new Set(made.passedOver.map(({ reason }) => reason))).toEqual(new Set(['logical_model_cycle']));
  });
});
