import fc from 'fast-check';
import {
  learntKey,
  UNKNOWN_MODEL,
  type ConnectionStanding,
  type ModelFacts,
} from '../../../../src/main/routing/plan/snapshot';
import type { LogicalModel } from '../../../../src/shared/domain/logical-model';
import type { RouteRequest } from '../../../../src/shared/domain/route';
import type { Backend, RoutingRule } from '../../../../src/shared/domain/rule';
import { NO_PARAMETERS } from '../../../../src/shared/domain/work';
import { at, idOf, logical, logically, NOW, rule, snapshot, standing } from './snapshots';

const MODELS = ['usual', 'other', 'third'] as const;
const CONNECTIONS = Array.from({ length: 6 }, (_, number) => idOf(number));
const LOGICAL = Array.from({ length: 4 }, (_, number) => idOf(100 + number));

const flag = fc.boolean();
/** Mostly nothing, so that healthy ones are met as well. */
const rarely = fc.boolean().chain((first) => (first ? fc.boolean() : fc.constant(false)));
const soon = fc.option(fc.integer({ min: NOW - 5, max: NOW + 5 }), { nil: null, freq: 2 });
const able = fc.option(flag, { nil: null });

const facts: fc.Arbitrary<ModelFacts> = fc.record({
  contextTokens: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
  imageInput: able,
  tools: able,
  structuredOutput: able,
  price: fc.option(fc.record({ input: fc.nat(9), output: fc.nat(9) }), { nil: null }),
  grade: fc.constantFrom(null, 'light', 'middle', 'strong'),
});

const limits = fc.record({
  requestsLeft: fc.option(fc.nat(2), { nil: null }),
  requestsFreeAt: soon,
  tokensLeft: fc.option(fc.nat(20), { nil: null }),
  tokensFreeAt: soon,
  isOverBudget: rarely,
  budgetFreeAt: fc.constant(NOW + 100),
});

const standings = fc.subarray(CONNECTIONS).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          isPractice: rarely,
          isSwitchedOn: rarely.map((off) => !off),
          hasUsableCredential: rarely.map((off) => !off),
          isOutOfCredits: rarely,
          circuitOpenUntil: soon,
          coolingUntil: soon,
          limits,
          unavailableModels: fc.subarray([...MODELS], { maxLength: 1 }),
          models: fc.dictionary(fc.constantFrom(...MODELS), facts).map((known) => new Map(Object.entries(known))),
          sizes: fc.subarray([...MODELS]),
        })
        .map((change): ConnectionStanding => standing(id, change)),
    ),
  ),
);

const backend: fc.Arbitrary<Backend> = fc.oneof(
  fc.tuple(fc.constantFrom(...CONNECTIONS), fc.constantFrom(null, ...MODELS)).map(([id, model]) => at(id, model)),
  fc.constantFrom(...LOGICAL, idOf(999)).map(logically),
);

const needs = fc.record({
  imageInput: rarely,
  tools: rarely,
  structuredOutput: rarely,
  contextTokens: fc.constantFrom(0, 0, 10, 60),
});

const context: fc.Arbitrary<RoutingRule['context']> = fc.constantFrom('default', 'agent:builder', 'agent:writer');

/** Any rule, with priorities that are often equal. */
export const anyRule = fc
  .record({
    context,
    backend,
    priority: fc.constantFrom(-1_000_000, -1, 0, 0, 1, 1_000_000),
    fallbacks: fc.array(backend, { maxLength: 3 }),
    match: fc.record({
      stepTypes: fc.subarray(['inference', 'tool_call', 'extraction'] as const),
      purposes: fc.subarray(['coding', 'vision'] as const, { maxLength: 1 }),
      hasImages: fc.option(flag, { nil: null, freq: 1 }),
    }),
  })
  .map((change) => rule(change.context, change.backend, change));

