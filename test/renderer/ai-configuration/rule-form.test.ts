import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRule,
  contextOf,
  EMPTY_RULE,
  formOf,
  type RuleForm,
} from '../../../src/renderer/screens/ai-configuration/routing-rules/rule-form';
import {
  errorShare,
  moves,
  successShare,
} from '../../../src/renderer/screens/ai-configuration/routing-rules/rule-words';
import { Context, RuleDraft } from '../../../src/shared/domain/rule';
import { sampleRule, to } from '../support/fake/routing';
import { sampleId } from '../support/samples';

const whole: RuleForm = { ...EMPTY_RULE, context: 'default', backend: to(sampleId(1, 1)) };

function errorsOf(change: Partial<RuleForm>) {
  const checked = checkRule({ ...whole, ...change });
  return 'errors' in checked ? checked.errors : {};
}

describe('what was typed as a rule', () => {
  it.each([
    ['default', 'default'],
    [' Default ', 'default'],
    ['agent:builder', 'agent:builder'],
    ['builder', 'agent:builder'],
    ['Agent: Builder', 'agent:builder'],
    ['agent:', null],
    ['agent:two words', null],
    ['agent:1st', null],
    ['', null],
  ])('takes the context %j as %j', (typed, context) => {
    expect(contextOf(typed)).toBe(context);
  });

  it('never gives a context that is none, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^agent:[a-z0-9_ -]{0,60}$/)), (typed) => {
        const context = contextOf(typed);
        expect(context === null || Context.safeParse(context).success).toBe(true);
      }),
    );
  });

  it.each([
    ['0', 0],
    [' 7 ', 7],
    ['-3', -3],
    ['−3', -3],
    ['+4', 4],
    ['-0', 0],
    ['1000000', 1_000_000],
  ])('takes the priority %j as %d', (typed, priority) => {
    const checked = checkRule({ ...whole, priority: typed });
    expect('draft' in checked && checked.draft.priority).toBe(priority);
  });

  it.each(['', 'high', '1.5', '1e3', '0x10', 'NaN', '--1'])('says that the priority %j is no whole number', (typed) => {
    expect(errorsOf({ priority: typed }).priority).toMatch(/^Type a whole number/);
  });

  it.each(['1000001', '-1000001', '99999999999999999999'])('says that the priority %j is too far', (typed) => {
    expect(errorsOf({ priority: typed }).priority).toBe('That is too far. Type a number from -1,000,000 to 1,000,000.');
  });

  it('says what is missing, each at its field', () => {
    expect(Object.keys(errorsOf({ context: ' ', backend: null, priority: 'x' }))).toEqual([
      'context',
      'backend',
      'priority',
    ]);
    const breaker = { failures: '0', withinSeconds: '60', openSeconds: '1e9' };
    expect(Object.keys(errorsOf({ breaker }))).toEqual(['failures', 'openSeconds']);
  });

  it('is what the contract takes, and an edited rule comes back as it was', () => {
    const rule = sampleRule(1, {
      context: 'agent:builder',
      backend: to(sampleId(2, 1), 'claude-opus-5'),
      priority: -12,
      match: { stepTypes: ['extraction'], purposes: ['coding'], hasImages: false },
      fallbacks: [to(sampleId(1, 1)), { type: 'logical', logicalModelId: sampleId(1, 12) }],
      breakerFigures: { failures: 3, withinSeconds: 10, openSeconds: 5 },
    });
    const checked = checkRule(formOf(rule));
    expect('draft' in checked && RuleDraft.parse(checked.draft)).toEqual(RuleDraft.parse(rule));
  });

  it('drops the blanks around a model, and takes an emptied one as the default', () => {
    const modelOf = (model: string) => {
      const checked = checkRule({ ...whole, backend: to(sampleId(1, 1), model) });
      return 'draft' in checked && checked.draft.backend.type === 'connection' && checked.draft.backend.model;
    };
    expect([modelOf(' claude-opus '), modelOf('  ')]).toEqual(['claude-opus', null]);
  });
});

describe('figures', () => {
  const figures = (succeeded: number, failed: number) => ({ matched: 0, succeeded, failed, lastMatchedAt: null });

  it.each([
    [0, 0, '–', '–'],
    [38, 3, '93 %', '7 %'],
    [12, 0, '100 %', '0 %'],
    [0, 2, '0 %', '100 %'],
    [9999, 1, '99 %', '1 %'],
    [1, 9999, '1 %', '99 %'],
  ])('%d successes and %d failures read %s and %s', (succeeded, failed, success, error) => {
    expect([successShare(figures(succeeded, failed)), errorShare(figures(succeeded, failed))]).toEqual([
      success,
      error,
    ]);
  });

  it('a rule moves among those of its context alone', () => {
    const view = (n: number, context: 'default' | `agent:${string}`) => ({
      rule: sampleRule(n, { context }),
      figures: figures(0, 0),
      trouble: null,
      agentExists: true,
    });
    const rules = [view(1, 'agent:a'), view(2, 'agent:a'), view(3, 'agent:a'), view(4, 'default')];
    const ways = rules.map(({ rule }) => moves(rules, rule.id));
    expect(ways).toEqual([
      { up: undefined, down: sampleId(3, 11) },
      { up: sampleId(1, 11), down: null },
      { up: sampleId(2, 11), down: undefined },
      { up: undefined, down: undefined },
    ]);
  });
});
