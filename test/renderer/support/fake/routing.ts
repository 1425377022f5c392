import type { EntryTest, RuleView } from '../../../../src/shared/contract/routing';
import type { Connection } from '../../../../src/shared/domain/connection';
import type { LearntEscalation } from '../../../../src/shared/domain/escalation';
import type { LogicalModel } from '../../../../src/shared/domain/logical-model';
import type { Assumption, Candidate, Outlook, PassedOver, RoutePlan, Via } from '../../../../src/shared/domain/route';
import { type Backend, NO_FIGURES, type RoutingRule, type RuleFigures } from '../../../../src/shared/domain/rule';
import { NO_PARAMETERS } from '../../../../src/shared/domain/work';
import type { EventFeed } from '../event-feed';
import { NOON, sampleId } from '../samples';
import type { AgentsState } from './agents';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of routing. */
export interface RoutingState {
  rules: RoutingRule[];
  /** By rule; nothing has met the others. */
  ruleFigures: Map<string, RuleFigures>;
  logicalModels: LogicalModel[];
  backups: string[];
  learnt: LearntEscalation[];
  /** What the test of an entry comes to; all of them succeed unless told otherwise. */
  entryTest: (test: EntryTest) => EntryTest;
}

/** Nothing is set. */
export function noRouting(): RoutingState {
  return {
    rules: [],
    ruleFigures: new Map(),
    logicalModels: [],
    backups: [],
    learnt: [],
    entryTest: (test) => test,
  };
}

/** A backend of a connection, with its default model unless told otherwise. */
export function to(connectionId: string, model: string | null = null): Backend {
  return { type: 'connection', connectionId, model };
}

/** The n-th rule: default to DeepSeek at 0, changed as told. */
export function sampleRule(n: number, change: Partial<RoutingRule> = {}): RoutingRule {
  return {
    id: sampleId(n, 11),
    context: 'default',
    backend: to(sampleId(1, 1)),
    priority: 0,
    match: { stepTypes: [], purposes: [], hasImages: null },
    fallbacks: [],
    breakerFigures: null,
    createdAt: NOON - 86_400_000 + n,
    ...change,
  };
}

/** A logical model that leads to DeepSeek, changed as told. */
export function sampleLogicalModel(change: Partial<LogicalModel> = {}): LogicalModel {
  return {
    id: sampleId(1, 12),
    name: 'drafts',
    capabilities: { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 },
    parameters: NO_PARAMETERS,
    targets: [to(sampleId(1, 1))],
    createdAt: NOON,
    ...change,
  };
}

interface Known extends RoutingState, AgentsState {
  readonly snapshot: { readonly connections: readonly Connection[] };
}

const order = (a: RoutingRule, b: RoutingRule) =>
  Number(a.context === 'default') - Number(b.context === 'default') ||
  a.context.localeCompare(b.context) ||
  a.priority - b.priority ||
  a.createdAt - b.createdAt;

/** Why a connection cannot take work, as far as the stand-in looks: gone, or failing. */
function troubleOf(state: Known, backend: Backend, via: Via, assume: readonly Assumption[] = []): PassedOver | null {
  if (backend.type === 'logical') {
    const model = state.logicalModels.find(({ id }) => id === backend.logicalModelId);
    const passed = { connectionId: null, label: model?.name ?? null, model: null, via, until: null };
    if (!model) return { ...passed, reason: 'logical_model_missing' };
    return model.targets.length === 0 ? { ...passed, reason: 'logical_model_empty' } : null;
  }
  const { connectionId } = backend;
  const connection = state.snapshot.connections.find(({ id }) => id === connectionId);
  const passed = { connectionId, label: connection?.label ?? null, model: backend.model, via, until: null };
  if (!connection) return { ...passed, reason: 'disconnected' };
  const told = new Set(
    assume.flatMap((one) => ('connectionId' in one && one.connectionId === connectionId ? one.that : [])),
  );
  if (told.has('responding')) return null;
  if (told.has('over_budget')) return { ...passed, reason: 'over_budget' };
  if (connection.health.cause === 'credits') return { ...passed, reason: 'out_of_credits' };
  if (connection.health.cause === 'credential') return { ...passed, reason: 'credential' };
  return connection.health.dot === 'failing' || told.has('is_red') ? { ...passed, reason: 'circuit_open' } : null;
}

const viaOf = ({ id, context, priority }: RoutingRule): Via => ({
  by: 'rule',
  ruleId: id,
  context,
  priority,
  fallback: null,
});

/** A plan by the rules of a context, those of default, and Primary: enough to show one. */
function planOf(state: Known, context: string, assume: readonly Assumption[]): RoutePlan {
  const rules = state.rules.toSorted(order).filter((rule) => rule.context === context || rule.context === 'default');
  const primary = state.snapshot.connections.find(({ isPrimary }) => isPrimary);
  const places: (readonly [Backend, Via])[] = [
    ...rules.map((rule) => [rule.backend, viaOf(rule)] as const),
    ...(primary ? [[to(primary.id), { by: 'primary' }] as const] : []),
  ];
  const candidates: Candidate[] = [];
  const passedOver: PassedOver[] = [];
  for (const [backend, via] of places) {
    const trouble = troubleOf(state, backend, via, assume);
    const connection =
      backend.type === 'connection' && state.snapshot.connections.find(({ id }) => id === backend.connectionId);
    if (trouble) passedOver.push(trouble);
    else if (connection && !candidates.some(({ connectionId }) => connectionId === connection.id)) {
      const { id, label, defaultModel } = connection;
      const model = backend.model ?? defaultModel;
      candidates.push({ connectionId: id, label, model, via, logicalModel: null, parameters: NO_PARAMETERS });
    }
  }
  return { candidates, passedOver };
}

