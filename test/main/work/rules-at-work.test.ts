import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALL_WORK } from '../../../src/shared/domain/rule';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { attached, connected, generations, keyed, PICTURE, rule, settled, worked, begun } from './at-work';

const everything = { type: 'connection', model: null } as const;

describe('rules, as work meets them', () => {
  it('for images take work with images alone, and their numbers are those of what happened', async () => {
    const app = await startTestApp();
    const [deepseek, claude] = [await keyed('openai-chat'), await keyed('anthropic')];
    const cheap = await connected(app, 'deepseek', 'DeepSeek', deepseek);
    const strong = await connected(app, 'anthropic', 'Claude', claude);
    await rule(app, 'default', cheap.id, { priority: 1 });
    const images = await rule(app, 'default', strong.id, { match: { ...ALL_WORK, hasImages: true } });
    const plain = await worked(app);
    expect(plain.task.ranOn?.label).toBe('DeepSeek');
    const seen = await worked(app, { attachmentIds: [await attached(app, 'shot.png', PICTURE)] });
    expect(seen.task.ranOn).toMatchObject({ label: 'Claude', via: { by: 'rule', ruleId: images.id } });
    const sent = JSON.stringify(generations(claude).at(-1));
    expect(sent).toContain(PICTURE.toString('base64'));
    await eventually(async () => {
      const view = (await app.main.routing.rules()).find(({ rule: { id } }) => id === images.id);
      expect(view?.figures).toMatchObject({ matched: 1, succeeded: 1, failed: 0 });
    });
  });

  it('go by purpose and by the type of a step', async () => {
    const app = await startTestApp();
    const cheap = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const [coding, filling] = [await keyed('anthropic'), await keyed('gemini')];
    const claude = await connected(app, 'anthropic', 'Claude', coding);
    const gemini = await connected(app, 'google', 'Gemini', filling);
    filling.answers('{"name":"Ada"}');
    await rule(app, 'default', cheap.id, { priority: 5 });
    await rule(app, 'default', claude.id, { match: { ...ALL_WORK, purposes: ['coding'] } });
    await rule(app, 'default', gemini.id, { match: { ...ALL_WORK, stepTypes: ['extraction'] }, priority: -3 });
    const ranOn = async (change: Parameters<typeof worked>[1]) => (await worked(app, change)).task.ranOn?.label;
    expect(await ranOn({ agent: 'builder' })).toBe('Claude');
    expect(await ranOn({ agent: 'writer' })).toBe('DeepSeek');
    const outputSchema = '{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}';
    expect(await ranOn({ agent: 'writer', outputSchema })).toBe('Gemini');
  });

  it('try their own fallbacks before the rules behind them', async () => {
    const app = await startTestApp();
    const [claude, gemini] = [await keyed('anthropic'), await keyed('gemini')];
    const strong = await connected(app, 'anthropic', 'Claude', claude);
    const other = await connected(app, 'google', 'Gemini', gemini);
    const third = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const first = await rule(app, 'agent:writer', strong.id, {
      fallbacks: [{ ...everything, connectionId: other.id }],
    });
    await rule(app, 'agent:writer', third.id);
    claude.behave('server_error');
    const { task, attempts } = await worked(app);
    expect(task.ranOn).toMatchObject({ label: 'Gemini', via: { by: 'rule', ruleId: first.id, fallback: 1 } });
    expect(attempts.map(({ label, outcome }) => `${label} ${outcome}`)).toEqual([
      'Claude failed',
      'Claude failed',
      'Gemini succeeded',
    ]);
  });

  it('have their own figures of the circuit breaker', async () => {
    const app = await startTestApp();
    const claude = await keyed('anthropic');
    const cheap = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const strong = await connected(app, 'anthropic', 'Claude', claude);
    const figures = { failures: 2, withinSeconds: 60, openSeconds: 2 };
    await rule(app, 'agent:writer', strong.id, { breakerFigures: figures });
    await rule(app, 'agent:writer', cheap.id);
    claude.behave('server_error');
    expect((await worked(app)).task.ranOn?.label).toBe('DeepSeek');
    const second = await worked(app);
    expect(second.attempts.map(({ label }) => label)).toEqual(['DeepSeek']);
    expect(second.plan?.passedOver).toMatchObject([{ label: 'Claude', reason: 'circuit_open' }]);
    claude.behave(null);
    await eventually(async () => expect((await worked(app)).task.ranOn?.label).toBe('Claude'));
  });

  it('do not pass over what is yellow', async () => {
    const app = await startTestApp();
    const claude = await keyed('anthropic');
    const strong = await connected(app, 'anthropic', 'Claude', claude);
    await rule(app, 'agent:writer', strong.id);
    claude.behaveOnce('overloaded');
    expect((await worked(app)).task.state).toBe('done');
    const { connections } = await app.main.app.snapshot();
    expect(connections[0]?.health.dot).toBe('recent_failure');
    const { task, attempts } = await worked(app);
    expect([task.ranOn?.label, attempts.length]).toEqual(['Claude', 1]);
  });

  it('whose logical model is gone say so, and the work goes on to the next', async () => {
    const app = await startTestApp();
    const cheap = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const logical = await app.main.routing.addLogicalModel({
      id: randomUUID(),
      name: 'Careful',
      capabilities: { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 },
      parameters: { temperature: null, maxOutputTokens: null, topP: null, stopSequences: null },
      targets: [{ ...everything, connectionId: cheap.id }],
    });
    const { id } = await rule(app, 'agent:writer', cheap.id, {
      backend: { type: 'logical', logicalModelId: logical.id },
    });
    await app.main.routing.removeLogicalModel({ id: logical.id });
    const { task, plan } = await worked(app);
    expect(task.ranOn).toMatchObject({ label: 'DeepSeek', via: { by: 'primary' } });
    expect(plan?.passedOver).toMatchObject([{ label: 'Careful', reason: 'logical_model_missing' }]);
    const [view] = await app.main.routing.rules();
    expect(view).toMatchObject({ rule: { id }, trouble: { reason: 'logical_model_missing' } });
  });

  it('a thousand of them: the first that fits is taken, and nothing gets slow', async () => {
    const app = await startTestApp();
    const cheap = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const strong = await connected(app, 'anthropic', 'Claude', await keyed('anthropic'));
    for (let n = 0; n < 1000; n += 1) {
      await rule(app, n % 2 ? 'agent:writer' : 'default', n === 777 ? strong.id : cheap.id, {
        priority: 777 - n > 0 ? n : -n,
      });
    }
    const id = await begun(app);
    const { task } = await settled(app, id);
    expect(task.state).toBe('done');
    expect((await app.main.routing.rules()).length).toBe(1000);
  });
});

