import type { ProviderKind } from '../../../src/shared/domain/provider';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import { streamAnswer, type AnswerCall } from '../../../src/main/providers/stream-answer';

/** The key of the tests. Searched for wherever it must not be. */
export const CANARY = 'sk-canary-5f1d0c7e9b2a4d6880ac';

/** OpenAI's own address; calls to it are led to loopback, since only there Responses is spoken. */
export const OPENAI_URL = 'https://api.openai.com/v1';

/** The access to a service on loopback, as the app would make it. */
export function accessTo(
  kind: ProviderKind,
  baseUrl: string,
  { key = CANARY, origin = null }: { readonly key?: string | null; readonly origin?: string | null } = {},
): Access {
  const inner: typeof fetch = (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input);
    return fetch(origin === null ? href : href.replace(new URL(baseUrl).origin, origin), init);
  };
  const headers = key === null ? null : () => providerOf(kind).keyHeaders(key);
  return { baseUrl, fetch: keyedFetch({ baseUrl, headers, inner }) };
}

/** Asks a service on loopback one question. */
export async function* ask(
  kind: ProviderKind,
  access: Access,
  more: Partial<AnswerCall> = {},
): AsyncGenerator<AnswerPart, void, void> {
  yield* streamAnswer({
    kind,
    model: await providerOf(kind).model(access, 'some-model'),
    messages: [{ role: 'user', content: 'Hello?' }],
    signal: new AbortController().signal,
    firstTokenMs: 5000,
    stallMs: 5000,
    ...more,
  });
}

/** An answer put together: its texts, and how it ended in one word. */
export interface Told {
  readonly text: string;
  readonly reasoning: string;
  /** `stop`, `length`, `other`, or class and reason of the failure. */
  readonly end: string;
  readonly last: AnswerPart | undefined;
  readonly ends: number;
}

/** Takes an answer to its end. */
export async function told(parts: AsyncIterable<AnswerPart>): Promise<Told> {
  let text = '';
  let reasoning = '';
  let last: AnswerPart | undefined;
  let ends = 0;
  for await (const part of parts) {
    last = part;
    if (part.type === 'text') text += part.text;
    else if (part.type === 'reasoning') reasoning += part.text;
    else ends += 1;
  }
  return { text, reasoning, end: endOf(last), last, ends };
}

function endOf(last: AnswerPart | undefined): string {
  if (last?.type === 'end') return last.finish;
  return last?.type === 'failed' ? `${last.failure.class}/${last.failure.reason}` : 'no end';
}
