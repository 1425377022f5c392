import { expect, test } from 'vitest';
import { providerOf } from '../../../src/main/providers/registry';
import { streamTurn, type TurnCall, type TurnPart } from '../../../src/main/providers/stream-turn';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';
import { fakeService } from '../../support/fake-for-test';
import type { FakeService } from '../../support/fake-services';
import { accessTo } from './ask';

async function turn(service: FakeService, more: Partial<TurnCall> = {}): Promise<TurnPart[]> {
  const kind = 'openai-compatible';
  const parts: TurnPart[] = [];
  const stream = streamTurn({
    kind,
    model: await providerOf(kind).model(accessTo(kind, service.url), 'some-model'),
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hello?' }] }],
    parameters: NO_PARAMETERS,
    signal: new AbortController().signal,
    firstTokenMs: 5000,
    stallMs: 5000,
    ...more,
  });
  for await (const part of stream) parts.push(part);
  return parts;
}

const chat = () => fakeService({ wire: 'openai-chat', anyModel: true });

test('pieces come as they arrive, then the whole reply', async () => {
  const service = await chat();
  service.answers(['One', ' two'], { reasoning: ['Hm'] });
  expect(await turn(service)).toMatchObject([
    { type: 'reasoning', text: 'Hm' },
    { type: 'text', text: 'One' },
    { type: 'text', text: ' two' },
    { type: 'end', reply: { text: 'One two', finish: 'stop', toolCalls: [], usage: { input: 12 } } },
  ]);
});

test('parameters are sent when they are set, and not otherwise', async () => {
  const service = await chat();
  await turn(service);
  await turn(service, { parameters: { temperature: 0, topP: 0.5, stopSequences: ['END'], maxOutputTokens: 7 } });
  const [without, with_] = service.requests.map(({ json }) => json);
  for (const name of ['temperature', 'top_p', 'stop', 'max_tokens']) expect(without).not.toHaveProperty(name);
  expect(with_).toMatchObject({ temperature: 0, top_p: 0.5, stop: ['END'], max_tokens: 7 });
});

test('the headers of an answer are handed on, good or bad', async () => {
  const service = await chat();
  const heard: Readonly<Record<string, string>>[] = [];
  const onHeaders = (headers: Readonly<Record<string, string>>) => void heard.push(headers);
  await turn(service, { onHeaders });
  service.behave({ fault: 'rate_limit', retryAfterSeconds: 7 });
  await turn(service, { onHeaders });
  service.behave('reset');
  await turn(service, { onHeaders });
  expect(heard).toHaveLength(2);
  expect(heard[0]?.['content-type']).toMatch(/event-stream/);
  expect(heard[1]?.['retry-after']).toBe('7');
});

test('a turn that takes too long in all is ended in the middle, and told as that', async () => {
  const service = await chat();
  service.answers(['One', ' two'], { heldAfter: 1 });
  expect(await turn(service, { totalMs: 300 })).toMatchObject([
    { type: 'text', text: 'One' },
    { type: 'failed', failure: { class: 'timeout', reason: 'took_too_long' }, hasBegun: true },
  ]);
});

test('nothing to ask is our own mistake, and nothing is sent', async () => {
  const service = await chat();
  expect(await turn(service, { prompt: [] })).toMatchObject([{ type: 'failed', failure: { class: 'bad_request' } }]);
  expect(service.requests).toEqual([]);
});

test('a loose schema is not asked for as a strict one, which services refuse', async () => {
  const service = await chat();
  const strict = {
    type: 'object',
    properties: { n: { type: 'integer' } },
    required: ['n'],
    additionalProperties: false,
  };
  const loose = { type: 'object', properties: { n: { type: 'integer' } } };
  await turn(service, { responseFormat: { type: 'json', schema: strict as never } });
  await turn(service, { responseFormat: { type: 'json', schema: loose as never } });
  expect(service.requests.map(({ json }) => json)).toMatchObject([
    { response_format: { json_schema: { strict: true } } },
    { response_format: { json_schema: { strict: false } } },
  ]);
});
