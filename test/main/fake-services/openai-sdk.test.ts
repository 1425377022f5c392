import OpenAI, {
  APIConnectionError,
  APIError,
  AuthenticationError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
} from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeService, startFakeService } from '../../support/fake-services';

const KEY = 'sk-fake-0123456789';
const messages = [{ role: 'user' as const, content: 'hello' }];
let service: FakeService;
let openai: OpenAI;

function clientOf(url: string, apiKey = KEY): OpenAI {
  return new OpenAI({ baseURL: url, apiKey, maxRetries: 0 });
}

async function failureOf(call: PromiseLike<unknown>): Promise<APIError> {
  const error = await Promise.resolve(call).catch((thrown: unknown) => thrown);
  if (error instanceof APIError) return error;
  throw new Error(`Not an error of the API: ${String(error)}`);
}

describe.each(['openai-chat', 'ollama'] as const)('chat completions of %s', (wire) => {
  const model = 'some-model';
  beforeAll(async () => {
    service = await startFakeService({ wire, apiKey: KEY, models: [{ id: model }, { id: 'other' }] });
    openai = clientOf(wire === 'ollama' ? `${service.url}/v1` : service.url);
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.behave(null);
    service.answers('Grüße, 世界 😀.', { reasoning: 'First I think.' });
  });

  test('a stream', async () => {
    const stream = await openai.chat.completions.create({
      model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    const ends: unknown[] = [];
    let usage: OpenAI.CompletionUsage | null | undefined;
    for await (const chunk of stream) {
      expect(chunk.object).toBe('chat.completion.chunk');
      text += chunk.choices[0]?.delta.content ?? '';
      if (chunk.choices[0]?.finish_reason) ends.push(chunk.choices[0].finish_reason);
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe('Grüße, 世界 😀.');
    expect(ends).toEqual(['stop']);
    expect(usage).toMatchObject({ prompt_tokens: 12, completion_tokens: 6, total_tokens: 18 });
  });

  test('a whole answer', async () => {
    const answer = await openai.chat.completions.create({ model, messages });
    expect(answer.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: 'Grüße, 世界 😀.' } });
    expect(answer.usage?.total_tokens).toBe(18);
  });

  test('the model list', async () => {
    const page = await openai.models.list();
    expect(page.data.map(({ id }) => id)).toEqual([model, 'other']);
  });

  test('a wrong key, a missing model, too many requests and a broken server have their own errors', async () => {
    expect(await failureOf(clientOf(openai.baseURL, 'sk-wrong').models.list())).toBeInstanceOf(AuthenticationError);
    const missing = await failureOf(openai.chat.completions.create({ model: 'nowhere', messages }));
    expect(missing).toBeInstanceOf(NotFoundError);
    expect(missing.message).toContain('nowhere');

    service.behaveOnce('rate_limit');
    const limited = await failureOf(openai.chat.completions.create({ model, messages }));
    expect(limited).toBeInstanceOf(RateLimitError);
    expect(limited.headers?.get('retry-after')).toBe('7');

    service.behaveOnce('server_error');
    expect(await failureOf(openai.chat.completions.create({ model, messages }))).toBeInstanceOf(InternalServerError);
    await openai.chat.completions.create({ model, messages });
  });

  test('a failure as an event ends the stream with an error after the text', async () => {
    service.behave('error_event');
    const stream = await openai.chat.completions.create({ model, messages, stream: true });
    let text = '';
    const reading = (async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    })();
    await expect(reading).rejects.toBeInstanceOf(APIError);
    expect(text).toBe('Grüße, 世界');
  });
});

describe('chat completions of openai-chat alone', () => {
  beforeAll(async () => {
    service = await startFakeService({ wire: 'openai-chat', apiKey: KEY });
    openai = clientOf(service.url);
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.behave(null);
  });

  test.each([
    ['credits', 429, 'insufficient_quota'],
    ['context_too_long', 400, 'context_length_exceeded'],
    ['model_missing', 404, 'model_not_found'],
    ['overloaded', 503, 'server_is_overloaded'],
    ['key_rejected', 401, 'invalid_api_key'],
  ] as const)('%s is a %i with the code %s', async (fault, status, code) => {
    service.behave(fault);
    const failure = await failureOf(openai.chat.completions.create({ model: 'gpt-6', messages }));
    expect(failure).toMatchObject({ status, code, requestID: 'req_fake0123456789' });
  });

  test('token counts are streamed only when they are asked for', async () => {
    const stream = await openai.chat.completions.create({ model: 'gpt-6', messages, stream: true });
    for await (const chunk of stream) expect(chunk.choices).toHaveLength(1);
  });

  test('while it is down nobody answers, and it comes back to the same address', async () => {
    await service.goDown();
    expect(await failureOf(openai.models.list())).toBeInstanceOf(APIConnectionError);
    await service.comeBack();
    expect((await openai.models.list()).data).not.toHaveLength(0);
  });
});

describe('responses', () => {
  beforeAll(async () => {
    service = await startFakeService({ wire: 'openai-responses', apiKey: KEY });
    openai = clientOf(service.url);
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.behave(null);
    service.answers('Grüße, 世界 😀.');
  });

  test('a stream', async () => {
    const stream = openai.responses.stream({ model: 'gpt-6', input: 'hello' });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    const final = await stream.finalResponse();
    expect(types.at(0)).toBe('response.created');
    expect(types.at(-1)).toBe('response.completed');
    expect(final.output_text).toBe('Grüße, 世界 😀.');
    expect(final.usage).toMatchObject({ input_tokens: 12, output_tokens: 3, total_tokens: 15 });
  });

  test('a whole answer', async () => {
    const answer = await openai.responses.create({ model: 'gpt-6', input: 'hello' });
    expect(answer).toMatchObject({ status: 'completed', output_text: 'Grüße, 世界 😀.' });
  });

  test('an answer that its filter ended is incomplete', async () => {
    service.behave('refused_in_stream');
    const answer = await openai.responses.create({ model: 'gpt-6', input: 'hello' });
    expect(answer).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } });
  });

  test('the model list and the errors', async () => {
    expect((await openai.models.list()).data.map(({ id }) => id)).toContain('gpt-6');
    service.behave('context_too_long');
    expect(await failureOf(openai.responses.create({ model: 'gpt-6', input: 'hello' }))).toMatchObject({
      status: 400,
      code: 'context_length_exceeded',
    });
    service.behave('error_event');
    const stream = await openai.responses.create({ model: 'gpt-6', input: 'hello', stream: true });
    const reading = (async () => {
      const types: string[] = [];
      for await (const event of stream) types.push(event.type);
      return types;
    })();
    await expect(reading).rejects.toMatchObject({ message: expect.stringContaining('overloaded') as string });
  });
});
