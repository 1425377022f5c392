import { expect, test } from 'vitest';
import { ModelBook } from '../../../src/main/routing/model-book';
import type { ModelInfo } from '../../../src/shared/domain/model';

const LISTED: ModelInfo = {
  id: 'claude-sonnet-5',
  name: 'Sonnet',
  contextTokens: null,
  imageInput: true,
  tools: true,
  structuredOutput: null,
  createdAt: null,
};

test('Claude Code is asked in words alone, whatever its models could do elsewhere', () => {
  const book = new ModelBook({ kind: 'claude-code', base_url: null }, [LISTED]);
  expect(book.get('claude-sonnet-5')).toMatchObject({ imageInput: false, tools: false, grade: 'middle' });
  expect(book.get('not listed')).toMatchObject({ imageInput: false, tools: false });
});

test('elsewhere the list says what a model can do', () => {
  const book = new ModelBook({ kind: 'anthropic', base_url: 'https://gateway.example.com/v1' }, [LISTED]);
  expect(book.get('claude-sonnet-5')).toMatchObject({ imageInput: true, tools: true });
});
