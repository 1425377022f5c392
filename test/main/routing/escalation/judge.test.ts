import { expect, test } from 'vitest';
import { judgeOf } from '../../../../src/main/routing/escalation/judge';
import type { ModelReply } from '../../../../src/main/providers/ask-model';
import { USAGE } from '../walk/scripts';

const SCHEMA = {
  type: 'object',
  properties: { title: { type: 'string' }, pages: { type: 'integer' } },
  required: ['title', 'pages'],
  additionalProperties: false,
};

function reply(text: string, change: Partial<ModelReply> = {}): ModelReply {
  const turn = { role: 'assistant' as const, content: [] };
  return { text, pieces: 1, firstPieceMs: 1, toolCalls: [], turn, finish: 'stop', usage: USAGE, ...change };
}

test.each([
  ['as it was asked for', '{"title":"A","pages":3}', '{"title":"A","pages":3}'],
  ['with room around it', ' {"title":"A","pages":3}\n', '{"title":"A","pages":3}'],
  ['in a fence', '```json\n{"title":"A","pages":3}\n```', '{"title":"A","pages":3}'],
  ['in a fence without a word', '```\n{"title":"A","pages":3}\n```', '{"title":"A","pages":3}'],
  ['in words', 'The title is A.', null],
  ['with words before it', 'Here: {"title":"A","pages":3}', null],
  ['of another shape', '{"title":"A"}', null],
  ['with a wrong type', '{"title":"A","pages":"three"}', null],
  ['with more than was asked for', '{"title":"A","pages":3,"more":1}', null],
  ['as nothing', '', null],
  ['cut', '{"title":"A","pa', null],
])('structured data %s', (_name, text, wanted) => {
  expect(judgeOf(SCHEMA)(reply(text))?.text ?? null).toBe(wanted);
});

test('structured data that was cut for its length is of no use, even where it parses', () => {
  expect(judgeOf(SCHEMA)(reply('{"title":"A","pages":3}', { finish: 'length' }))).toBeNull();
});

test('words that were cut for their length stay words', () => {
  const cut = reply('Once upon a', { finish: 'length' });
  expect(judgeOf(null)(cut)).toBe(cut);
});

test('blank words are of no use', () => {
  expect(judgeOf(null)(reply(' \n'))).toBeNull();
});

test('a turn that calls tools is not at its answer yet', () => {
  const calls = reply('', { toolCalls: [{ id: '1', name: 'look', input: '{}' }], finish: 'tools' });
  expect(judgeOf(SCHEMA)(calls)).toBe(calls);
  expect(judgeOf(null)(calls)).toBe(calls);
});

test.each([{ type: 'object', if: { const: 1 } }, { $ref: 'https://example.com/elsewhere.json' }, { type: 'nonsense' }])(
  'a schema that cannot be checked with asks for JSON alone',
  (schema) => {
    expect(judgeOf(schema)(reply('{"any":1}'))).not.toBeNull();
    expect(judgeOf(schema)(reply('no JSON'))).toBeNull();
  },
);
