import { expect, it } from 'vitest';
import { pictureLimits, TAKEN_EVERYWHERE } from '../../../src/main/providers/picture-limits';
import { ProviderKind } from '../../../src/shared/domain/provider';

it.each([
  ['claude-opus-5-5', 2576],
  ['claude-opus-4-7', 2576],
  ['claude-opus-4-8-20260601', 2576],
  ['claude-sonnet-5', 2576],
  ['claude-haiku-5-5', 2576],
  ['claude-opus-4-6', 1568],
  ['claude-sonnet-4-6', 1568],
  ['claude-haiku-4-5', 1568],
  ['claude-haiku-4-5-20251001', 1568],
  ['claude-sonnet-4-20250514', 1568],
  ['claude-3-5-sonnet-20241022', 1568],
])('%s reads %d pixels', (model, edge) => {
  expect(pictureLimits('anthropic', model, 1).readEdge).toBe(edge);
});

it('many pictures for Claude stay below the size that is refused then', () => {
  expect(pictureLimits('anthropic', 'claude-opus-5-5', 20).takenEdge).toBe(8000);
  expect(pictureLimits('anthropic', 'claude-opus-5-5', 21)).toMatchObject({ readEdge: 2000, takenEdge: 2000 });
  expect(pictureLimits('anthropic', 'claude-haiku-4-5', 21).readEdge).toBe(1568);
});

it.each(ProviderKind.options)('what fits everywhere fits %s', (kind) => {
  for (const pictures of [1, 100]) {
    const limits = pictureLimits(kind, 'any', pictures);
    expect(limits.readEdge).toBeLessThanOrEqual(limits.takenEdge);
    expect(TAKEN_EVERYWHERE.readEdge).toBeLessThanOrEqual(limits.takenEdge);
    expect(TAKEN_EVERYWHERE.bytes).toBeLessThanOrEqual(limits.bytes);
    for (const form of TAKEN_EVERYWHERE.forms) expect(limits.forms).toContain(form);
  }
});
