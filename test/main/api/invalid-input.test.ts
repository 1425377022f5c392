import { ValidationError } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invalidInput } from '../../../src/main/api/invalid-input';
import type { Problem } from '../../../src/shared/domain/problem';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

/** What the schema library says by itself, none of which a person should have to read. */
const NOT_FOR_PEOPLE = /expected|invalid|received|uuid|<=|>=|string|number|null|undefined/i;

let main: TestApp['main'];
beforeEach(async () => {
  ({ main } = await startTestApp());
});

async function refused(call: Promise<unknown>): Promise<Pick<Problem, 'field' | 'sentence' | 'advice'>> {
  const { code, field, sentence, advice } = await problemFrom(call);
  expect(code).toBe('invalid_input');
  for (const text of [sentence, advice]) expect(text).not.toMatch(NOT_FOR_PEOPLE);
  return { field, sentence, advice };
}

describe('input that does not fit the contract', () => {
  const ours = {
    sentence: 'The window asked for something in a form that cannot be used.',
    advice: 'Try once more. If it stays, restart Signalbox.',
  };

  it('is told as too long, with what fits', async () => {
    const practice = { kind: 'practice', label: 'Practice', defaultModel: 'practice' } as const;
    expect(await refused(main.connections.add({ ...practice, label: 'x'.repeat(81) }))).toEqual({
      field: 'label',
      sentence: 'The label is too long.',
      advice: 'At most 80 characters fit.',
    });
    expect(await refused(main.connections.add({ ...practice, defaultModel: 'x'.repeat(257) }))).toMatchObject({
      sentence: 'The default model is too long.',
    });
    expect(await refused(main.connections.prove({ kind: 'openai', apiKey: 'x'.repeat(4097) }))).toEqual({
      field: 'apiKey',
      sentence: 'The API key is too long.',
      advice: 'At most 4,096 characters fit.',
    });
    expect(await refused(main.connections.prove({ kind: 'openai', baseUrl: 'x'.repeat(2049) }))).toMatchObject({
      sentence: 'The Base URL is too long.',
    });
    expect(await refused(main.vault.unlock({ passphrase: 'x'.repeat(100_000) }))).toMatchObject({
      sentence: 'The passphrase is too long.',
    });
    const title = 'x'.repeat(1201);
    expect(await refused(main.chat.rename({ conversationId: randomUUID(), title }))).toMatchObject({
      sentence: 'The title is too long.',
    });
  });

  it('is told as a figure out of range', async () => {
    expect(await refused(main.settings.change({ stallSeconds: 3601 }))).toEqual({
      field: 'stallSeconds',
      sentence: 'The limit “In the middle of an answer” is too large.',
      advice: 'Enter 3,600 or less.',
    });
    expect(await refused(main.settings.change({ firstTokenSeconds: 0 }))).toMatchObject({
      sentence: 'The limit “Until the first word” is too small.',
      advice: 'Enter 1 or more.',
    });
  });

  it('is told as too many, with how many fit', async () => {
    const backend = { type: 'connection', connectionId: randomUUID(), model: null } as const;
    const rule = {
      id: randomUUID(),
      context: 'default' as const,
      backend,
      priority: 0,
      match: { stepTypes: [], purposes: [], hasImages: null },
      fallbacks: Array.from({ length: 21 }, () => backend),
      breakerFigures: null,
    };
    expect(await refused(main.routing.addRule(rule))).toEqual({
      field: 'fallbacks',
      sentence: 'There are too many fallbacks.',
      advice: 'At most 20 fit.',
    });
  });

  it('is told as of no use where it is of another form', async () => {
    const words = { advice: 'Correct it and try again.' };
    const kind = 'made-up' as 'openai';
    expect(await refused(main.connections.prove({ kind }))).toEqual({
      ...words,
      field: 'kind',
      sentence: 'The provider is not in a form that can be used.',
    });
    expect(await refused(main.settings.change({ firstTokenSeconds: 1.5 }))).toMatchObject(words);
    expect(await refused(main.settings.change({ theme: 'pink' as 'dark' }))).toMatchObject(words);
  });

  it('is told in general where no person typed it', async () => {
    expect(await refused(main.connections.test({ id: 'no-uuid' }))).toEqual({ ...ours, field: 'id' });
    expect(await refused(main.chat.draft({ scope: 'nowhere' }))).toMatchObject(ours);
    expect(await refused(main.chat.conversations({ limit: 100_000 }))).toMatchObject(ours);
    expect(await refused(main.vault.protect({ with: 'magic' as 'memory' }))).toMatchObject(ours);
    expect(await refused(main.app.openHome('nothing' as unknown as Record<string, never>))).toEqual({
      ...ours,
      field: null,
    });
  });
});

it.each([
  [1, 'The label is empty.', 'Type it and try again.'],
  [8, 'The label is too short.', 'It needs at least 8 characters.'],
])('a text under %i characters is told as that', (least, sentence, advice) => {
  const { error } = z.object({ label: z.string().min(least) }).safeParse({ label: '' });
  const cause = new ValidationError({ message: 'does not fit', issues: error?.issues ?? [], data: null });
  expect(invalidInput(cause)).toMatchObject({ field: 'label', sentence, advice });
});
