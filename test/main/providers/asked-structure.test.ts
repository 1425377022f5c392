import { expect, test } from 'vitest';
import type { ModelPrompt } from '../../../src/main/providers/ask-model';
import { askedStructure } from '../../../src/main/providers/asked-structure';
import { isStrictSchema } from '../../../src/main/providers/strict-schema';

const SCHEMA = { type: 'object', properties: { n: { type: 'integer' } } };
const PROMPT: ModelPrompt = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: [{ type: 'text', text: 'How many?' }] },
];
const ASKED = { kind: 'openai', prompt: PROMPT, schema: SCHEMA, hasTools: false, canStructure: null } as const;

test('the service’s own format is used where nothing speaks against it', () => {
  for (const canStructure of [true, null]) {
    expect(askedStructure({ ...ASKED, canStructure })).toMatchObject({
      prompt: PROMPT,
      responseFormat: { type: 'json', schema: SCHEMA },
    });
  }
});

test.each([
  ['is known not to take one', { canStructure: false }],
  ['takes none beside tools', { kind: 'groq', hasTools: true }],
  ['takes none beside tools, as others', { kind: 'google', hasTools: true }],
  ['takes objects alone', { schema: { type: 'array', items: { type: 'string' } } }],
] as const)('a model that %s is asked in words', (_name, change) => {
  const { prompt, responseFormat } = askedStructure({ ...ASKED, ...change });
  expect(responseFormat).toBeUndefined();
  expect(prompt).toHaveLength(2);
  const [system] = prompt;
  expect(system?.content).toContain('Be brief.');
  expect(system?.content).toContain(JSON.stringify({ ...ASKED, ...change }.schema));
});

test('without instructions it becomes the instruction', () => {
  const { prompt } = askedStructure({ ...ASKED, prompt: PROMPT.slice(1), canStructure: false });
  expect(prompt.map(({ role }) => role)).toEqual(['system', 'user']);
});

test.each([
  [true, { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false }],
  [true, { type: 'string' }],
  [false, { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false }],
  [false, { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }],
  [false, { type: 'array', items: { type: 'object', properties: {} } }],
  [
    false,
    {
      type: 'object',
      properties: { a: { anyOf: [{ type: 'null' }, { type: 'object' }] } },
      required: ['a'],
      additionalProperties: false,
    },
  ],
])('whether a schema is a strict one: %s', (strict, schema) => {
  expect(isStrictSchema(schema)).toBe(strict);
});
