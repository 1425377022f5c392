import { describe, expect, it } from 'vitest';
import { providerOf } from '../../../src/main/providers/registry';
import { priceInRow } from '../../../src/main/providers/listed-price';
import { never, ownAddress, pages } from './call-pages';

const NOON = Date.UTC(2026, 10, 20, 12);

describe('a price in a live list', () => {
  it('is dollars for a token, told for a million', () => {
    expect(priceInRow({ prompt: '0.000003', completion: '0.000015', input_cache_read: '0.0000003' }, NOON)).toEqual({
      input: 3,
      output: 15,
      cachedInput: 0.3,
      source: 'the provider’s list',
      asOf: '2026-11-20',
      condition: null,
    });
  });

  it('says what a request costs on top', () => {
    const price = priceInRow({ prompt: '0', completion: '0', request: '0.005' }, NOON);
    expect(price).toMatchObject({ input: 0, output: 0, condition: 'and $0.005 for each request' });
  });

  it.each([
    {},
    { prompt: '0.000003' },
    { prompt: '-1', completion: '-1' },
    { prompt: '', completion: ' ' },
    { prompt: 'free', completion: '0' },
    { prompt: 'Infinity', completion: '0' },
    { prompt: null, completion: [] },
    { prompt: true, completion: {} },
    { prompt: '3', completion: '15' },
  ])('is none where the fields are no price: %j', (pricing) => {
    expect(priceInRow(pricing, NOON)).toBeNull();
  });
});

it('OpenRouter’s models come with their prices, and without where it names none', async () => {
  const server = await pages({
    '/api/v1/models': {
      data: [
        { id: 'a/one', name: 'One', pricing: { prompt: '0.000001', completion: '0.000002' } },
        { id: 'a/auto', name: 'Auto', pricing: { prompt: '-1', completion: '-1' } },
        { id: 'a/two', name: 'Two', pricing: 'much' },
      ],
    },
  });
  const models = await providerOf('openrouter').listModels(ownAddress('openrouter', server), never);
  expect(models.map(({ id, price }) => [id, price?.input, price?.output])).toEqual([
    ['a/one', 1, 2],
    ['a/auto', undefined, undefined],
    ['a/two', undefined, undefined],
  ]);
});
