import OpenAI, { APIError } from 'openai';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPractice } from '../../../src/main/practice/practice';
import type { PracticeMode } from '../../../src/shared/domain/provider';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

const practice = createPractice();
const others: { dispose(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.dispose()));
});

async function client(mode: PracticeMode): Promise<OpenAI> {
  return new OpenAI({ baseURL: await practice.baseUrl(mode), apiKey: 'none', maxRetries: 0 });
}

function ask(words: string, model = 'practice-fast') {
  return { model, messages: [{ role: 'user' as const, content: words }] };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function answerTo(words: string): Promise<string> {
  const answer = await (await client('answers')).chat.completions.create(ask(words));
  return answer.choices[0]?.message.content ?? '';
}

test('the address is on this computer, stays the same and cannot be guessed', async () => {
  const [first, second] = await Promise.all([practice.baseUrl('answers'), practice.baseUrl('answers')]);
  expect(first).toBe(second);
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/answers\/v1$/);

  const guessed = new URL(first);
  guessed.pathname = `/${'0'.repeat(32)}/answers/v1/models`;
  const response = await fetch(guessed);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: 'unknown_url' } });
});

test('both models are listed', async () => {
  const page = await (await client('answers')).models.list();
  expect(page.data.map(({ id }) => id)).toEqual(['practice', 'practice-fast']);
});

test('the first answer says that it is practice and that nothing left the computer; later ones say practice', async () => {
  const first = await answerTo('hello');
  expect(first).toMatch(/^This is practice: .*nothing left your computer\./);

  const openai = await client('answers');
  const later = await openai.chat.completions.create({
    model: 'practice-fast',
    messages: [
      { role: 'user', content: 'hello' },
      { role: 'assistant', content: first },
      { role: 'user', content: [{ type: 'text', text: 'and now?' }] },
    ],
  });
  expect(later.choices[0]?.message.content).toMatch(/^Practice answer number 2\.\n\nYou wrote: `and now\?`/);
});

