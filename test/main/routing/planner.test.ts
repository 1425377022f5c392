import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/main/routing/plan/plan';
import type { PlannedAgent } from '../../../src/main/routing/planner';
import type { Failure, FailureClass } from '../../../src/shared/domain/failure';
import type { ModelInfo } from '../../../src/shared/domain/model';
import type { Assumption, RouteRequest } from '../../../src/shared/domain/route';
import { ALL_WORK, type Backend, type RoutingRule } from '../../../src/shared/domain/rule';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import { failureOf } from '../health/samples';
import { BEGIN, openOnThree, type Opened } from './opened';
import { at, CLAUDE, DEEPSEEK, GEMINI, logically, reasons, request, ways } from './plan/snapshots';

const UNPROTECTED = { state: 'unprotected', reason: 'No store.' } as const;

const planned = ({ planner }: Opened, asked: RouteRequest = request(), text = '') =>
  plan(asked, planner.snapshot(asked, [], text));

function addRule({ rules }: Opened, context: RoutingRule['context'], backend: Backend, priority = 0): void {
  rules.add({
    id: randomUUID(),
    context,
    backend,
    priority,
    match: ALL_WORK,
    fallbacks: [],
    breakerFigures: null,
  });
}

function agent(name: string, change: Partial<PlannedAgent> = {}): PlannedAgent {
  return { name, needs: NO_NEEDS, level: null, stepType: 'inference', purpose: null, tools: [], ...change };
}

function info(id: string, change: Partial<ModelInfo> = {}): ModelInfo {
  return {
    id,
    name: id,
    contextTokens: null,
    imageInput: null,
    tools: null,
    structuredOutput: null,
    createdAt: null,
    ...change,
  };
}

function call({ health, world }: Opened, id: string, failure: Failure | null, purpose: 'task' | 'test' = 'task'): void {
  health.record(id, { at: world.now, purpose, failure, model: null, latencyMs: 1, firstTokenMs: null });
}

const failed = (failureClass: FailureClass, change: Partial<Failure> = {}): Failure => ({
  ...failureOf(failureClass),
  ...change,
});

/** The source document's own example: DeepSeek is Primary, builder and planner go to Claude, the rest to DeepSeek. */
async function example(): Promise<Opened> {
  const opened = await openOnThree();
  opened.world.agents = [agent('builder'), agent('planner'), agent('writer')];
  addRule(opened, 'agent:builder', at(CLAUDE));
  addRule(opened, 'agent:planner', at(CLAUDE));
  addRule(opened, 'default', at(DEEPSEEK));
  return opened;
}

const firsts = (opened: Opened, assume: readonly Assumption[] = []) =>
  Object.fromEntries(opened.outlook(assume).map(({ context, plan: made }) => [context, made.candidates[0]?.label]));

