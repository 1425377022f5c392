import { expect, it } from 'vitest';
import { promptOf } from '../../../src/main/chat/prompt';
import type { Message } from '../../../src/shared/domain/message';

const common = { id: '', conversationId: '', parentId: null, createdAt: 0 };
const question = (text: string): Message => ({ ...common, role: 'user', text, attachments: [] });
const answer = (text: string, status: 'done' | 'stopped' | 'failed'): Message => ({
  ...common,
  role: 'assistant',
  text,
  status,
  reasoning: 'thoughts',
  reasoningMs: null,
  steps: [],
  source: null,
  usage: null,
  cost: null,
  firstTokenMs: null,
  durationMs: null,
  failure: null,
  reachedLimit: false,
  goesOnFrom: null,
});

it('sends questions and answers in turn, without the reasoning', () => {
  expect(promptOf([question('a'), answer('b', 'done'), question('c')])).toEqual([
    { role: 'user', content: 'a' },
    { role: 'assistant', content: 'b' },
    { role: 'user', content: 'c' },
  ]);
});

it('leaves out answers of which nothing arrived, and joins the questions around them', () => {
  expect(promptOf([question('a'), answer('', 'failed'), question('c')])).toEqual([{ role: 'user', content: 'a\n\nc' }]);
});

it('keeps what arrived of a stopped answer', () => {
  expect(promptOf([question('a'), answer('half', 'stopped'), question('c')]).at(1)).toEqual({
    role: 'assistant',
    content: 'half',
  });
});
