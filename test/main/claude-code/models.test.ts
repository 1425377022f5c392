import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const list = async (models: readonly unknown[] | null): Promise<Record<string, string>> => {
  const { code } = setUp({ models });
  const rows = await code.models(null, AbortSignal.timeout(4000));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
};

describe('the models of Claude Code', () => {
  test('are those that it lists, with what its names stand for', async () => {
    const { code } = setUp();
    const models = await code.models(null, AbortSignal.timeout(15_000));
    expect(models.map(({ id, name }) => [id, name])).toEqual([
      ['default', 'Default (recommended) (claude-opus-5-1)'],
      ['sonnet', 'Sonnet (claude-sonnet-5)'],
      ['opus', 'Opus (claude-opus-5-1)'],
      ['haiku', 'Haiku (claude-haiku-5)'],
    ]);
  });

  test.each([[null], [[]], [[{}, 'nonsense', { value: 5 }, null]]])(
    'are its usual names when it lists %j',
    async (rows) => {
      expect(Object.keys(await list(rows))).toEqual(['default', 'sonnet', 'opus', 'haiku']);
    },
  );

  test('have its usual names besides whatever else it lists', async () => {
    const rows = await list([
      { value: 'fable', displayName: 'Fable' },
      { value: 'opus', displayName: 'Opus' },
    ]);
    expect(rows).toEqual({
      fable: 'Fable',
      opus: 'Opus',
      default: 'Recommended for your plan',
      sonnet: 'Sonnet',
      haiku: 'Haiku',
    });
  });

  test('cannot be listed where there is no program', async () => {
    const { code } = setUp({ version: 'other' });
    await expect(code.models(null, AbortSignal.timeout(5000))).rejects.toMatchObject({
      failure: { class: 'malformed' },
    });
  });
});