describe('plans by the state of the moment', () => {
  it('follow credits as they go and come back', async () => {
    const opened = await example();
    const builder = request({ agent: 'builder' });
    expect(ways(planned(opened, builder))).toEqual(['Claude by rule', 'DeepSeek by rule']);
    call(opened, CLAUDE, failed('credits'));
    expect(reasons(planned(opened, builder))).toEqual(['Claude: out_of_credits']);
    expect(ways(planned(opened, builder))).toEqual(['DeepSeek by rule']);
    call(opened, CLAUDE, null, 'test');
    expect(ways(planned(opened, builder))).toEqual(['Claude by rule', 'DeepSeek by rule']);
  });

  it('follow a pause and a circuit until their time is over, though nothing else happens', async () => {
    const opened = await example();
    const builder = request({ agent: 'builder' });
    call(opened, CLAUDE, failed('rate_limit', { retryAt: BEGIN + 20_000 }));
    const [paused] = planned(opened, builder).passedOver;
    expect(paused).toMatchObject({ reason: 'cooling_down', until: BEGIN + 20_000 });
    opened.world.now = BEGIN + 20_001;
    expect(planned(opened, builder).passedOver).toEqual([]);
    for (let n = 0; n < 5; n += 1) call(opened, CLAUDE, failed('server'));
    expect(planned(opened, builder).passedOver).toMatchObject([
      { reason: 'circuit_open', until: opened.world.now + 30_000 },
    ]);
    opened.world.now += 30_001;
    expect(planned(opened, builder).passedOver).toEqual([]);
  });

  it('follow keys, limits, the switch for background work, and models that went away', async () => {
    const opened = await example();
    const reasonOf = () => planned(opened, request({ agent: 'builder' })).passedOver[0]?.reason;
    opened.world.credentials[CLAUDE] = 'unreadable';
    opened.events.emit({ type: 'vault_changed', vault: UNPROTECTED });
    expect(reasonOf()).toBe('credential');
    opened.world.credentials[CLAUDE] = 'saved';
    opened.events.emit({ type: 'vault_changed', vault: UNPROTECTED });
    expect(reasonOf()).toBeUndefined();
    call(opened, CLAUDE, failed('auth'));
    expect(reasonOf()).toBe('credential');
    call(opened, CLAUDE, null, 'test');
    opened.world.limits[CLAUDE] = { isOverBudget: true, budgetFreeAt: BEGIN + 1 };
    expect(reasonOf()).toBe('over_budget');
    opened.world.limits[CLAUDE] = {};
    opened.rows.update(CLAUDE, { background_tasks: false });
    expect(reasonOf()).toBe('switched_off');
    opened.rows.update(CLAUDE, { background_tasks: true });
    opened.health.record(CLAUDE, {
      at: BEGIN,
      purpose: 'task',
      failure: failed('model'),
      model: 'claude-usual',
      latencyMs: 1,
      firstTokenMs: null,
    });
    expect(reasonOf()).toBe('model_missing');
  });

  it('follow Primary, what is connected, and its names', async () => {
    const opened = await openOnThree();
    expect(ways(planned(opened))).toEqual(['DeepSeek by primary']);
    opened.rows.markPrimary(GEMINI);
    expect(ways(planned(opened))).toEqual(['Gemini by primary']);
    addRule(opened, 'default', at(CLAUDE));
    opened.rows.update(CLAUDE, { label: 'My Claude' });
    expect(ways(planned(opened))).toEqual(['My Claude by rule', 'Gemini by primary']);
    opened.rows.disconnect(CLAUDE, BEGIN);
    expect(reasons(planned(opened))).toEqual(['My Claude: disconnected']);
    expect(ways(planned(opened))).toEqual(['Gemini by primary']);
  });

  it('know abilities from the list as last read, and prices and abilities from the catalogue', async () => {
    const opened = await openOnThree();
    const withImage = request({ hasImages: true });
    expect(ways(planned(opened, withImage))).toEqual(['DeepSeek by primary']);
    opened.levels.note(DEEPSEEK, [info('deepseek-usual', { imageInput: false })]);
    expect(reasons(planned(opened, withImage))).toEqual(['DeepSeek: no_image_input']);
    opened.rows.update(CLAUDE, { default_model: 'claude-sonnet-5-5' });
    // Only Claude is known to take images; of Gemini nothing is known.
    expect(planned(opened, withImage).candidates.map(({ label }) => label)).toEqual(['Claude', 'Gemini']);
    const facts = opened.planner.snapshot(request()).connections.get(CLAUDE)?.models.get('claude-sonnet-5-5');
    expect(facts).toMatchObject({ imageInput: true, grade: 'middle' });
    expect(facts?.price?.output).toBeGreaterThan(facts?.price?.input ?? Infinity);
    opened.levels.note(DEEPSEEK, [info('deepseek-usual', { imageInput: true })]);
    expect(ways(planned(opened, withImage))).toEqual(['DeepSeek by primary']);
  });

  it('take the size of Claude that is picked for the work while Claude is Primary', async () => {
    const opened = await openOnThree();
    opened.rows.markPrimary(CLAUDE);
    opened.levels.note(
      CLAUDE,
      ['claude-haiku-9', 'claude-sonnet-9', 'claude-opus-9'].map((id) => info(id)),
    );
    const choose = (task: 'haiku' | 'opus') => {
      const choice = { mode: 'each', short: 'sonnet', conversation: 'sonnet', task } as const;
      opened.world.settings = {
        ...opened.world.settings,
        claudeSelection: { ...opened.world.settings.claudeSelection, choice },
      };
      return planned(opened).candidates[0]?.model;
    };
    expect(choose('opus')).toBe('claude-opus-9');
    expect(choose('haiku')).toBe('claude-haiku-9');
    // A rule that names the connection alone means its default model.
    addRule(opened, 'default', at(CLAUDE));
    expect(planned(opened).candidates.map(({ model }) => model)).toEqual(['claude-usual', 'claude-haiku-9']);
  });

  it('use backups, choice by ability and what was learnt only while each is switched on', async () => {
    const opened = await openOnThree();
    const { settings } = opened.world;
    opened.backups.set([GEMINI]);
    expect(ways(planned(opened))).toEqual(['DeepSeek by primary']);
    opened.world.settings = { ...settings, backups: true };
    expect(ways(planned(opened))).toEqual(['DeepSeek by primary', 'Gemini by backup']);

    opened.levels.note(
      CLAUDE,
      ['claude-haiku-9', 'claude-sonnet-9'].map((id) => info(id)),
    );
    addRule(opened, 'agent:writer', at(CLAUDE, 'claude-haiku-9'));
    opened.world.escalations = [{ agent: 'writer', output: 'text', connectionId: CLAUDE, model: 'claude-haiku-9' }];
    const models = () =>
      planned(opened, request({ agent: 'writer' }))
        .candidates.map(({ model }) => model)
        .slice(0, 2);
    expect(models()).toEqual(['claude-sonnet-9', 'claude-haiku-9']);
    opened.world.settings = { ...settings, escalation: false };
    expect(models()).toEqual(['claude-haiku-9', 'deepseek-usual']);
  });

  it('take lessons about plain text for all work of an agent that always needs a structure', async () => {
    const opened = await openOnThree();
    const needs = { ...NO_NEEDS, structuredOutput: true };
    opened.world.agents = [agent('extractor', { needs })];
    opened.levels.note(
      CLAUDE,
      ['claude-haiku-9', 'claude-sonnet-9'].map((id) => info(id)),
    );
    addRule(opened, 'agent:extractor', at(CLAUDE, 'claude-haiku-9'));
    opened.world.escalations = [{ agent: 'extractor', output: 'text', connectionId: CLAUDE, model: 'claude-haiku-9' }];
    expect(planned(opened, request({ agent: 'extractor', needs })).candidates[0]?.model).toBe('claude-sonnet-9');
  });

  it('leave a plan that was made as it is, whatever changes afterwards', async () => {
    const opened = await example();
    const asked = request({ agent: 'builder' });
    const snapshot = opened.planner.snapshot(asked);
    const before = structuredClone(plan(asked, snapshot));
    addRule(opened, 'agent:builder', at(GEMINI), -1);
    call(opened, CLAUDE, failed('credits'));
    opened.logicalModels.add({
      id: randomUUID(),
      name: 'New',
      capabilities: NO_NEEDS,
      parameters: NO_PARAMETERS,
      targets: [],
    });
    expect(plan(asked, snapshot)).toEqual(before);
  });
});

