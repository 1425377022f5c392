import { describe, expect, it } from 'vitest';
import {
  chosenWords,
  priceSource,
  priceWords,
  shortPrice,
  tokens,
} from '../../../src/renderer/screens/connect/model/model-words';
import { optionsOfFound, optionsOfList } from '../../../src/renderer/screens/connect/model/model-options';
import { dayMoment } from '../../../src/renderer/ui/moments';
import { NOON } from '../support/samples';
import { sampleModel, samplePrice, sampleServer } from '../support/sample-models';

/** A day as this computer writes it. */
const day = (date: string) => dayMoment(Date.parse(`${date}T12:00:00`));

describe('the words about a model', () => {
  it.each([
    [512, '512'],
    [8_192, '8k'],
    [131_072, '131k'],
    [200_000, '200k'],
    [1_000_000, '1M'],
    [1_048_576, '1.05M'],
  ])('%d tokens are %s', (count, words) => {
    expect(tokens(count)).toBe(words);
  });

  it('say a price, that there is none, and that it is not known, each in its own way', () => {
    expect(shortPrice(samplePrice())).toBe('$4 / $20');
    expect(priceWords(samplePrice({ input: 0.1, output: 0.5 }))).toBe('$0.10 in, $0.50 out for a million tokens');
    const free = samplePrice({ input: 0, output: 0, source: 'runs on this computer' });
    expect([shortPrice(free), priceWords(free), priceSource(free, NOON)]).toEqual([
      'free',
      'costs nothing',
      'Costs nothing: it runs on this computer.',
    ]);
    expect([shortPrice(null), priceWords(null)]).toEqual(['price unknown', 'price unknown']);
  });

  it('say where a price comes from, of which day it is and what it depends on', () => {
    expect(priceSource(samplePrice({ condition: 'prompts up to 200,000 tokens' }), NOON)).toBe(
      `Price from platform.claude.com, as of ${day('2026-10-07')}. Cached input $0.20. Prompts up to 200,000 tokens.`,
    );
    expect(
      priceSource(samplePrice({ source: 'the provider’s list', asOf: '2026-11-20', cachedInput: null }), NOON),
    ).toBe(`Price from the provider’s list, as of ${day('2026-11-20')}.`);
  });

  it('warn of a price that was read long ago', () => {
    expect(priceSource(samplePrice({ asOf: '2026-05-19', cachedInput: null }), NOON)).toBe(
      `Price from platform.claude.com, as of ${day('2026-05-19')}, may have changed since.`,
    );
  });

  it('put the chosen one into a line', () => {
    expect(chosenWords(sampleModel('a', { contextTokens: 1_000_000, price: samplePrice() }), 'cloud', NOON)).toBe(
      `1M context · $4 in, $20 out for a million tokens, as of ${day('2026-10-07')}`,
    );
    expect(chosenWords(sampleModel('a', { standing: 'community' }), 'compatible', NOON)).toBe(
      'Price unknown · community',
    );
    expect(chosenWords(sampleModel('a'), 'subscription', NOON)).toBe('Part of your plan');
    expect(
      chosenWords(sampleModel('a', { standing: 'certified', certifiedAt: NOON, price: samplePrice() }), 'cloud', NOON),
    ).toMatch(new RegExp(` · certified ${day('2026-11-20')}$`));
  });
});

describe('the order of the choices', () => {
  it('is newest first where every model tells when it came out, else the list’s', () => {
    const dated = [sampleModel('old', { createdAt: 1 }), sampleModel('new', { createdAt: 2 })];
    expect(optionsOfList(dated).map(({ value }) => value)).toEqual(['new', 'old']);
    expect(optionsOfList([...dated, sampleModel('when')]).map(({ value }) => value)).toEqual(['old', 'new', 'when']);
  });

  it('keeps the models of a maker together where there are many', () => {
    const models = Array.from({ length: 12 }, (_, n) => sampleModel(`${n % 2 ? 'meta' : 'qwen'}/m${n}`));
    const groups = optionsOfList(models).map(({ group }) => group);
    expect(groups).toEqual([...Array(6).fill('meta'), ...Array(6).fill('qwen')]);
    expect(optionsOfList(models.slice(0, 4)).every(({ group }) => group === undefined)).toBe(true);
  });

  it('has what was found elsewhere, by where it is, and not what the form is about', () => {
    const here = sampleServer('http://127.0.0.1:11434', ['llama3', 'qwen3']);
    const near = sampleServer('http://192.168.1.9:11434', ['llama3']);
    const found = [near, here].flatMap((server) => server.models.map((model) => ({ server, model })));
    const options = optionsOfFound(found, null, '');
    expect(options.map(({ label, group }) => [label, group])).toEqual([
      ['llama3', 'On this computer'],
      ['qwen3', 'On this computer'],
      ['llama3', 'In your network'],
    ]);
    expect(new Set(options.map(({ value }) => value)).size).toBe(3);
    expect(optionsOfFound(found, 'ollama', ' http://127.0.0.1:11434 ').map(({ group }) => group)).toEqual([
      'In your network',
    ]);
  });
});
