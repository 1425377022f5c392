import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import type { PrimaryQuestion } from '../../../src/main/connections/primary';
import { QuestionOutlook } from '../../../src/main/connections/question-outlook';
import type { ModelInfo } from '../../../src/shared/domain/model';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';

const PRIMARY: ConnectionRow = {
  id: randomUUID(),
  kind: 'openai-compatible',
  label: 'Mine',
  base_url: 'https://models.example/v1',
  default_model: 'middle',
  practice_mode: null,
  credential: 'saved',
  key_origin: 'https://models.example',
  breaker_figures: null,
  background_tasks: true,
  program_path: null,
  created_at: 0,
  is_primary: 1,
};

const model = (id: string, contextTokens: number | null): ModelInfo => ({
  id,
  name: id,
  contextTokens,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt: null,
});

function outlook(row: ConnectionRow | null = PRIMARY, imageInput: boolean | null = null) {
  const listed = [
    model('huge', 900_000),
    model('middle', 8000),
    model('unknown', null),
    model('large', 32_000),
    model('small', 2000),
  ];
  return new QuestionOutlook({
    rows: { primary: () => row },
    connections: () => [],
    levels: {
      modelFor: ({ default_model }) => ({ model: default_model, pick: null }),
      listed: () => listed.map((one) => ({ ...one, imageInput })),
    },
    ledger: { expectedDollars: () => null },
    priceOf: () => null,
  });
}

/** A question of so many tokens. */
const asking = (tokens: number, change: Partial<PrimaryQuestion> = {}): PrimaryQuestion => ({
  messages: [{ role: 'user', content: 'x'.repeat(tokens * 3.5) }],
  conversationId: null,
  ...change,
});

it('a question is held against what the context leaves beside the answer', () => {
  expect(outlook().fit(asking(100))).toEqual({
    connectionId: PRIMARY.id,
    kind: 'openai-compatible',
    label: 'Mine',
    model: 'middle',
    prompt: 100,
    room: 7000,
  });
  const limited = { parameters: { ...NO_PARAMETERS, maxOutputTokens: 3000 } };
  expect(outlook().fit(asking(100, limited))?.room).toBe(5000);
  // An answer that may be as long as the whole context is not expected to be.
  const endless = { parameters: { ...NO_PARAMETERS, maxOutputTokens: 50_000 } };
  expect(outlook().fit(asking(100, endless))?.room).toBe(4000);
  expect(outlook().of(asking(100))?.room).toBe(7000);
});

it('of a context that nobody knows it says so, and nothing while nothing is connected', () => {
  const named = (name: string) => ({ model: { connectionId: PRIMARY.id, name } });
  expect(outlook().fit(asking(100, named('unknown')))).toMatchObject({ model: 'unknown', room: null });
  expect(outlook().fit(asking(100, named('typed-by-hand')))?.room).toBeNull();
  expect(outlook(null).fit(asking(100))).toBeNull();
  expect(outlook(null).roomier(asking(100))).toEqual([]);
});

it('pictures of earlier messages that a model without eyes is not sent do not count', () => {
  const picture = (id: string) => ({
    id,
    name: 'x.png',
    kind: 'image' as const,
    mediaType: 'image/png',
    bytes: 10,
    characters: null,
    pages: null,
    note: null,
    picture: null,
  });
  const question = asking(100, {
    askedWith: ['new'],
    messages: [
      { role: 'user', content: 'x'.repeat(175), attachments: [picture('old')] },
      { role: 'user', content: 'x'.repeat(175), attachments: [picture('new')] },
    ],
  });
  expect(outlook().fit(question)?.prompt).toBe(100 + 2 * 1600);
  expect(outlook(PRIMARY, false).fit(question)?.prompt).toBe(100 + 1600);
});

it('models of Primary that are known to have room come by how much they have', () => {
  expect(outlook().roomier(asking(7500))).toEqual(['large', 'huge']);
  expect(outlook().roomier(asking(100))).toEqual(['small', 'large', 'huge']);
  expect(outlook().roomier(asking(40_000))).toEqual(['huge']);
  expect(outlook().roomier(asking(1_000_000))).toEqual([]);
});
