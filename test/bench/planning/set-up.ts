import { RuleIndex } from '../../../src/main/routing/plan/rule-index';
import { NO_LIMITS_NOW, type ConnectionStanding, type RouteSnapshot } from '../../../src/main/routing/plan/snapshot';
import type { RouteRequest } from '../../../src/shared/domain/route';
import { ALL_WORK, type RoutingRule } from '../../../src/shared/domain/rule';
import { NO_NEEDS } from '../../../src/shared/domain/work';

export const CONNECTIONS = 20;

const idOf = (group: number, number: number): string =>
  `0000000${group}-0000-4000-8000-${String(number).padStart(12, '0')}`;

function standing(number: number): ConnectionStanding {
  return {
    id: idOf(1, number),
    label: `Provider ${number}`,
    defaultModel: `model-${number}`,
    isPractice: false,
    isSwitchedOn: true,
    hasUsableCredential: true,
    // Some are out of order, as on a bad day.
    isOutOfCredits: number % 7 === 3,
    circuitOpenUntil: null,
    coolingUntil: number % 5 === 4 ? 2000 : null,
    limits: { ...NO_LIMITS_NOW, requestsLeft: 40, tokensLeft: 100_000 },
    unavailableModels: [],
    models: new Map([
      [
        `model-${number}`,
        {
          contextTokens: 200_000,
          imageInput: number % 2 === 0,
          tools: true,
          structuredOutput: true,
          price: { input: number, output: 5 * number },
          grade: null,
        },
      ],
    ]),
    sizes: [],
  };
}

/** A rule that every third time asks for a purpose, and every fourth has a fallback. */
export function ruleFor(context: RoutingRule['context'], number: number): RoutingRule {
  return {
    id: idOf(2, number),
    context,
    backend: { type: 'connection', connectionId: idOf(1, number % CONNECTIONS), model: null },
    priority: (number * 7919) % 100,
    match: number % 3 === 0 ? { ...ALL_WORK, purposes: ['coding'] } : ALL_WORK,
    fallbacks:
      number % 4 === 0
        ? [{ type: 'connection', connectionId: idOf(1, (number + 1) % CONNECTIONS), model: 'spare' }]
        : [],
    breakerFigures: null,
    createdAt: number,
  };
}

export const REQUEST: RouteRequest = {
  agent: 'builder',
  stepType: 'inference',
  purpose: 'coding',
  hasImages: false,
  needs: { ...NO_NEEDS, tools: true, contextTokens: 20_000 },
  level: null,
  expectedTokens: 20_000,
  chosen: null,
};

export function snapshotWith(rules: readonly RoutingRule[]): RouteSnapshot {
  const connections = Array.from({ length: CONNECTIONS }, (_, number) => standing(number));
  return {
    now: 1000,
    connections: new Map(connections.map((one) => [one.id, one])),
    gone: new Map<string, string>(),
    primary: { connectionId: idOf(1, 0), model: 'model-0' },
    rules: RuleIndex.of(rules),
    logicalModels: new Map(),
    capabilityAware: true,
    agentLevels: new Map(),
    backups: [idOf(1, 1), idOf(1, 2)],
    learnt: new Map(),
    justFailed: [],
  };
}
