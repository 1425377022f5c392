import { describe, expect, it } from 'vitest';
import { ListedModelsRepository } from '../../../src/main/models/listed-models-repository';
import { ListedPrices } from '../../../src/main/models/listed-prices';
import type { ModelInfo, ModelPrice } from '../../../src/shared/domain/model';
import { addConnection, freshDatabase } from '../storage/fresh-database';

const listed = (id: string, input: number | null): ModelInfo => {
  const price = (dollars: number): ModelPrice => ({
    input: dollars,
    output: dollars,
    cachedInput: null,
    source: 'the list',
    asOf: '2026-11-01',
    condition: null,
  });
  const unknown = { contextTokens: null, imageInput: null, tools: null, structuredOutput: null, createdAt: null };
  return { id, name: id, ...unknown, ...(input !== null && { price: price(input) }) };
};

describe('prices in live lists', () => {
  it('are those of the list that was read last at the same address', async () => {
    const db = await freshDatabase();
    for (const id of ['a', 'b', 'c']) addConnection(db, id);
    db.exec(`UPDATE connections SET kind = 'openrouter'`);
    db.exec(`UPDATE connections SET base_url = 'https://other.example/v1' WHERE id = 'c'`);
    const lists = new ListedModelsRepository(db);
    lists.put('a', [listed('x/one', 5), listed('x/two', null)], 100);
    lists.put('b', [listed('x/one', 1)], 50);
    lists.put('c', [listed('x/one', 9)], 200);
    let clock = 0;
    const prices = new ListedPrices(lists, () => clock);
    expect(prices.of('openrouter', null, 'x/one')).toMatchObject({ input: 5, source: 'the list' });
    expect(prices.of('openrouter', 'https://other.example/v1', 'x/one')).toMatchObject({ input: 9 });
    expect(prices.of('openrouter', null, 'x/two')).toBeNull();
    expect(prices.of('openrouter', null, 'x/three')).toBeNull();
    lists.put('b', [listed('x/one', 2)], 300);
    expect(prices.of('openrouter', null, 'x/one')).toMatchObject({ input: 5 });
    clock = 600_000;
    expect(prices.of('openrouter', null, 'x/one')).toMatchObject({ input: 2 });
  });

  it('come after what is known without them', async () => {
    const lists = { newestOf: () => [listed('llama', 7)] };
    const prices = new ListedPrices(lists, () => 0);
    expect(prices.of('ollama', 'http://localhost:11434', 'llama')).toMatchObject({ input: 0 });
  });
});