/** Routing as a stand-in keeps it. */
export function fakeRouting(os: Implementing<'routing'>, state: Known, feed: EventFeed) {
  const removedRules = new Map<string, RoutingRule>();
  const removedModels = new Map<string, LogicalModel>();
  const tell = <Result>(result: Result): Result => {
    feed.emit({ type: 'routing_changed' });
    return result;
  };
  const rule = (id: string) =>
    state.rules.find((one) => one.id === id) ??
    refuse('not_found', 'This rule does not exist any more.', 'Look at the table again.');
  const model = (id: string) =>
    state.logicalModels.find((one) => one.id === id) ??
    refuse('not_found', 'This logical model does not exist any more.', 'Look at the list again.');
  const checkName = ({ id, name }: { readonly id: string; readonly name: string }) => {
    if (state.logicalModels.some((one) => one.id !== id && one.name === name)) {
      refuse('logical_model', 'There is a logical model of this name already.', 'Choose another name.', 'name');
    }
  };
  const view = (one: RoutingRule): RuleView => ({
    rule: one,
    figures: state.ruleFigures.get(one.id) ?? NO_FIGURES,
    trouble: troubleOf(state, one.backend, viaOf(one)),
    agentExists: one.context === 'default' || state.agents.some(({ name }) => `agent:${name}` === one.context),
  });

  return {
    rules: os.rules.handler(() => state.rules.toSorted(order).map(view)),
    addRule: os.addRule.handler(({ input }) => {
      const known = state.rules.find(({ id }) => id === input.id);
      if (known) return known;
      const added: RoutingRule = { ...input, createdAt: Date.now() };
      state.rules = [...state.rules, added];
      return tell(added);
    }),
    updateRule: os.updateRule.handler(({ input }) => {
      const updated: RoutingRule = { ...rule(input.id), ...input };
      state.rules = state.rules.map((one) => (one.id === input.id ? updated : one));
      return tell(updated);
    }),
    removeRule: os.removeRule.handler(({ input }) => {
      removedRules.set(input.id, rule(input.id));
      state.rules = state.rules.filter(({ id }) => id !== input.id);
      tell(null);
    }),
    undoRemoveRule: os.undoRemoveRule.handler(({ input }) => {
      const back = removedRules.get(input.id) ?? rule(input.id);
      state.rules = [...state.rules, back];
      return tell(back);
    }),
    moveRule: os.moveRule.handler(({ input }) => {
      const moved = rule(input.id);
      const others = state.rules.toSorted(order).filter((one) => one.context === moved.context && one !== moved);
      const at = input.beforeId === null ? others.length : others.findIndex(({ id }) => id === input.beforeId);
      const place = new Map(others.toSpliced(at, 0, moved).map(({ id }, priority) => [id, priority]));
      state.rules = state.rules.map((one) => ({ ...one, priority: place.get(one.id) ?? one.priority }));
      tell(null);
    }),
    testEntries: os.testEntries.handler(({ input }) => {
      const asked = state.rules.filter(({ id }) => input.ruleId === undefined || id === input.ruleId);
      const entries = new Map(
        asked.flatMap((one) => [one.backend, ...one.fallbacks]).map((backend) => [JSON.stringify(backend), backend]),
      );
      return [...entries.values()].map((backend) =>
        state.entryTest({
          backend,
          connectionId: backend.type === 'connection' ? backend.connectionId : null,
          ok: true,
          words: 'Responds in 0.3 s.',
        }),
      );
    }),
    outlook: os.outlook.handler(({ input }): Outlook[] =>
      ['default' as const, ...state.agents.map(({ name }) => `agent:${name}` as const)].map((context) => ({
        context,
        plan: planOf(state, context, input.assume),
      })),
    ),
    logicalModels: os.logicalModels.handler(() => state.logicalModels),
    addLogicalModel: os.addLogicalModel.handler(({ input }) => {
      checkName(input);
      const added: LogicalModel = { ...input, createdAt: Date.now() };
      state.logicalModels = [...state.logicalModels, added];
      return tell(added);
    }),
    updateLogicalModel: os.updateLogicalModel.handler(({ input }) => {
      checkName(input);
      const updated: LogicalModel = { ...model(input.id), ...input };
      state.logicalModels = state.logicalModels.map((one) => (one.id === input.id ? updated : one));
      return tell(updated);
    }),
    removeLogicalModel: os.removeLogicalModel.handler(({ input }) => {
      removedModels.set(input.id, model(input.id));
      state.logicalModels = state.logicalModels.filter(({ id }) => id !== input.id);
      tell(null);
    }),
    undoRemoveLogicalModel: os.undoRemoveLogicalModel.handler(({ input }) => {
      const back = removedModels.get(input.id) ?? model(input.id);
      state.logicalModels = [...state.logicalModels, back];
      return tell(back);
    }),
    backups: os.backups.handler(() => state.backups),
    setBackups: os.setBackups.handler(({ input }) => {
      state.backups = input.connectionIds;
      return tell(state.backups);
    }),
    learnt: os.learnt.handler(() => state.learnt),
    forget: os.forget.handler(({ input }) => {
      const { learnt } = input;
      state.learnt = learnt
        ? state.learnt.filter(
            (one) => !(one.agent === learnt.agent && one.output === learnt.output && one.model === learnt.model),
          )
        : [];
      tell(null);
    }),
  };
}
