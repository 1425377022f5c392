import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type FakeService,
  type FakeServiceOptions,
  FAULTS,
  faultsOf,
  startFakeService,
  WIRES,
  type WireName,
} from '../../support/fake-services';

const running: FakeService[] = [];

afterAll(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

async function start(options: FakeServiceOptions): Promise<FakeService> {
  const service = await startFakeService(options);
  running.push(service);
  return service;
}

/** A streamed request as each wire wants it. */
const ASK: Readonly<Record<WireName, { path: string; body: object; headers?: Record<string, string> }>> = {
  'openai-chat': { path: '/chat/completions', body: { model: 'gpt-6', stream: true, messages: [] } },
  'openai-responses': { path: '/responses', body: { model: 'gpt-6', stream: true, input: 'hello' } },
  anthropic: {
    path: '/v1/messages',
    body: { model: 'claude-haiku-5', stream: true, max_tokens: 9, messages: [] },
    headers: { 'anthropic-version': '2023-06-01' },
  },
  gemini: { path: '/models/gemini-4-pro:streamGenerateContent?alt=sse', body: { contents: [] } },
  ollama: { path: '/api/chat', body: { model: 'qwen3:8b', messages: [] } },
};

function ask(service: FakeService, init: RequestInit = {}): Promise<Response> {
  const { path, body, headers } = ASK[service.wire];
  return fetch(`${service.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...(headers ? { headers } : {}),
    ...init,
  });
}

/** What arrives, and how it ends. */
async function taken(
  response: Response,
  limitMs = 10_000,
): Promise<{ text: string; end: 'end' | 'broken' | 'silence' }> {
  const reader = (response.body ?? new ReadableStream()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const silence = new Promise<'silence'>((resolve) => setTimeout(resolve, limitMs, 'silence'));
    const next = await Promise.race([reader.read().catch(() => 'broken' as const), silence]);
    if (next === 'broken' || next === 'silence') {
      await reader.cancel().catch(() => undefined);
      return { text, end: next };
    }
    if (next.done) return { text, end: 'end' };
    text += decoder.decode(next.value, { stream: true });
  }
}

describe.concurrent.each(WIRES)('%s', (wire) => {
  async function under(fault: (typeof FAULTS)[number]): Promise<Awaited<ReturnType<typeof taken>>> {
    const service = await start({ wire });
    service.behave(fault);
    return taken(await ask(service), fault === 'stall' || fault === 'headers_then_hang' ? 1000 : undefined);
  }

  test('the line breaks, stalls and ends as it is told', async () => {
    const [good, stall, cut, early, truncated, none] = await Promise.all([
      ask(await start({ wire })).then((response) => taken(response)),
      ...(['stall', 'cut', 'end_early', 'truncated_frame', 'empty_body'] as const).map(under),
    ]);
    expect(good.end).toBe('end');
    expect(stall?.end).toBe('silence');
    expect(cut?.end).toBe('broken');
    expect(early?.end).toBe('end');
    expect(stall?.text).toContain('the');
    expect(cut?.text).toBe(stall?.text);
    expect(early?.text).toBe(stall?.text);
    expect(good.text.startsWith(stall?.text ?? '')).toBe(true);
    expect(truncated?.text.startsWith(early?.text ?? '')).toBe(true);
    expect(truncated?.text.endsWith('\n')).toBe(false);
    expect(none).toEqual({ text: '', end: 'end' });
  });

  test('a hang comes before or after the head', async () => {
    const before = await start({ wire });
    before.behave('hang');
    const stop = new AbortController();
    const asked = ask(before, { signal: stop.signal }).catch(() => 'stopped');
    await expect.poll(() => before.requests[0]?.state).toBe('running');
    stop.abort();
    expect(await asked).toBe('stopped');
    await expect.poll(() => before.requests[0]?.state).toBe('left');
    expect(await under('headers_then_hang')).toEqual({ text: '', end: 'silence' });
    const reset = await start({ wire });
    reset.behave('reset');
    await expect(ask(reset)).rejects.toThrow();
    expect(reset.requests[0]?.state).toBe('broken');
  });

  test('bytes: one at a time, a great many at once, and wrong ones', async () => {
    const [good, drip, giant] = await Promise.all([
      ask(await start({ wire })).then((response) => taken(response)),
      under('slow_drip'),
      under('giant_chunk'),
    ]);
    expect(drip).toEqual(good);
    expect(giant.text.length).toBeGreaterThan(4_000_000);

    const service = await start({ wire });
    service.behave('invalid_utf8');
    const bytes = Buffer.from(await (await ask(service)).arrayBuffer());
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  test('redirects lead to the same host or to another, which records what it gets', async () => {
    const service = await start({ wire });
    service.behave('redirect_same_host');
    expect((await taken(await ask(service))).text).toBe((await taken(await ask(await start({ wire })))).text);
    service.behave('redirect_other_host');
    const manual = await ask(service, { redirect: 'manual' });
    expect(manual.status).toBe(307);
    expect(new URL(manual.headers.get('location') ?? '').origin).not.toBe(service.origin);
    await ask(service);
    expect(service.elsewhere).toHaveLength(1);
  });

  test('every fault that the wire can have ends within its time or is meant not to', async () => {
    const endless = ['hang', 'headers_then_hang', 'stall'];
    await Promise.all(
      faultsOf(wire)
        .filter((fault) => !endless.includes(fault) && fault !== 'reset')
        .map(async (fault) => {
          const { end } = await under(fault);
          expect({ fault, end }).toEqual({ fault, end: fault === 'cut' ? 'broken' : 'end' });
        }),
    );
  });

  test('a fault that the wire has no means for is refused', async () => {
    const service = await start({ wire });
    for (const fault of FAULTS.filter((name) => !faultsOf(wire).includes(name))) {
      expect(() => {
        service.behave(fault);
      }).toThrow(fault);
    }
  });
});

test('a fault befalls once, or until it is taken back', async () => {
  const service = await start({ wire: 'openai-chat' });
  service.behave('server_error');
  service.behaveOnce('overloaded');
  service.behaveOnce({ fault: 'rate_limit', retryAfterSeconds: 3 });
  const statuses: number[] = [];
  const waits: (string | null)[] = [];
  for (let index = 0; index < 3; index += 1) {
    const response = await ask(service);
    statuses.push(response.status);
    waits.push(response.headers.get('retry-after'));
  }
  service.behave(null);
  statuses.push((await ask(service)).status);
  expect(statuses).toEqual([503, 429, 500, 200]);
  expect(waits).toEqual([null, '3', null]);
});

test('what an account may not spend it may still list', async () => {
  const service = await start({ wire: 'openai-chat' });
  service.behave('credits');
  expect((await ask(service)).status).toBe(429);
  expect((await fetch(`${service.url}/models`)).status).toBe(200);
  service.behave({ fault: 'credits', on: 'all' });
  expect((await fetch(`${service.url}/models`)).status).toBe(429);
});

test('an answer waits where it is held until it may go on, or its client leaves', async () => {
  const service = await start({ wire: 'openai-chat' });
  service.answers('one two three', { heldAfter: 2 });
  const response = await ask(service);
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  let text = '';
  const take = async () => {
    const { value, done } = await reader.read();
    if (!done) text += Buffer.from(value).toString('utf8');
    return done;
  };
  while (!text.includes('two')) await take();
  const rest = take();
  expect(await Promise.race([rest, sleep(200, 'silence')])).toBe('silence');
  service.goOn();
  let isDone = await rest;
  while (!isDone) isDone = await take();
  expect(text).toContain('three');
  await expect.poll(() => service.requests[0]?.state).toBe('answered');

  service.answers('one two three', { heldAfter: 2 });
  const stop = new AbortController();
  await (await ask(service, { signal: stop.signal })).body?.getReader().read();
  stop.abort();
  await expect.poll(() => service.requests[1]?.state).toBe('left');
});

test('an answer comes at its pace, and a client that leaves is recorded', async () => {
  const service = await start({ wire: 'openai-chat' });
  service.answers(
    Array.from({ length: 21 }, () => 'x'),
    { tokensPerSecond: 100 },
  );
  const begin = performance.now();
  await (await ask(service)).text();
  const tookMs = performance.now() - begin;
  expect(tookMs).toBeGreaterThan(190);
  expect(tookMs).toBeLessThan(5000);
  expect(service.requests[0]?.state).toBe('answered');

  service.behave('stall');
  const stop = new AbortController();
  const response = await ask(service, { signal: stop.signal });
  await response.body?.getReader().read();
  stop.abort();
  await expect.poll(() => service.requests[1]?.state).toBe('left');
});