test.each([
  ['show me some code', /```typescript\n/],
  ['a TABLE please', /\| :-- \|/],
  ['a list', /^1\. \*\*Connect/m],
  ['a link', /!\[A picture that is not loaded\]\(https:/],
  ['what can I do?', /Add a provider of your own/],
])('%s', async (words, shown) => {
  expect(await answerTo(words)).toMatch(shown);
});

test('a long answer has about 2,000 words', async () => {
  const words = (await answerTo('something long')).split(/\s+/).length;
  expect(words).toBeGreaterThan(1800);
  expect(words).toBeLessThan(2200);
});

test('a stream carries the same text as a whole answer, its end and its token counts', async () => {
  const openai = await client('answers');
  const stream = await openai.chat.completions.create({
    ...ask('a plan'),
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = '';
  let reasoning = '';
  const finishes: unknown[] = [];
  let usage: OpenAI.CompletionUsage | null | undefined;
  for await (const chunk of stream) {
    const delta = chunk.choices[0]?.delta as { content?: string; reasoning_content?: string } | undefined;
    text += delta?.content ?? '';
    reasoning += delta?.reasoning_content ?? '';
    if (chunk.choices[0]?.finish_reason) finishes.push(chunk.choices[0].finish_reason);
    usage ??= chunk.usage;
  }
  expect(text).toBe(await answerTo('a plan'));
  expect(reasoning).toMatch(/^The person would like to see a plan\./);
  expect(finishes).toEqual(['stop']);
  expect(usage?.completion_tokens).toBeGreaterThan(100);
  expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
});

test('token counts come only when they are asked for, and one token is one token', async () => {
  const openai = await client('answers');
  const stream = await openai.chat.completions.create({ ...ask('hello'), stream: true, max_tokens: 1 });
  const chunks = await all(stream);
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe('This');
  expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('length');
  expect(chunks.some(({ usage }) => usage)).toBe(false);
});

test('the practice model writes at a natural pace', async () => {
  const openai = await client('answers');
  const start = performance.now();
  const stream = await openai.chat.completions.create({ ...ask('hello', 'practice'), stream: true, max_tokens: 30 });
  const chunks = await all(stream);
  const tookMs = performance.now() - start;
  expect(chunks.length).toBeGreaterThanOrEqual(31);
  expect(tookMs).toBeGreaterThan(250 + (29 * 1000) / 60 - 50);
});

test.each([
  ['bad_key', 401, 'invalid_api_key'],
  ['out_of_credits', 429, 'insufficient_quota'],
  ['rate_limit', 429, 'rate_limit_exceeded'],
  ['overloaded', 503, null],
] as const)('%s fails as OpenAI does', async (mode, status, code) => {
  const openai = await client(mode);
  const error = await openai.chat.completions.create(ask('hello')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({ status, code });
  expect((error as APIError).message).toContain('Practice');
  expect((error as APIError).headers?.get('retry-after')).toBe(mode === 'rate_limit' ? '20' : null);

  const models = openai.models.list().then(
    ({ data }) => data.length,
    (thrown: unknown) => (thrown as APIError).status,
  );
  expect(await models).toBe(mode === 'bad_key' ? 401 : 2);
});

test('a model that does not exist is told as OpenAI tells it', async () => {
  const openai = await client('answers');
  await expect(openai.chat.completions.create(ask('hello', 'gpt'))).rejects.toMatchObject({
    status: 404,
    code: 'model_not_found',
  });
});

test('a practised cut sends its words and then breaks the connection', async () => {
  const openai = await client('cut_stream');
  let text = '';
  const reading = (async () => {
    const stream = await openai.chat.completions.create({ ...ask('hello'), stream: true });
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
  })();
  await expect(reading).rejects.toThrow();
  expect(text).toMatch(/^This is practice: .* would have$/s);
});

test('a practised silence sends its words and then nothing, until it is stopped', async () => {
  const openai = await client('stall');
  const stop = new AbortController();
  const stream = await openai.chat.completions.create({ ...ask('hello'), stream: true }, { signal: stop.signal });
  let text = '';
  let finished = false;
  const reading = (async () => {
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    finished = true;
  })();
  await expect.poll(() => text).toMatch(/would have$/);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(finished).toBe(false);
  stop.abort();
  await reading;
});

test('requests that make no sense get the wire’s own 400', async () => {
  const url = `${await practice.baseUrl('answers')}/chat/completions`;
  for (const body of ['', '{', '[]', '{"model":"practice","messages":[]}']) {
    const response = await fetch(url, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  }
});

test('disposing ends running answers, frees the port and is final', async () => {
  const other = createPractice();
  others.push(other);
  const url = await other.baseUrl('stall');
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ ...ask('hello'), stream: true }),
  });
  const [reading] = await Promise.allSettled([response.text(), other.dispose()]);
  expect(reading.status).toBe('rejected');
  await expect(fetch(`${url}/models`)).rejects.toThrow();
  await expect(other.baseUrl('answers')).rejects.toThrow('disposed');
  await other.dispose();
});

test('a client that leaves stops the answer at once', async () => {
  const other = createPractice();
  others.push(other);
  const url = await other.baseUrl('answers');
  const stop = new AbortController();
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ ...ask('long slow', 'practice'), stream: true }),
    signal: stop.signal,
  });
  await response.body?.getReader().read();
  stop.abort();
  const start = performance.now();
  await other.dispose();
  // The answer itself would go on for minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('where German is spoken', () => {
  beforeEach(() => speak('de', mainWords));
  afterEach(() => speak('en', null));

  test('its answers are framed in German, and it takes the words of its tour', async () => {
    const tour = await answerTo('hallo');
    expect(tour).toMatch(/^Das ist eine Übung: .*\n\nGeschrieben wurde: `hallo`\n\n/);
    expect(tour).toContain('| *tabelle* | Zahlen, die untereinander stehen |');
    expect(tour).toContain('| *langsam* oder *schnell* | ein anderes Tempo; passt zu allen anderen |');
    expect(await answerTo('eine Tabelle, bitte')).toMatch(/\| :-- \|/);
    expect(await answerTo('a list')).toMatch(/^1\. \*\*Connect/m);
  });
});
