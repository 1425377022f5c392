import { expect, test } from 'vitest';
import type { BackendTurn } from '../../../src/main/connections/backend';
import { programLacks, programTurn } from '../../../src/main/connections/program-turn';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import type { ModelPrompt } from '../../../src/main/providers/ask-model';
import { classify } from '../../../src/main/providers/classify';
import type { TurnPart } from '../../../src/main/providers/stream-turn';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';

const USAGE = { input: 3, cachedInput: null, output: 2, reasoning: null };
const PROMPT: ModelPrompt = [{ role: 'user', content: [{ type: 'text', text: 'Hello?' }] }];
const TOOL = {
  type: 'function' as const,
  name: 'look',
  description: 'Looks.',
  inputSchema: { type: 'object' as const },
};

function call(change: Partial<BackendTurn> = {}): BackendTurn {
  return {
    prompt: PROMPT,
    parameters: NO_PARAMETERS,
    outputSchema: null,
    canStructure: null,
    signal: new AbortController().signal,
    firstTokenMs: 1000,
    stallMs: 1000,
    ...change,
  };
}

type Asked = Parameters<Parameters<typeof programTurn>[1]>[0];

async function taken(asked: BackendTurn, parts: (asked: Asked) => AsyncIterable<AnswerPart>): Promise<TurnPart[]> {
  const all: TurnPart[] = [];
  for await (const part of programTurn(asked, parts)) all.push(part);
  return all;
}

async function* hello(): AsyncGenerator<AnswerPart> {
  await Promise.resolve();
  yield { type: 'reasoning', text: 'Hm' };
  yield { type: 'text', text: 'Hello' };
  yield { type: 'text', text: ' there.' };
  yield { type: 'end', usage: USAGE, finish: 'stop' };
}

test('an answer in words becomes a turn', async () => {
  const parts = await taken(call(), hello);
  expect(parts.map(({ type }) => type)).toEqual(['reasoning', 'text', 'text', 'end']);
  expect(parts.at(-1)).toMatchObject({
    reply: { text: 'Hello there.', toolCalls: [], finish: 'stop', usage: USAGE, turn: { role: 'assistant' } },
  });
});

test('tools and pictures are refused in words, and the program is not asked', async () => {
  const picture: ModelPrompt = [
    {
      role: 'user',
      content: [{ type: 'file', mediaType: 'image/png', data: { type: 'data', data: new Uint8Array([1]) } }],
    },
  ];
  expect(programLacks(call({ tools: [TOOL] }))).toBe('no_tools');
  expect(programLacks(call({ prompt: picture }))).toBe('no_image_input');
  expect(programLacks(call({ tools: [] }))).toBeNull();
  const never = () => {
    throw new Error('it was asked');
  };
  for (const [asked, words] of [
    [call({ tools: [TOOL] }), 'no tools'],
    [call({ prompt: picture }), 'no pictures'],
  ] as const) {
    const [part, ...more] = await taken(asked, never);
    expect(part).toMatchObject({ type: 'failed', failure: { class: 'bad_request' }, hasBegun: false });
    expect(part?.type === 'failed' && part.failure.serviceWords).toContain(words);
    expect(more).toEqual([]);
  }
});

test('instructions, tools that were used and the wanted structure are told in words', async () => {
  let messages: Asked['messages'] = [];
  const prompt: ModelPrompt = [
    { role: 'system', content: 'Be brief.' },
    ...PROMPT,
    { role: 'assistant', content: [{ type: 'tool-call', toolCallId: '1', toolName: 'look', input: { at: 'it' } }] },
    {
      role: 'tool',
      content: [{ type: 'tool-result', toolCallId: '1', toolName: 'look', output: { type: 'text', value: 'a cat' } }],
    },
  ];
  await taken(call({ prompt, outputSchema: { type: 'object' } }), (asked) => {
    ({ messages } = asked);
    return hello();
  });
  expect(messages.map(({ role }) => role)).toEqual(['user', 'user', 'assistant', 'user']);
  expect(messages[0]?.content).toMatch(/Be brief\.[^]*JSON schema/);
  expect(messages[2]?.content).toContain('look');
  expect(messages[3]?.content).toContain('a cat');
});

test('a turn that takes too long in all is told as that, a stop as a stop', async () => {
  const untilStopped = async function* ({ signal }: Asked): AsyncGenerator<AnswerPart> {
    yield { type: 'text', text: 'Half' };
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    const error = new DOMException('stopped', 'AbortError');
    yield { type: 'failed', failure: classify('claude-code', { kind: 'thrown', error, phase: 'answer' }), usage: null };
  };
  expect((await taken(call({ totalMs: 20 }), untilStopped)).at(-1)).toMatchObject({
    type: 'failed',
    failure: { class: 'timeout', reason: 'took_too_long' },
    hasBegun: true,
  });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect((await taken(call({ totalMs: 60_000, signal: stop.signal }), untilStopped)).at(-1)).toMatchObject({
    failure: { class: 'cancelled' },
  });
});
