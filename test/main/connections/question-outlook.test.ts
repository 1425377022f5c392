import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PrimaryQuestion } from '../../../src/main/connections/primary';
import { QuestionOutlook, type QuestionOutlookParts } from '../../../src/main/connections/question-outlook';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import type { Attachment } from '../../../src/shared/domain/attachment';
import type { Connection } from '../../../src/shared/domain/connection';
import type { ModelInfo } from '../../../src/shared/domain/model';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';
import { startTestApp } from '../../support/test-app';
import { sampleConnection } from '../../renderer/support/samples';

const PRIMARY: ConnectionRow = {
  id: randomUUID(),
  kind: 'openai-compatible',
  label: 'Mine',
  base_url: 'https://models.example/v1',
  default_model: 'plain',
  practice_mode: null,
  credential: 'saved',
  key_origin: 'https://models.example',
  breaker_figures: null,
  background_tasks: true,
  program_path: null,
  created_at: 0,
  is_primary: 1,
};
const model = (id: string, imageInput: boolean | null): ModelInfo => ({
  id,
  name: id,
  contextTokens: 8000,
  imageInput,
  tools: null,
  structuredOutput: null,
  createdAt: null,
});
const LISTED = [model('plain', false), model('seeing', true), model('who-knows', null), model('seeing-too', true)];
const file = (change: Partial<Attachment>): Attachment => ({
  id: randomUUID(),
  name: 'x',
  kind: 'image',
  mediaType: 'image/png',
  bytes: 10,
  characters: null,
  pages: null,
  note: null,
  ...change,
});
const asking = (change: Partial<PrimaryQuestion> = {}): PrimaryQuestion => ({
  messages: [{ role: 'user', content: 'x'.repeat(350) }],
  conversationId: null,
  ...change,
});

function outlook(change: Partial<QuestionOutlookParts> = {}, lists: Record<string, ModelInfo[]> = {}) {
  return new QuestionOutlook({
    rows: { primary: () => PRIMARY },
    connections: () => [],
    levels: {
      modelFor: ({ default_model }) => ({ model: default_model, pick: null }),
      listed: (id) => lists[id] ?? (id === PRIMARY.id ? LISTED : null),
    },
    ledger: { expectedDollars: () => null },
    priceOf: () => null,
    ...change,
  });
}

describe('what a question would take', () => {
  it('counts the whole prompt, with instructions, texts of files and pictures, and the answer', () => {
    const attachments = [file({ kind: 'text', characters: 700 }), file({})];
    const asked = asking({
      instructions: 'y'.repeat(35),
      askedWith: attachments.map(({ id }) => id),
      messages: [
        { role: 'user', content: 'x'.repeat(350) },
        { role: 'assistant', content: 'x'.repeat(350) },
        { role: 'user', content: '', attachments },
      ],
    });
    expect(outlook().of(asked)?.tokens).toEqual({ prompt: (35 + 700 + 700) / 3.5 + 1600, answer: 1000 });
    const limited = { ...asked, parameters: { ...NO_PARAMETERS, maxOutputTokens: 50 } };
    expect(outlook().of(limited)?.tokens.answer).toBe(50);
  });

  it('is null while nothing is connected', () => {
    expect(outlook({ rows: { primary: () => null } }).of(asking())).toBeNull();
  });

  it('is of the model that would be asked: the one that is set as long as its connection is Primary', () => {
    const set = (connectionId: string) => outlook().of(asking({ model: { connectionId, name: 'seeing' } }));
    expect(set(PRIMARY.id)).toMatchObject({ model: 'seeing', imageInput: true, contextTokens: 8000 });
    expect(set(randomUUID())).toMatchObject({ model: 'plain', imageInput: false });
  });

  it('has a cost only with its source', () => {
    const price = { input: 1, output: 2, cachedInput: null, source: 'a page', asOf: '2026-10-07', condition: null };
    const ledger = { expectedDollars: () => 0.25 };
    expect(outlook({ ledger, priceOf: () => price }).of(asking())?.cost).toEqual({
      dollars: 0.25,
      source: 'a page',
      asOf: '2026-10-07',
    });
    expect(outlook({ ledger }).of(asking())?.cost).toBeNull();
    expect(outlook({ priceOf: () => price }).of(asking())?.cost).toBeNull();
  });

  it('names who takes pictures where this model takes none: what is known to, and can be called', () => {
    const view = (change: Partial<Connection>): Connection =>
      sampleConnection({ id: randomUUID(), kind: 'openai-compatible', baseUrl: 'https://b.example', ...change });
    const seeing = view({ label: 'Seeing', defaultModel: 'eyes' });
    const failing = view({ label: 'Failing', defaultModel: 'eyes' });
    const connections = [
      view({ isPrimary: true, defaultModel: 'eyes' }),
      seeing,
      view({ label: 'Blind', defaultModel: 'plain' }),
      view({ label: 'Unknown', defaultModel: 'never-heard-of' }),
      view({ label: 'Keyless', defaultModel: 'eyes', credential: 'missing' }),
      { ...failing, health: { ...failing.health, dot: 'failing' as const } },
    ];
    const lists = Object.fromEntries(connections.map(({ id }) => [id, [model('eyes', true), model('plain', false)]]));
    const parts = { connections: () => connections };
    expect(outlook(parts, lists).of(asking())?.takesImages).toEqual({
      models: ['seeing', 'seeing-too'],
      connections: [{ id: seeing.id, label: 'Seeing', model: 'eyes' }],
    });
    const able = asking({ model: { connectionId: PRIMARY.id, name: 'seeing' } });
    expect(outlook(parts, lists).of(able)?.takesImages).toEqual({ models: [], connections: [] });
  });

  it('says that it is not known where no list and no page says it', () => {
    const unknown = outlook({}, { [PRIMARY.id]: [] }).of(asking());
    expect(unknown).toMatchObject({ contextTokens: null, imageInput: null, cost: null });
    expect(unknown?.takesImages).toEqual({ models: [], connections: [] });
  });

  it('reaches the window, and asks nobody', async () => {
    const app = await startTestApp();
    const ask = (text: string) => app.main.chat.outlook({ scope: 'new', text, attachmentIds: [] });
    expect(await ask('Hello')).toBeNull();
    await app.main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice' });
    const short = await ask('Hello');
    expect(short).toMatchObject({ label: 'Practice', model: 'practice', cost: { dollars: 0 } });
    const long = await ask('x'.repeat(35_000));
    expect(long!.tokens.prompt).toBeGreaterThan(9_999);
    expect((await app.main.chat.conversations({ limit: 10 })).items).toEqual([]);
  });
});
