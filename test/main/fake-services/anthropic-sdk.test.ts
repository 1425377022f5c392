import Anthropic, {
  APIConnectionError,
  APIError,
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from '@anthropic-ai/sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeService, startFakeService } from '../../support/fake-services';

const KEY = 'sk-ant-api03-fake0123456789';
const ask = { model: 'claude-haiku-5', max_tokens: 100, messages: [{ role: 'user' as const, content: 'hello' }] };
let service: FakeService;
let anthropic: Anthropic;

beforeAll(async () => {
  service = await startFakeService({ wire: 'anthropic', apiKey: KEY });
  anthropic = clientWith(KEY);
});
afterAll(() => service.close());
beforeEach(() => {
  service.behave(null);
  service.answers('Grüße, 世界 😀.');
});

function clientWith(apiKey: string): Anthropic {
  return new Anthropic({ baseURL: service.url, apiKey, authToken: null, maxRetries: 0 });
}

async function failureOf(call: PromiseLike<unknown>): Promise<APIError> {
  const error = await Promise.resolve(call).catch((thrown: unknown) => thrown);
  if (error instanceof APIError) return error;
  throw new Error(`Not an error of the API: ${String(error)}`);
}

test('a stream, with its thinking', async () => {
  service.answers('Grüße, 世界 😀.', { reasoning: 'First I think.' });
  const stream = anthropic.messages.stream(ask);
  const types: string[] = [];
  for await (const event of stream) types.push(event.type);
  const message = await stream.finalMessage();
  expect(types.at(0)).toBe('message_start');
  expect(types.at(-1)).toBe('message_stop');
  expect(message.content).toMatchObject([
    { type: 'thinking', thinking: 'First I think.' },
    { type: 'text', text: 'Grüße, 世界 😀.' },
  ]);
  expect(message.stop_reason).toBe('end_turn');
  expect(message.usage).toMatchObject({ input_tokens: 12, output_tokens: 6 });
});

test('a whole answer', async () => {
  const message = await anthropic.messages.create(ask);
  expect(message.content).toMatchObject([{ type: 'text', text: 'Grüße, 世界 😀.' }]);
});

test('the model list, page by page', async () => {
  const first = await anthropic.models.list();
  expect(first.data[0]).toMatchObject({ id: 'claude-opus-5-2', max_input_tokens: 1_000_000 });
  expect(first.data[0]?.capabilities?.image_input.supported).toBe(true);

  service.behave('models_many');
  const ids = new Set<string>();
  for await (const { id } of anthropic.models.list({ limit: 1000 })) ids.add(id);
  expect(ids.size).toBe(5000);
  expect((await anthropic.models.list()).data).toHaveLength(20);
});

test('each failure is the error that the SDK has for it', async () => {
  expect(await failureOf(clientWith('sk-ant-api03-wrong').messages.create(ask))).toBeInstanceOf(AuthenticationError);
  expect(await failureOf(anthropic.messages.create({ ...ask, model: 'nowhere' }))).toBeInstanceOf(NotFoundError);
  const expected = [
    ['credits', BadRequestError, 'invalid_request_error'],
    ['payment_required', APIError, 'billing_error'],
    ['permission_missing', PermissionDeniedError, 'permission_error'],
    ['rate_limit', RateLimitError, 'rate_limit_error'],
    ['overloaded', APIError, 'overloaded_error'],
    ['server_error', APIError, 'api_error'],
    ['gateway_timeout', APIError, 'timeout_error'],
  ] as const;
  for (const [fault, kind, type] of expected) {
    service.behaveOnce(fault);
    const failure = await failureOf(anthropic.messages.create(ask));
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toMatchObject({ type, requestID: 'req_011CfakeFakeFakeFakeFake' });
  }
});

test('a failure as an event ends the stream with its type', async () => {
  service.behave('error_event');
  const stream = anthropic.messages.stream(ask);
  let text = '';
  stream.on('text', (delta) => {
    text += delta;
  });
  const failure = await failureOf(stream.finalMessage());
  expect(failure.type).toBe('overloaded_error');
  expect(text).toBe('Grüße, 世界');
});

test('a cut stream is told as a broken connection', async () => {
  service.behave('cut');
  const stream = await anthropic.messages.create({ ...ask, stream: true });
  const reading = (async () => {
    for await (const _ of stream);
  })();
  await expect(reading).rejects.toThrow();
  service.behave('reset');
  expect(await failureOf(anthropic.messages.create(ask))).toBeInstanceOf(APIConnectionError);
});
