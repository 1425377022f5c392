import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ModelPrompt, ModelReply } from '../../../src/main/providers/ask-model';
import { portablePrompt, withMaker } from '../../../src/main/providers/portable-prompt';
import { providerOf } from '../../../src/main/providers/registry';
import { streamTurn, type TurnCall } from '../../../src/main/providers/stream-turn';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';
import { accessToMock, MOCKED_WIRES, type MockedWire } from './mocked-wires';

const mock = new LLMock({ port: 0, logLevel: 'silent', chunkSize: 8 });
beforeAll(async () => {
  mock.on({ userMessage: /How warm/, hasToolResult: true }, { content: 'It is 12 degrees there.' });
  mock.on(
    { userMessage: /How warm/, hasToolResult: false },
    { toolCalls: [{ name: 'get_weather', arguments: '{"city":"Oslo"}' }] },
  );
  await mock.start();
});
afterAll(() => mock.stop());

const TOOL = {
  type: 'function' as const,
  name: 'get_weather',
  description: 'Tells how warm it is.',
  inputSchema: { type: 'object' as const, properties: { city: { type: 'string' as const } } },
};
const QUESTION: ModelPrompt = [{ role: 'user', content: [{ type: 'text', text: 'How warm is it in Oslo?' }] }];

async function replyOf(wire: MockedWire, more: Partial<TurnCall>): Promise<{ reply: ModelReply; sent: string }> {
  const access = accessToMock(wire, mock.url);
  let sent = '';
  const watched: typeof fetch = (input, init) => {
    if (typeof init?.body === 'string') sent = init.body;
    return access.fetch(input, init);
  };
  const { kind } = wire;
  const stream = streamTurn({
    kind,
    model: await providerOf(kind).model({ ...access, fetch: watched }, 'some-model'),
    prompt: QUESTION,
    parameters: NO_PARAMETERS,
    signal: AbortSignal.timeout(5000),
    firstTokenMs: 5000,
    stallMs: 5000,
    ...more,
  });
  for await (const part of stream) {
    if (part.type === 'end') return { reply: part.reply, sent };
    if (part.type === 'failed') throw new Error(`${part.failure.class}: ${part.failure.serviceWords ?? ''}`);
  }
  throw new Error('no end');
}

const resultOf = ({ toolCalls }: ModelReply): ModelPrompt[number] => ({
  role: 'tool',
  content: toolCalls.map(({ id, name }) => ({
    type: 'tool-result',
    toolCallId: id,
    toolName: name,
    output: { type: 'text', value: '12 degrees' },
  })),
});

/** A turn as a service signs it, as plain data that went through the database. */
function signed(reply: ModelReply): ModelPrompt[number] {
  const secret = { signature: 'SIGNED-BY-ANOTHER', thoughtSignature: 'SIGNED-BY-ANOTHER', itemId: 'ITEM-OF-ANOTHER' };
  const own = { providerOptions: { anthropic: secret, google: secret, openai: secret, openaiCompatible: secret } };
  const { turn } = reply;
  if (turn.role !== 'assistant') throw new Error('a reply is the model’s');
  const content = [
    { type: 'reasoning', text: 'THOUGHT-OF-ANOTHER', ...own },
    ...turn.content.map((part) => ({ ...part, ...own })),
  ];
  return withMaker(JSON.parse(JSON.stringify({ ...turn, content })) as ModelPrompt[number], 'another one');
}

test.each(MOCKED_WIRES)('a call of a tool and its result go on with $name, wherever they were made', async (wire) => {
  const { reply } = await replyOf(wire, { tools: [TOOL] });
  expect(reply).toMatchObject({ finish: 'tools', toolCalls: [{ name: 'get_weather' }] });
  expect(JSON.parse(reply.toolCalls[0]?.input ?? '')).toEqual({ city: 'Oslo' });
  const kept = await replyOf(wire, {
    tools: [TOOL],
    prompt: [...QUESTION, JSON.parse(JSON.stringify(reply.turn)) as ModelPrompt[number], resultOf(reply)],
  });
  expect(kept.reply.text).toBe('It is 12 degrees there.');
  expect(kept.sent).not.toContain('maker');
  const handed = await replyOf(wire, { tools: [TOOL], prompt: [...QUESTION, signed(reply), resultOf(reply)] });
  expect(handed.reply.text).toBe('It is 12 degrees there.');
  expect(handed.sent).toContain('12 degrees');
  expect(handed.sent).toContain('get_weather');
  expect(handed.sent).not.toMatch(/OF-ANOTHER|BY-ANOTHER/);
});

test.each(MOCKED_WIRES)('a story with tools goes on with $name where none is on offer any more', async (wire) => {
  const { reply } = await replyOf(wire, { tools: [TOOL] });
  const { reply: told, sent } = await replyOf(wire, { prompt: [...QUESTION, reply.turn, resultOf(reply)] });
  expect(told).toMatchObject({ text: 'It is 12 degrees there.', toolCalls: [], finish: 'stop' });
  const wants = wire.kind === 'anthropic' || wire.kind === 'openrouter';
  expect('tools' in (JSON.parse(sent) as object)).toBe(wants);
});

test('calls of tools that were never offered mean nothing', async () => {
  const [wire] = MOCKED_WIRES;
  if (!wire) throw new Error('there is no wire');
  await expect(replyOf(wire, {})).rejects.toThrow(/malformed/);
});

test('what its maker signed goes back to it as it was', () => {
  const turn: ModelPrompt[number] = {
    role: 'assistant',
    content: [{ type: 'reasoning', text: 'Hm', providerOptions: { anthropic: { signature: 's' } } }],
  };
  expect(portablePrompt([withMaker(turn, 'me')], 'me')).toEqual([turn]);
  // Thoughts alone are nothing to anybody else.
  expect(portablePrompt([...QUESTION, withMaker(turn, 'me')], 'you')).toEqual(QUESTION);
});
