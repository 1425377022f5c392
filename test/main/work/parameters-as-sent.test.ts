import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { LogicalModelDraft } from '../../../src/shared/domain/logical-model';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import type { FakeServiceOptions } from '../../support/fake-services';
import { startTestApp, type TestApp } from '../../support/test-app';
import { connected, generations, keyed, rule, worked } from './at-work';

const PARAMETERS = { temperature: 0.25, maxOutputTokens: 777, topP: 0.5, stopSequences: ['END', 'STOP'] };

const careful = ({ main }: TestApp, connectionId: string, change: Partial<LogicalModelDraft> = {}) =>
  main.routing.addLogicalModel({
    id: randomUUID(),
    name: `Careful ${randomUUID()}`,
    capabilities: NO_NEEDS,
    parameters: PARAMETERS,
    targets: [{ type: 'connection', connectionId, model: null }],
    ...change,
  });

it.each([
  [
    'deepseek',
    { wire: 'openai-chat' },
    (json: Record<string, unknown>) => [json['temperature'], json['max_tokens'], json['top_p'], json['stop']],
  ],
  [
    'openai-compatible',
    { wire: 'openai-chat' },
    (json: Record<string, unknown>) => [json['temperature'], json['max_tokens'], json['top_p'], json['stop']],
  ],
  [
    'google',
    { wire: 'gemini' },
    ({ generationConfig }: Record<string, unknown>) => {
      const config = generationConfig as Record<string, unknown>;
      return [config['temperature'], config['maxOutputTokens'], config['topP'], config['stopSequences']];
    },
  ],
  [
    'ollama',
    { wire: 'ollama' },
    (json: Record<string, unknown>) => [json['temperature'], json['max_tokens'], json['top_p'], json['stop']],
  ],
] as const satisfies readonly (readonly [ProviderKind, Partial<FakeServiceOptions>, unknown])[])(
  'a logical model’s parameters reach %s as they were set',
  async (kind, { wire }, sent) => {
    const app = await startTestApp();
    const service = await keyed(wire);
    const { id } = await connected(app, kind, 'The one', service);
    const logical = await careful(app, id);
    await rule(app, 'agent:writer', id, { backend: { type: 'logical', logicalModelId: logical.id } });
    const { task, plan } = await worked(app);
    expect(task).toMatchObject({ state: 'done', ranOn: { label: 'The one', via: { by: 'rule' } } });
    expect(plan?.candidates[0]?.logicalModel).toEqual({ id: logical.id, name: logical.name });
    expect(generations(service).map((json) => sent(json))).toEqual([[0.25, 777, 0.5, ['END', 'STOP']]]);
  },
);

it('a logical model inside another one gives what that leaves open, and nothing is sent where nobody sets it', async () => {
  const app = await startTestApp();
  const service = await keyed('openai-chat');
  const { id } = await connected(app, 'deepseek', 'DeepSeek', service);
  const inner = await careful(app, id);
  const outer = await careful(app, id, {
    parameters: { ...NO_PARAMETERS, temperature: 0.75 },
    targets: [{ type: 'logical', logicalModelId: inner.id }],
  });
  await rule(app, 'agent:writer', id, { backend: { type: 'logical', logicalModelId: outer.id } });
  await worked(app);
  await worked(app, { agent: 'builder' });
  const [first, second] = generations(service);
  expect(first).toMatchObject({ temperature: 0.75, max_tokens: 777, top_p: 0.5, stop: ['END', 'STOP'] });
  expect(second).not.toHaveProperty('temperature');
  expect(second).not.toHaveProperty('top_p');
  expect(second).not.toHaveProperty('stop');
});

it.each([
  ['claude-haiku-4-5', { temperature: 0.25, max_tokens: 777, stop_sequences: ['END', 'STOP'] }],
  ['claude-opus-5-2', { max_tokens: 777, stop_sequences: ['END', 'STOP'] }],
] as const)('what %s does not take is not sent to it, and the answer comes all the same', async (model, taken) => {
  const app = await startTestApp();
  const service = await keyed('anthropic', { models: [{ id: model }] });
  const { id } = await connected(app, 'anthropic', 'Claude', service);
  const logical = await careful(app, id);
  await rule(app, 'agent:writer', id, { backend: { type: 'logical', logicalModelId: logical.id } });
  expect((await worked(app)).task.state).toBe('done');
  const [{ temperature, top_p, max_tokens, stop_sequences } = {}] = generations(service);
  const given = Object.entries({ temperature, top_p, max_tokens, stop_sequences });
  expect(Object.fromEntries(given.filter(([, value]) => value !== undefined))).toEqual(taken);
});
