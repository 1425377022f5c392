import { expect, test } from 'vitest';
import { askModel, type ModelAnswer, type ModelCall } from '../../../src/main/providers/ask-model';
import { providerOf } from '../../../src/main/providers/registry';
import { fakeService } from '../../support/fake-for-test';
import type { FakeService } from '../../support/fake-services';
import { accessTo } from './ask';

async function asked(service: FakeService, more: Partial<ModelCall> = {}): Promise<ModelAnswer> {
  const model = await providerOf('openai-compatible').model(accessTo('openai-compatible', service.url), 'some-model');
  return askModel({
    kind: 'openai-compatible',
    model,
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hello?' }] }],
    maxOutputTokens: 100,
    signal: new AbortController().signal,
    ...more,
  });
}

const chat = () => fakeService({ wire: 'openai-chat', anyModel: true });

test('a reply is taken in whole, with its pieces counted and its thoughts apart', async () => {
  const service = await chat();
  service.answers(['One', ' two', ' three'], { reasoning: ['Hm', ' well'] });
  const answer = await asked(service);
  expect(answer).toMatchObject({
    ok: true,
    reply: { text: 'One two three', pieces: 3, finish: 'stop', toolCalls: [], usage: { output: expect.any(Number) } },
  });
});

test('what was cut for its length is told apart', async () => {
  const service = await chat();
  service.answers('One two', { finish: 'length' });
  expect(await asked(service)).toMatchObject({ ok: true, reply: { finish: 'length' } });
});

test('a stop ends it at once, whatever the service does', async () => {
  const service = await chat();
  service.answers(['One', ' two', ' three'], { heldAfter: 1 });
  const stop = new AbortController();
  const answer = asked(service, { signal: stop.signal });
  await expect.poll(() => service.requests.length).toBe(1);
  stop.abort();
  expect(await answer).toMatchObject({ ok: false, failure: { class: 'cancelled' } });
  expect(await asked(service, { signal: AbortSignal.abort() })).toMatchObject({
    ok: false,
    failure: { class: 'cancelled' },
    hasBegun: false,
  });
  expect(service.requests).toHaveLength(1);
});

test.each([
  ['key_rejected', 'auth', false],
  ['overloaded', 'overloaded', false],
  ['error_event', 'overloaded', true],
  ['no_finish', 'malformed', true],
  ['empty', 'malformed', false],
  ['html', 'malformed', false],
] as const)('a failure is told apart: %s', async (fault, failureClass, hasBegun) => {
  const service = await chat();
  service.behave({ fault });
  expect(await asked(service)).toMatchObject({ ok: false, failure: { class: failureClass }, hasBegun });
});
