import { randomUUID } from 'node:crypto';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { createMain } from '../../../src/renderer/state/client';
import type { Composition } from '../../../src/main/compose';
import type { Router, RoutedTurn } from '../../../src/main/routing/router';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import { shortLine } from '../support/line';

/** How long one answer took, in milliseconds. */
export interface Sample {
  readonly totalMs: number;
  readonly firstTokenMs: number;
  /** Processor time of this process until the end, all its threads. */
  readonly processorMs: number;
}

/** One way to the same answer. */
export type Way = () => Promise<Sample>;

const QUESTION = 'What should be thought of first?';
/** A key that the service does not look at and that is as long as real ones. */
export const KEY = 'sk-bench-0123456789abcdefghijklmnopqrstuvwxyz0123456789';

/** Measures one answer; `receive` calls back when the first text is there and resolves when the end is. */
async function timed(receive: (first: () => void) => Promise<void>): Promise<Sample> {
  const processor = process.cpuUsage();
  const startedAt = performance.now();
  let firstAt: number | null = null;
  await receive(() => {
    firstAt ??= performance.now();
  });
  const endedAt = performance.now();
  const { user, system } = process.cpuUsage(processor);
  if (firstAt === null) throw new Error('The answer had no text.');
  return { totalMs: endedAt - startedAt, firstTokenMs: firstAt - startedAt, processorMs: (user + system) / 1000 };
}

function sdkModel(baseUrl: string) {
  const options = { baseURL: baseUrl, apiKey: KEY, name: 'bench', includeUsage: true, supportsStructuredOutputs: true };
  return createOpenAICompatible(options).chatModel('bench');
}

/** The AI SDK by itself, made once, as whoever writes a small program would use it. */
export function direct(baseUrl: string): Way {
  const model = sdkModel(baseUrl);
  return () =>
    timed(async (first) => {
      const { stream } = streamText({
        model,
        messages: [{ role: 'user', content: QUESTION }],
        maxRetries: 0,
        abortSignal: new AbortController().signal,
        onError: () => undefined,
      });
      let hasEnded = false;
      for await (const part of stream) {
        if (part.type === 'text-delta' && part.text !== '') first();
        if (part.type === 'finish') hasEnded = true;
      }
      if (!hasEnded) throw new Error('The answer did not end.');
    });
}

/** The SDK's model without `streamText` around it, as Signalbox calls it: the least that a call can cost. */
export function modelAlone(baseUrl: string): Way {
  const model = sdkModel(baseUrl);
  return () =>
    timed(async (first) => {
      const { stream } = await model.doStream({
        prompt: [{ role: 'user', content: [{ type: 'text', text: QUESTION }] }],
        abortSignal: new AbortController().signal,
      });
      let hasEnded = false;
      for await (const part of stream) {
        if (part.type === 'text-delta' && part.delta !== '') first();
        if (part.type === 'finish') hasEnded = true;
      }
      if (!hasEnded) throw new Error('The answer did not end.');
    });
}

/** Through Primary: the connection is looked up, its key opened, the outcome recorded. */
export function throughPrimary({ primary }: Composition): Way {
  return () =>
    timed(async (first) => {
      let end: string | null = null;
      const answer = primary.ask(
        { messages: [{ role: 'user', content: QUESTION }], conversationId: null },
        new AbortController().signal,
      );
      for await (const part of answer.parts()) {
        if (part.type === 'text') first();
        else end = part.type;
      }
      if (end !== 'end') throw new Error(`The answer ended as "${end}".`);
    });
}

/** Through plan and walk, as one turn of a task: a slot, the circuit breaker, the call, and its books on disk. */
export function throughRouter(router: Router): Way {
  const turn: RoutedTurn = {
    request: {
      agent: 'builder',
      stepType: 'inference',
      purpose: null,
      hasImages: false,
      needs: NO_NEEDS,
      level: null,
      expectedTokens: 0,
      chosen: null,
    },
    prompt: [{ role: 'user', content: [{ type: 'text', text: QUESTION }] }],
    outputSchema: null,
    parameters: NO_PARAMETERS,
    taskId: randomUUID(),
    signal: new AbortController().signal,
  };
  return () =>
    timed(async (first) => {
      let end: string | null = null;
      for await (const part of router.turn({ ...turn, signal: new AbortController().signal })) {
        if (part.type === 'text') first();
        else end = part.type;
      }
      if (end !== 'answered') throw new Error(`The turn ended as "${end}".`);
    });
}

type Send = (ids: { conversationId: string; questionId: string; answerId: string; text: string }) => unknown;

/** Sends as the first message of a chat and hears events until that answer has ended. */
function chatted(listen: (hear: (event: AppEvent) => void) => () => void, send: Send): Way {
  return () =>
    timed(async (first) => {
      const answerId = randomUUID();
      const ended = new Promise<string>((resolve) => {
        const stop = listen((event) => {
          if (event.type === 'answer_delta' && event.answerId === answerId) first();
          if (event.type !== 'answer_changed' || event.answer.id !== answerId) return;
          stop();
          resolve(event.answer.status);
        });
      });
      await send({ conversationId: randomUUID(), questionId: randomUUID(), answerId, text: QUESTION });
      const status = await ended;
      if (status !== 'done') throw new Error(`The answer ended as "${status}".`);
    });
}

/** Through the chat, which keeps question and answer on disk. */
export function throughChat({ chat, events }: Composition): Way {
  return chatted(
    (hear) => events.listen(hear),
    (message) => chat.send(message),
  );
}

/** Over the line that a window has, checked and serialised both ways. */
export async function overTheLine({ serve }: Composition): Promise<Way> {
  const line = shortLine();
  serve(line.main);
  const main = createMain(line.window);
  const listeners = new Set<(event: AppEvent) => void>();
  const events = await main.app.events();
  void (async () => {
    for await (const event of events) for (const hear of listeners) hear(event);
  })();
  return chatted(
    (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    (message) => main.chat.send(message),
  );
}
