import { describe, expect, it } from 'vitest';
import { plan } from '../../../../src/main/routing/plan/plan';
import { NO_LIMITS_NOW, type ConnectionStanding } from '../../../../src/main/routing/plan/snapshot';
import type { PassedOverReason, RouteRequest } from '../../../../src/shared/domain/route';
import { NO_NEEDS } from '../../../../src/shared/domain/work';
import { at, CLAUDE, model, NOW, request, rule, snapshot, three, ways } from './snapshots';

const rules = [rule('default', at(CLAUDE))];

function planWith(claude: Partial<ConnectionStanding>, asked: RouteRequest = request()) {
  return plan(asked, snapshot({ rules, connections: three({ [CLAUDE]: claude }) }));
}

const knows = (facts: Parameters<typeof model>[0]) => ({ models: new Map([['claude-sonnet', model(facts)]]) });
const limited = (limits: Partial<ConnectionStanding['limits']>) => ({ limits: { ...NO_LIMITS_NOW, ...limits } });

describe('what is passed over', () => {
  it.each<[PassedOverReason, number | null, Partial<ConnectionStanding>, RouteRequest?]>([
    ['switched_off', null, { isSwitchedOn: false }],
    ['credential', null, { hasUsableCredential: false }],
    ['out_of_credits', null, { isOutOfCredits: true }],
    ['circuit_open', NOW + 9, { circuitOpenUntil: NOW + 9 }],
    ['cooling_down', NOW + 9, { coolingUntil: NOW + 9 }],
    ['requests_per_minute', NOW + 3, limited({ requestsLeft: 0, requestsFreeAt: NOW + 3 })],
    [
      'tokens_per_minute',
      NOW + 4,
      limited({ tokensLeft: 99, tokensFreeAt: NOW + 4 }),
      request({ expectedTokens: 100 }),
    ],
    ['tokens_per_minute', null, limited({ tokensLeft: 0 })],
    ['over_budget', NOW + 5, limited({ isOverBudget: true, budgetFreeAt: NOW + 5 })],
    ['no_image_input', null, knows({ imageInput: false }), request({ hasImages: true })],
    ['no_tools', null, knows({ tools: false }), request({ needs: { ...NO_NEEDS, tools: true } })],
    [
      'no_structured_output',
      null,
      knows({ structuredOutput: false }),
      request({ needs: { ...NO_NEEDS, structuredOutput: true } }),
    ],
    [
      'context_too_short',
      null,
      knows({ contextTokens: 999 }),
      request({ needs: { ...NO_NEEDS, contextTokens: 1000 } }),
    ],
    ['model_missing', null, { unavailableModels: ['claude-sonnet'] }],
  ])('%s, until %s', (reason, until, claude, asked) => {
    const made = planWith(claude, asked);
    expect(made.passedOver).toMatchObject([{ connectionId: CLAUDE, label: 'Claude', reason, until }]);
    expect(ways(made)).toEqual(['DeepSeek by primary']);
  });

  it.each<[string, Partial<ConnectionStanding>, RouteRequest?]>([
    ['a circuit that opened for a time that is over', { circuitOpenUntil: NOW }],
    ['a pause that is over', { coolingUntil: NOW }],
    ['one request that is left', limited({ requestsLeft: 1 })],
    ['just as many tokens as are needed', limited({ tokensLeft: 100 }), request({ expectedTokens: 100 })],
    ['abilities that nobody knows', {}, request({ hasImages: true, needs: { ...NO_NEEDS, tools: true } })],
    [
      'a context that is just long enough',
      knows({ contextTokens: 10 }),
      request({ needs: { ...NO_NEEDS, contextTokens: 10 } }),
    ],
    ['another model that is not available', { unavailableModels: ['claude-opus'] }],
  ])('not for %s', (_, claude, asked) => {
    expect(ways(planWith(claude, asked))[0]).toBe('Claude by rule');
  });

  it('tells what only somebody can change before what time changes, and then the latest moment', () => {
    const claude = {
      circuitOpenUntil: NOW + 10,
      coolingUntil: NOW + 20,
      ...limited({ requestsLeft: 0, requestsFreeAt: NOW + 5 }),
    };
    expect(planWith(claude).passedOver).toMatchObject([{ reason: 'cooling_down', until: NOW + 20 }]);
    expect(planWith({ ...claude, isOutOfCredits: true }).passedOver).toMatchObject([
      { reason: 'out_of_credits', until: null },
    ]);
  });

  it('leaves out what failed for this work a moment ago: the model, or the whole connection', () => {
    const failed = (named: string | null, until: number | null = NOW + 1) =>
      plan(request(), snapshot({ rules, justFailed: [{ connectionId: CLAUDE, model: named, until }] }));
    expect(failed('claude-sonnet').passedOver).toMatchObject([{ reason: 'just_failed', until: NOW + 1 }]);
    expect(failed(null, null).passedOver).toMatchObject([{ reason: 'just_failed', until: null }]);
    expect(failed('another').passedOver).toEqual([]);
    expect(failed(null, NOW).passedOver).toEqual([]);
  });
});
