import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../../src/main/routing/plan/plan';
import { RoutePlan, type RouteRequest } from '../../../../src/shared/domain/route';
import type { Backend } from '../../../../src/shared/domain/rule';
import { anyRequest, anyRule, anyState, healthy, mayTake, snapshot, type AnyState } from './any-plan';

const RUNS = { numRuns: 1500 };
const key = (connectionId: string | null, model: string | null): string => `${connectionId} ${model}`;

/** Every connection and model that the rules, Primary, backups and what was chosen lead to, however healthy. */
function reachable(asked: RouteRequest, state: AnyState): Set<string> {
  const found = new Set<string>();
  const models = new Map(state.logicalModels.map((one) => [one.id, one]));
  const follow = (backend: Backend, path: readonly string[]): void => {
    if (backend.type === 'connection') {
      const one = state.connections.find(({ id }) => id === backend.connectionId);
      found.add(key(backend.connectionId, one ? (backend.model ?? one.defaultModel) : backend.model));
    } else if (!path.includes(backend.logicalModelId)) {
      const inner = models.get(backend.logicalModelId)?.targets ?? [];
      for (const target of inner) follow(target, [...path, backend.logicalModelId]);
    }
  };
  for (const { context, match, backend, fallbacks } of state.rules) {
    if (context !== 'default' && context !== `agent:${asked.agent}`) continue;
    if (match.stepTypes.length > 0 && !match.stepTypes.includes(asked.stepType)) continue;
    if (match.purposes.length > 0 && !match.purposes.some((purpose) => purpose === asked.purpose)) continue;
    if (match.hasImages !== null && match.hasImages !== asked.hasImages) continue;
    for (const one of [backend, ...fallbacks]) follow(one, []);
  }
  if (asked.chosen) follow({ type: 'connection', ...asked.chosen }, []);
  if (state.primary) follow({ type: 'connection', ...state.primary }, []);
  for (const connectionId of state.backups) follow({ type: 'connection', connectionId, model: null }, []);
  return found;
}

/** Without what depends on more than the rules. */
const byRulesAlone = (state: AnyState): AnyState => ({ ...state, capabilityAware: false, learnt: new Map() });