describe('what would happen now', () => {
  it('is told for default and every agent', async () => {
    const opened = await example();
    expect(firsts(opened)).toEqual({
      default: 'DeepSeek',
      'agent:builder': 'Claude',
      'agent:planner': 'Claude',
      'agent:writer': 'DeepSeek',
    });
    opened.world.agents = [agent('painter')];
    opened.events.emit({ type: 'agents_changed', agents: [] });
    expect(firsts(opened)).toEqual({ default: 'DeepSeek', 'agent:painter': 'DeepSeek' });
  });

  it('knows that an agent with tools works in steps with tools', async () => {
    const opened = await openOnThree();
    const tools = [{ serverId: randomUUID(), tool: 'look', asks: true }];
    opened.world.agents = [agent('builder', { tools })];
    opened.rules.add({
      id: randomUUID(),
      context: 'agent:builder',
      backend: at(GEMINI),
      priority: 0,
      match: { ...ALL_WORK, stepTypes: ['tool_call'] },
      fallbacks: [],
      breakerFigures: null,
    });
    expect(firsts(opened)).toEqual({ default: 'DeepSeek', 'agent:builder': 'Gemini' });
    opened.levels.note(GEMINI, [info('gemini-usual', { tools: false })]);
    expect(firsts(opened)['agent:builder']).toBe('DeepSeek');
    expect(opened.ruleViews()[0]?.trouble?.reason).toBe('no_tools');
  });

  it('can be asked under assumptions, which change nothing', async () => {
    const opened = await example();
    const red = firsts(opened, [{ that: 'is_red', connectionId: CLAUDE }]);
    expect(red).toMatchObject({ 'agent:builder': 'DeepSeek', default: 'DeepSeek' });
    expect(firsts(opened, [{ that: 'over_budget', connectionId: CLAUDE }])['agent:builder']).toBe('DeepSeek');
    expect(firsts(opened)['agent:builder']).toBe('Claude');
    call(opened, CLAUDE, failed('credits'));
    expect(firsts(opened)['agent:builder']).toBe('DeepSeek');
    expect(firsts(opened, [{ that: 'responding', connectionId: CLAUDE }])['agent:builder']).toBe('Claude');
    expect(firsts(opened, [{ that: 'is_red', connectionId: randomUUID() }])['agent:builder']).toBe('DeepSeek');
  });

  it('can be asked for work with images, tools or a given structure', async () => {
    const opened = await openOnThree();
    opened.levels.note(DEEPSEEK, [
      info('deepseek-usual', { imageInput: false, tools: false, structuredOutput: false }),
    ]);
    opened.levels.note(GEMINI, [info('gemini-usual', { imageInput: true, tools: true, structuredOutput: true })]);
    opened.rows.disconnect(CLAUDE, BEGIN);
    expect(firsts(opened)['default']).toBe('DeepSeek');
    for (const that of ['has_image', 'needs_tools', 'needs_structured_output'] as const) {
      expect(firsts(opened, [{ that }])['default']).toBe('Gemini');
    }
  });
});