const logicalModels: fc.Arbitrary<LogicalModel[]> = fc
  .subarray(LOGICAL)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ targets: fc.array(backend, { maxLength: 4 }), capabilities: needs })
          .map(({ targets, capabilities }) => logical(id, targets, { capabilities, parameters: NO_PARAMETERS })),
      ),
    ),
  );

/** Any request. */
export const anyRequest: fc.Arbitrary<RouteRequest> = fc.record({
  agent: fc.constantFrom(null, 'builder', 'writer', 'nobody'),
  stepType: fc.constantFrom('inference', 'tool_call', 'extraction'),
  purpose: fc.constantFrom(null, 'coding', 'vision'),
  hasImages: rarely,
  needs,
  level: fc.constantFrom(null, null, 'cheap', 'strong', 'vision'),
  expectedTokens: fc.constantFrom(0, 10),
  chosen: fc.option(
    fc.record({ connectionId: fc.constantFrom(...CONNECTIONS), model: fc.constantFrom(null, ...MODELS) }),
    { nil: null, freq: 1 },
  ),
});

const target = fc.record({ connectionId: fc.constantFrom(...CONNECTIONS), model: fc.constantFrom(...MODELS) });

/** The parts of any snapshot, as {@link snapshot} takes them. */
export const anyState = fc
  .record({
    connections: standings,
    rules: fc.array(anyRule, { maxLength: 12 }),
    logicalModels,
    capabilityAware: flag,
    backups: fc.subarray(CONNECTIONS),
    isLearnt: flag,
    learnt: fc.array(
      fc.tuple(target, fc.option(target, { nil: null })).map(([weak, stronger]) => ({ ...weak, stronger })),
      { maxLength: 3 },
    ),
    justFailed: fc.array(
      fc.record({
        connectionId: fc.constantFrom(...CONNECTIONS),
        model: fc.constantFrom(null, ...MODELS),
        until: soon,
      }),
      { maxLength: 2 },
    ),
    primary: fc.nat(5),
  })
  .map(({ primary, isLearnt, learnt, ...state }) => {
    const marked = state.connections[primary % Math.max(1, state.connections.length)];
    const keys = [null, 'builder', 'writer'].flatMap((agent) => [learntKey(agent, true), learntKey(agent, false)]);
    return {
      ...state,
      primary: marked ? { connectionId: marked.id, model: 'usual' } : null,
      learnt: new Map(isLearnt ? keys.map((key) => [key, learnt]) : []),
    };
  });
export type AnyState = typeof anyState extends fc.Arbitrary<infer State> ? State : never;

/** A state where nothing keeps any connection from any work. */
export function healthy(state: AnyState): AnyState {
  const connections = state.connections.map((one) => standing(one.id));
  return { ...state, connections, justFailed: [] };
}

/** Whether a model of a connection may take a request by what the rules of passing over say, in the plainest words. */
export function mayTake(one: ConnectionStanding, model: string, asked: RouteRequest, state: AnyState): boolean {
  const known = one.models.get(model) ?? UNKNOWN_MODEL;
  const wanted = asked.needs;
  return (
    one.isSwitchedOn &&
    one.hasUsableCredential &&
    !one.isOutOfCredits &&
    !((one.circuitOpenUntil ?? 0) > NOW) &&
    !((one.coolingUntil ?? 0) > NOW) &&
    one.limits.requestsLeft !== 0 &&
    !(one.limits.tokensLeft === 0 || (one.limits.tokensLeft ?? Infinity) < asked.expectedTokens) &&
    !one.limits.isOverBudget &&
    !((wanted.imageInput || asked.hasImages) && known.imageInput === false) &&
    !(wanted.tools && known.tools === false) &&
    !(wanted.structuredOutput && known.structuredOutput === false) &&
    !((known.contextTokens ?? Infinity) < wanted.contextTokens) &&
    !one.unavailableModels.includes(model) &&
    !state.justFailed.some(
      (failed) =>
        failed.connectionId === one.id &&
        (failed.model === null || failed.model === model) &&
        (failed.until === null || failed.until > NOW),
    )
  );
}

export { snapshot };
