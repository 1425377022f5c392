import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { providerOf } from '../../../src/main/providers/registry';
import { streamAnswer } from '../../../src/main/providers/stream-answer';
import type { FakeService, Fault } from '../../support/fake-services';
import { textOf } from './outcomes';
import { accessTo, startServiceFor, SUBJECTS, type Subject } from './subjects';

/** How long after a stop everything may take to be over, in milliseconds. Real stops take a few. */
const STOP_LIMIT_MS = 20_000;
const TOKENS = Array.from({ length: 2000 }, (_, index) => ` ${index}`);

// These tests wait more than they work, so that many fit beside each other.
vi.setConfig({ maxConcurrency: 24 });

const running: FakeService[] = [];
afterAll(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

async function start(subject: Subject, fault: Fault | null): Promise<FakeService> {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  running.push(service);
  service.answers(TOKENS, { tokensPerSecond: 200 });
  service.behave(fault);
  return service;
}

async function* ask(
  service: FakeService,
  subject: Subject,
  { signal = new AbortController().signal, limitMs = 60_000 }: { signal?: AbortSignal; limitMs?: number } = {},
): AsyncGenerator<AnswerPart, void, void> {
  yield* streamAnswer({
    kind: subject.kind,
    model: await providerOf(subject.kind).model(accessTo(service, subject), 'the-model'),
    messages: [{ role: 'user', content: 'hello' }],
    signal,
    firstTokenMs: limitMs,
    stallMs: limitMs,
  });
}

/** How the first request went, as soon as it is over, or where it still is after the limit. */
async function stateOf(service: FakeService): Promise<string | undefined> {
  const end = performance.now() + STOP_LIMIT_MS;
  while (performance.now() < end && service.requests[0]?.state === 'running') await sleep(5);
  return service.requests[0]?.state;
}

describe.concurrent.each(SUBJECTS)('$name', (subject) => {
  test('a stop in the middle ends the answer and the request at once, and keeps what came', async () => {
    const service = await start(subject, null);
    const stop = new AbortController();
    const parts: AnswerPart[] = [];
    let stoppedAt = 0;
    for await (const part of ask(service, subject, { signal: stop.signal })) {
      parts.push(part);
      if (textOf(parts).length > 30 && stoppedAt === 0) {
        stoppedAt = performance.now();
        stop.abort();
      }
    }
    expect(performance.now() - stoppedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } });
    expect(parts.filter(({ type }) => type === 'failed')).toHaveLength(1);
    expect(TOKENS.join('').startsWith(textOf(parts))).toBe(true);
    expect(await stateOf(service)).toBe('left');
  });

  test.each(['hang', 'headers_then_hang', 'stall'] as const)('a stop during %s ends both at once', async (fault) => {
    const service = await start(subject, fault);
    service.answers(['One', ' two']);
    const stop = new AbortController();
    const parts: AnswerPart[] = [];
    const taking = (async () => {
      for await (const part of ask(service, subject, { signal: stop.signal })) parts.push(part);
    })();
    const begun = () => service.requests.length > 0 && (fault !== 'stall' || parts.length > 0);
    while (!begun()) await sleep(5);
    await sleep(50);
    const stoppedAt = performance.now();
    stop.abort();
    await taking;
    expect(performance.now() - stoppedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } });
    expect(textOf(parts)).toBe(fault === 'stall' ? 'One' : '');
    expect(await stateOf(service)).toBe('left');
  });

  test('who stops listening ends the request', async () => {
    const service = await start(subject, null);
    for await (const part of ask(service, subject)) if (part.type === 'text') break;
    expect(await stateOf(service)).toBe('left');
  });

  test.each(['hang', 'stall'] as const)('a request that takes too long (%s) is given up', async (fault) => {
    const service = await start(subject, fault);
    service.answers(['One', ' two']);
    const parts: AnswerPart[] = [];
    for await (const part of ask(service, subject, { limitMs: 800 })) parts.push(part);
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'timeout' } });
    expect(await stateOf(service)).toBe('left');
  });

  test('what was stopped before it began sends nothing', async () => {
    const service = await start(subject, null);
    const parts: AnswerPart[] = [];
    for await (const part of ask(service, subject, { signal: AbortSignal.abort() })) parts.push(part);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } });
    expect(service.requests).toHaveLength(0);
  });
});

test('ten answers at once, stopped one by one, do not disturb each other', async () => {
  const subject: Subject = { name: 'anthropic', kind: 'anthropic', wire: 'anthropic' };
  const service = await start(subject, null);
  service.answers(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { tokensPerSecond: 20 });
  const results = await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const stop = new AbortController();
      const parts: AnswerPart[] = [];
      for await (const part of ask(service, subject, { signal: stop.signal })) {
        parts.push(part);
        if (index % 2 === 0 && textOf(parts).length === 3) stop.abort();
      }
      return { text: textOf(parts), last: parts.at(-1)?.type };
    }),
  );
  results.forEach((result, index) => {
    expect(result).toEqual(index % 2 === 0 ? { text: 'abc', last: 'failed' } : { text: 'abcdefgh', last: 'end' });
  });
});