describe('the table of rules', () => {
  it('says what keeps a backend from being used, for the work of its own context', async () => {
    const opened = await openOnThree();
    opened.world.agents = [agent('seer', { needs: { ...NO_NEEDS, imageInput: true } })];
    opened.levels.note(GEMINI, [info('gemini-usual', { imageInput: false })]);
    addRule(opened, 'default', at(GEMINI));
    addRule(opened, 'agent:seer', at(GEMINI));
    addRule(opened, 'agent:seer', at(CLAUDE), 1);
    call(opened, CLAUDE, failed('credits'));
    expect(opened.ruleViews().map(({ rule, trouble }) => [rule.context, trouble?.reason])).toEqual([
      ['agent:seer', 'no_image_input'],
      ['agent:seer', 'out_of_credits'],
      ['default', undefined],
    ]);
  });

  it('has no trouble with a logical model of which one target will do', async () => {
    const opened = await openOnThree();
    call(opened, CLAUDE, failed('credits'));
    const both = {
      id: randomUUID(),
      name: 'Both',
      capabilities: NO_NEEDS,
      parameters: NO_PARAMETERS,
      targets: [at(CLAUDE), at(GEMINI)],
    };
    opened.logicalModels.add(both);
    addRule(opened, 'default', logically(both.id));
    expect(opened.ruleViews()[0]?.trouble).toBeNull();
    call(opened, GEMINI, failed('auth'));
    expect(opened.ruleViews()[0]?.trouble).toMatchObject({ label: 'Claude', reason: 'out_of_credits' });
  });
});
