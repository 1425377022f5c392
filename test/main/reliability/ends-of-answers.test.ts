import { describe, expect, test } from 'vitest';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { answerFrom, PATIENT, textOf } from './outcomes';
import { startServiceFor, SUBJECTS, type Subject } from './subjects';

/** Wires and packages that have no place for reasoning, or do not read it from there. */
const WITHOUT_REASONING: readonly string[] = [
  'openai over Responses',
  'openai over chat completions',
  'azure',
  'xai over Responses',
  'mistral',
  'groq',
];

async function answersOf(
  subject: Subject,
  tokens: readonly string[],
  options: { reasoning?: readonly string[]; finish?: 'length' } = {},
): Promise<readonly AnswerPart[]> {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  try {
    service.answers(tokens, options);
    return await answerFrom(service, subject, PATIENT);
  } finally {
    await service.close();
  }
}

describe.each(SUBJECTS)('$name', (subject) => {
  test('an answer that was cut at its allowed length says so', async () => {
    const parts = await answersOf(subject, ['Half', ' of'], { finish: 'length' });
    expect(textOf(parts)).toBe('Half of');
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'length' });
  });

  test('white space alone is no answer', async () => {
    const parts = await answersOf(subject, [' ', '\n\n']);
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'malformed', reason: 'empty_answer' } });
  });

  test('thinking without a word of answer is no answer', async () => {
    const parts = await answersOf(subject, [], { reasoning: ['Hm', ', so'] });
    expect(textOf(parts)).toBe('');
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'malformed', reason: 'empty_answer' } });
  });

  test('reasoning never becomes part of the text', async () => {
    const parts = await answersOf(subject, ['The', ' answer'], { reasoning: ['Let', ' me', ' think'] });
    const reasoning = parts.map((part) => (part.type === 'reasoning' ? part.text : '')).join('');
    expect(textOf(parts)).toBe('The answer');
    expect(reasoning).toBe(WITHOUT_REASONING.includes(subject.name) ? '' : 'Let me think');
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'stop' });
  });

  test('an answer of 5,000 tokens comes whole and in order', async () => {
    const tokens = Array.from({ length: 5000 }, (_, index) => `${index} `);
    const parts = await answersOf(subject, tokens);
    expect(textOf(parts)).toBe(tokens.join(''));
    expect(parts.at(-1)).toMatchObject({ type: 'end' });
  });
});
