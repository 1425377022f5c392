import { afterAll, expect, test } from 'vitest';
import { createPractice } from '../../../src/main/practice/practice';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import { streamAnswer } from '../../../src/main/providers/stream-answer';
import type { PracticeMode } from '../../../src/shared/domain/provider';
import { textOf } from './outcomes';

const practice = createPractice();
const provider = providerOf('practice');
afterAll(() => practice.dispose());

async function accessTo(mode: PracticeMode): Promise<Access> {
  const baseUrl = await practice.baseUrl(mode);
  return { baseUrl, fetch: keyedFetch({ baseUrl, headers: null }) };
}

async function ask(mode: PracticeMode, content = 'a plan', model = 'practice-fast'): Promise<AnswerPart[]> {
  const parts: AnswerPart[] = [];
  const stream = streamAnswer({
    kind: 'practice',
    model: await provider.model(await accessTo(mode), model),
    messages: [{ role: 'user', content }],
    signal: new AbortController().signal,
    firstTokenMs: 30_000,
    stallMs: 1000,
  });
  for await (const part of stream) parts.push(part);
  return parts;
}

test('it answers, with its reasoning apart and its tokens counted', async () => {
  const parts = await ask('answers');
  expect(textOf(parts)).toContain('Ten minutes with Signalbox');
  const reasoning = parts.map((part) => (part.type === 'reasoning' ? part.text : '')).join('');
  expect(reasoning).toMatch(/^The person would like to see a plan/);
  const last = parts.at(-1);
  expect(last).toMatchObject({ type: 'end', finish: 'stop' });
  expect(last?.type === 'end' ? last.usage.output : null).toBeGreaterThan(100);
});

test.concurrent.each([
  ['bad_key', 'auth', 'key_rejected', ''],
  ['out_of_credits', 'credits', 'credits_exhausted', ''],
  ['rate_limit', 'rate_limit', 'too_many_requests', ''],
  ['overloaded', 'overloaded', 'service_overloaded', ''],
  ['stall', 'timeout', 'stalled', 'This is practice'],
  ['cut_stream', 'malformed', 'stream_cut', 'This is practice'],
] as const)('%s is taken for what it stands for', async (mode, failureClass, reason, text) => {
  const parts = await ask(mode);
  expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: failureClass, reason } });
  expect(textOf(parts).slice(0, 16)).toBe(text);
});

test('a model that is not there is told', async () => {
  const parts = await ask('answers', 'hello', 'nowhere');
  expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'model', reason: 'model_missing' } });
});

test('its models are listed, and its natural one is offered first', async () => {
  const models = await provider.listModels(await accessTo('answers'), new AbortController().signal);
  expect(models.map(({ id }) => id)).toEqual(['practice', 'practice-fast']);
  expect(provider.suggestModel(models)).toBe('practice');
  await expect(provider.listModels(await accessTo('bad_key'), new AbortController().signal)).rejects.toMatchObject({
    failure: { class: 'auth', reason: 'key_rejected' },
  });
});

test('its free proof leaves open what only an answer shows', async () => {
  for (const mode of ['answers', 'out_of_credits'] as const) {
    const proof = await provider.proveKey(await accessTo(mode), new AbortController().signal);
    expect(proof).toEqual({ keyProven: true, canSpend: 'unknown' });
  }
  await expect(provider.proveKey(await accessTo('bad_key'), new AbortController().signal)).rejects.toMatchObject({
    failure: { class: 'auth', reason: 'key_rejected' },
  });
});