describe('a rule that cannot be', () => {
  it.each([
    ['a priority that is no number', { priority: 'high' }, 'The priority is not in a form that can be used.'],
    ['one that is no whole number', { priority: 1.5 }, 'The priority is not in a form that can be used.'],
    ['one that is no number at all', { priority: Number.NaN }, 'The priority is not in a form that can be used.'],
    ['a huge one', { priority: 1e15 }, 'The priority is too large.'],
    ['a huge negative one', { priority: -1e15 }, 'The priority is too small.'],
    [
      'an agent with a name that cannot be',
      { context: 'agent:Not A Name' },
      'The context is not in a form that can be used.',
    ],
  ])('%s: it is refused in a sentence', async (_, change, sentence) => {
    const app = await startTestApp();
    const { id } = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    await expect(rule(app, 'default', id, change as never)).rejects.toMatchObject({ data: { sentence } });
    expect(await app.main.routing.rules()).toEqual([]);
  });

  it('a backend that is not there', async () => {
    const app = await startTestApp();
    await expect(rule(app, 'default', randomUUID())).rejects.toMatchObject({
      data: { sentence: 'The provider of this rule is gone.' },
    });
  });

  it('a cycle of logical models says which', async () => {
    const app = await startTestApp();
    const { id: connectionId } = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    const draft = (name: string, targets: readonly object[]) =>
      ({
        name,
        capabilities: { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 },
        parameters: { temperature: null, maxOutputTokens: null, topP: null, stopSequences: null },
        targets,
      }) as never as Parameters<typeof app.main.routing.addLogicalModel>[0];
    const [a, b] = [randomUUID(), randomUUID()];
    await app.main.routing.addLogicalModel({ ...draft('A', [{ ...everything, connectionId }]), id: a });
    await app.main.routing.addLogicalModel({ ...draft('B', [{ type: 'logical', logicalModelId: a }]), id: b });
    const closing = app.main.routing.updateLogicalModel({
      ...draft('A', [{ type: 'logical', logicalModelId: b }]),
      id: a,
    });
    await expect(closing).rejects.toMatchObject({
      data: { sentence: '“A” would lead back to itself: A → B → A.' },
    });
  });
});