describe('any plan', () => {
  it('never picks what is passed over, and passes over nothing that could be picked', () => {
    fc.assert(
      fc.property(anyRequest, anyState, (asked, state) => {
        const { candidates, passedOver } = plan(asked, snapshot(state));
        const connected = new Map(state.connections.map((one) => [one.id, one]));
        const passed = new Set(passedOver.map(({ connectionId, model }) => key(connectionId, model)));
        for (const { connectionId, model } of candidates) {
          const one = connected.get(connectionId);
          expect(one && mayTake(one, model, asked, state)).toBe(true);
          expect(passed.has(key(connectionId, model))).toBe(false);
        }
        // A level and a logical model may ask for more than the work needs.
        if (state.logicalModels.length > 0 || asked.level === 'vision') return;
        for (const { connectionId, model } of passedOver) {
          const one = connected.get(connectionId ?? '');
          if (one) expect(mayTake(one, model ?? one.defaultModel, asked, state)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('is the same for the same input, fits its schema, and changes nothing', () => {
    fc.assert(
      fc.property(anyRequest, anyState, (asked, state) => {
        const [before, taken] = [structuredClone({ asked, state }), snapshot(state)];
        const made = plan(asked, taken);
        expect(plan(asked, taken)).toEqual(made);
        expect(plan(structuredClone(asked), snapshot(structuredClone(state)))).toEqual(made);
        expect(RoutePlan.parse(made)).toEqual(made);
        expect({ asked, state }).toEqual(before);
      }),
      RUNS,
    );
  });

  it('has each place once', () => {
    fc.assert(
      fc.property(anyRequest, anyState, (asked, state) => {
        const { candidates, passedOver } = plan(asked, snapshot(state));
        const places = [...candidates, ...passedOver.filter(({ connectionId }) => connectionId !== null)];
        const keys = places.map(({ connectionId, model }) => key(connectionId, model));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  it('has everything that can be come to in exactly one of its lists, and nothing else', () => {
    fc.assert(
      fc.property(anyRequest, anyState.map(byRulesAlone), (asked, state) => {
        const { candidates, passedOver } = plan(asked, snapshot(state));
        const places = [...candidates, ...passedOver.filter(({ connectionId }) => connectionId !== null)];
        const keys = places.map(({ connectionId, model }) => key(connectionId, model));
        expect(keys.toSorted()).toEqual([...reachable(asked, state)].toSorted());
      }),
      RUNS,
    );
  });

  it('goes by context, priority and age, and by a rule’s own order', () => {
    fc.assert(
      fc.property(anyRequest, anyState.map(byRulesAlone), (asked, state) => {
        const ages = new Map(state.rules.map(({ id }, age) => [id, age]));
        const turns = plan(asked, snapshot(state)).candidates.map(({ via }) => {
          if (via.by === 'chosen') return [0, 0, 0, 0];
          if (via.by !== 'rule') return [via.by === 'primary' ? 3 : 4, 0, 0, 0];
          return [via.context === 'default' ? 2 : 1, via.priority, ages.get(via.ruleId) ?? -1, via.fallback ?? 0];
        });
        const compare = (a: number[], b: number[]) =>
          a.map((one, at) => one - (b[at] ?? 0)).find((one) => one !== 0) ?? 0;
        expect(turns).toEqual(turns.toSorted(compare));
      }),
      RUNS,
    );
  });

  it('is not touched by a rule of another agent', () => {
    fc.assert(
      fc.property(anyRequest, anyState, anyRule, fc.nat(12), (asked, state, other, place) => {
        const rules = state.rules.toSpliced(place, 0, { ...other, context: 'agent:somebody_else' });
        expect(plan(asked, snapshot({ ...state, rules }))).toEqual(plan(asked, snapshot(state)));
      }),
      RUNS,
    );
  });

  it('loses exactly what is disconnected', () => {
    fc.assert(
      fc.property(anyRequest, anyState.map(byRulesAlone), fc.nat(5), (asked, state, which) => {
        const others = state.connections.filter(({ id }) => id !== state.primary?.connectionId);
        const gone = others[which % Math.max(1, others.length)];
        fc.pre(gone !== undefined);
        const isOther = ({ connectionId }: { connectionId: string | null }) => connectionId !== gone.id;
        const before = plan(asked, snapshot(state));
        const connections = state.connections.filter(({ id }) => id !== gone.id);
        const after = plan(asked, snapshot({ ...state, connections }));
        expect(after.candidates).toEqual(before.candidates.filter(isOther));
        expect(after.passedOver.filter(isOther)).toEqual(before.passedOver.filter(isOther));
        for (const passed of after.passedOver) if (!isOther(passed)) expect(passed.reason).toBe('disconnected');
      }),
      RUNS,
    );
  });

  it('passes over nobody while everybody is healthy', () => {
    fc.assert(
      fc.property(anyRequest, anyState.map(healthy), (asked, state) => {
        const ids = new Set(state.connections.map(({ id }) => id));
        const { passedOver } = plan(asked, snapshot(state));
        expect(passedOver.filter(({ connectionId }) => ids.has(connectionId ?? ''))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has Primary in it, whatever else stands there, as soon as there is one', () => {
    fc.assert(
      fc.property(anyRequest, anyState, (asked, state) => {
        fc.pre(state.primary !== null);
        const { candidates, passedOver } = plan(asked, snapshot(state));
        const ids = [...candidates, ...passedOver].map(({ connectionId, model }) => key(connectionId, model));
        expect(ids).toContain(key(state.primary.connectionId, state.primary.model));
      }),
      RUNS,
    );
  });
});
