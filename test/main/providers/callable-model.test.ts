import { describe, expect, it } from 'vitest';
import { callable, eventOf } from '../../../src/main/providers/callable-model';
import { providerOf } from '../../../src/main/providers/registry';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { accessTo } from './ask';
import { chunk, sse, streaming } from './chat-frames';
import { always, serve } from './local-server';

const KINDS: readonly ProviderKind[] = ['openai', 'groq', 'deepseek', 'xai', 'openrouter', 'openai-compatible'];

describe('the event behind an error of a stream', () => {
  it.each(KINDS)('is the one that the service sent, for %s', async (kind) => {
    const sent = { message: 'Slow down', type: 'requests' };
    const body = sse(chunk({ content: 'Half' }), { error: sent }, '[DONE]');
    const server = await serve(always(200, body, streaming));
    const model = callable(await providerOf(kind).model(accessTo(kind, `${server.origin}/v1`), 'some-model'));
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'x' }] }] });
    const events: unknown[] = [];
    for await (const part of stream) if (part.type === 'error') events.push(eventOf(part.error));
    expect(events).toHaveLength(1);
    const [event] = events as [{ error?: object }];
    expect(event.error ?? event).toMatchObject(sent);
    expect(event).not.toHaveProperty('isRetryable');
  });

  it('is made of what the SDK found where it kept none', () => {
    const found = { message: 'm', type: 't', code: 'c', statusCode: 503, isRetryable: true, data: undefined };
    expect(eventOf(found)).toEqual({ message: 'm', type: 't', code: 'c', status: 503 });
  });

  it.each([
    ['an Error', new Error('x')],
    ['words', 'broken'],
    ['nothing', null],
  ])('%s stays as it is', (_, error) => {
    expect(eventOf(error)).toBe(error);
  });
});

describe('a model of another version', () => {
  it('is not called', () => {
    expect(() => callable('openai/gpt')).toThrow('another version');
  });
});
