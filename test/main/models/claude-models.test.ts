import { describe, expect, it } from 'vitest';
import { claudeModelsIn, levelOfModel } from '../../../src/main/models/levels/claude-models';
import type { ModelInfo } from '../../../src/shared/domain/model';

const model = (id: string, createdAt: number | null = null): ModelInfo => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt,
});
const noPins = { haiku: null, sonnet: null, opus: null };

describe('the models behind the levels', () => {
  it('are told by their names, wherever the level stands in them', () => {
    expect(levelOfModel('claude-opus-5-2')).toBe('opus');
    expect(levelOfModel('claude-3-5-haiku-latest')).toBe('haiku');
    expect(levelOfModel('us.anthropic.claude-sonnet-5-v1:0')).toBe('sonnet');
    expect(levelOfModel('sonnet')).toBe('sonnet');
    expect(levelOfModel('sonnetist-9')).toBeNull();
    expect(levelOfModel('claude-instant')).toBeNull();
  });

  it('are the newest by the day that the list gives', () => {
    const models = [model('claude-opus-9', 100), model('claude-opus-5', 300), model('claude-haiku-5', 200)];
    expect(claudeModelsIn(models, noPins)).toMatchObject({
      opus: 'claude-opus-5',
      haiku: 'claude-haiku-5',
      sonnet: null,
    });
  });

  it('are the newest by their numbers where the list gives no day', () => {
    const ids = ['claude-3-5-sonnet-20241022', 'claude-sonnet-5', 'claude-sonnet-5-1', 'claude-sonnet-4-5-20250929'];
    expect(
      claudeModelsIn(
        ids.map((id) => model(id)),
        noPins,
      ).listed.sonnet,
    ).toEqual(['claude-sonnet-5-1', 'claude-sonnet-5', 'claude-sonnet-4-5-20250929', 'claude-3-5-sonnet-20241022']);
  });

  it('can be pinned, also to one that is not listed', () => {
    const pins = { ...noPins, opus: 'claude-opus-4' };
    expect(claudeModelsIn([model('claude-opus-5')], pins)).toMatchObject({
      opus: 'claude-opus-4',
      listed: { opus: ['claude-opus-5'] },
    });
  });
});
