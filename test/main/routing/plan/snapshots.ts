import { RuleIndex } from '../../../../src/main/routing/plan/rule-index';
import {
  NO_LIMITS_NOW,
  UNKNOWN_MODEL,
  type ConnectionStanding,
  type ModelFacts,
  type RouteSnapshot,
} from '../../../../src/main/routing/plan/snapshot';
import type { LogicalModel } from '../../../../src/shared/domain/logical-model';
import type { RoutePlan, RouteRequest } from '../../../../src/shared/domain/route';
import { ALL_WORK, type Backend, type RoutingRule } from '../../../../src/shared/domain/rule';
import { NO_NEEDS, NO_PARAMETERS } from '../../../../src/shared/domain/work';

/** The clock of every such snapshot. */
export const NOW = 1_800_000_000_000;

/** An id that can be told from others by its number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const CLAUDE = idOf(1);
export const DEEPSEEK = idOf(2);
export const GEMINI = idOf(3);

/** A model of which some things are known. */
export function model(facts: Partial<ModelFacts>): ModelFacts {
  return { ...UNKNOWN_MODEL, ...facts };
}

/** A healthy connection. */
export function standing(id: string, change: Partial<ConnectionStanding> = {}): ConnectionStanding {
  return {
    id,
    label: id,
    defaultModel: 'usual',
    isPractice: false,
    isSwitchedOn: true,
    hasUsableCredential: true,
    isOutOfCredits: false,
    circuitOpenUntil: null,
    coolingUntil: null,
    limits: NO_LIMITS_NOW,
    unavailableModels: [],
    models: new Map<string, ModelFacts>(),
    sizes: [],
    ...change,
  };
}

/** Work of no agent that any model can do. */
export function request(change: Partial<RouteRequest> = {}): RouteRequest {
  return {
    agent: null,
    stepType: 'inference',
    purpose: null,
    hasImages: false,
    needs: NO_NEEDS,
    level: null,
    expectedTokens: 0,
    chosen: null,
    ...change,
  };
}

/** A connection as a backend. */
export function at(connectionId: string, named: string | null = null): Backend {
  return { type: 'connection', connectionId, model: named };
}

/** A logical model as a backend. */
export function logically(logicalModelId: string): Backend {
  return { type: 'logical', logicalModelId };
}

let rules = 0;

/** A rule; each is younger than the one before. */
export function rule(
  context: RoutingRule['context'],
  backend: Backend,
  change: Partial<RoutingRule> = {},
): RoutingRule {
  rules += 1;
  return {
    id: idOf(1_000_000 + rules),
    context,
    backend,
    priority: 0,
    match: ALL_WORK,
    fallbacks: [],
    breakerFigures: null,
    createdAt: rules,
    ...change,
  };
}

/** A logical model that asks for nothing. */
export function logical(id: string, targets: readonly Backend[], change: Partial<LogicalModel> = {}): LogicalModel {
  return {
    id,
    name: `logical ${id}`,
    capabilities: NO_NEEDS,
    parameters: NO_PARAMETERS,
    targets: [...targets],
    createdAt: 0,
    ...change,
  };
}

/** DeepSeek as Primary beside Claude and Gemini, all healthy; no rules, and nothing switched on. */
export function snapshot(
  change: Partial<Omit<RouteSnapshot, 'connections' | 'rules' | 'logicalModels'>> & {
    readonly connections?: readonly ConnectionStanding[];
    readonly rules?: readonly RoutingRule[];
    readonly logicalModels?: readonly LogicalModel[];
  } = {},
): RouteSnapshot {
  const usual = [
    standing(DEEPSEEK, { label: 'DeepSeek', defaultModel: 'deepseek-chat' }),
    standing(CLAUDE, { label: 'Claude', defaultModel: 'claude-sonnet' }),
    standing(GEMINI, { label: 'Gemini', defaultModel: 'gemini' }),
  ];
  const { connections = usual, rules: ruled = [], logicalModels = [], ...rest } = change;
  return {
    now: NOW,
    connections: new Map(connections.map((one) => [one.id, one])),
    gone: new Map<string, string>(),
    primary: { connectionId: DEEPSEEK, model: 'deepseek-chat' },
    rules: RuleIndex.of(ruled),
    logicalModels: new Map(logicalModels.map((one) => [one.id, one])),
    capabilityAware: false,
    agentLevels: new Map(),
    backups: [],
    learnt: new Map(),
    justFailed: [],
    ...rest,
  };
}

/** The usual three with changes to some. */
export function three(
  changes: Readonly<Record<string, Partial<ConnectionStanding>>> = {},
): readonly ConnectionStanding[] {
  return Array.from(snapshot().connections.values(), (one) => ({ ...one, ...changes[one.id] }));
}

/** The labels of the candidates with how they came in, in order. */
export function ways({ candidates }: RoutePlan): string[] {
  return candidates.map(({ label, via }) => `${label} by ${via.by}`);
}

/** What was passed over, with the reasons, in order. */
export function reasons({ passedOver }: RoutePlan): string[] {
  return passedOver.map(({ label, reason }) => `${label ?? 'unknown'}: ${reason}`);
}
