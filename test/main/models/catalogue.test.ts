import { describe, expect, it } from 'vitest';
import { ModelPrice } from '../../../src/shared/domain/model';
import { ProviderKind } from '../../../src/shared/domain/provider';
import { CATALOGUES } from '../../../src/main/models/catalogue/catalogues';
import { catalogued, cataloguedPrice } from '../../../src/main/models/catalogue/look-up';

const all = ProviderKind.options.flatMap((kind) =>
  (CATALOGUES[kind]?.entries ?? []).map((entry) => ({ kind, name: `${kind} ${entry.id}`, entry })),
);

/** The sites on which the makers themselves write. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  anthropic: 'platform.claude.com',
  openai: 'developers.openai.com',
  google: 'ai.google.dev',
  deepseek: 'api-docs.deepseek.com',
  mistral: 'docs.mistral.ai',
  groq: 'console.groq.com',
  xai: 'docs.x.ai',
};

describe('the catalogue', () => {
  it('has something on each of the makers', () => {
    expect(Object.keys(CATALOGUES).toSorted()).toEqual(Object.keys(OWN_PAGES).toSorted());
    expect(all.length).toBeGreaterThan(20);
  });

  it.each(all)('$name: names the maker’s own page and a day that has been', ({ kind, entry }) => {
    const page = new URL(entry.source);
    expect(page.protocol).toBe('https:');
    expect(page.hostname).toBe(OWN_PAGES[kind]);
    expect(entry.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(entry.asOf)).toBeGreaterThan(Date.UTC(2026, 0, 1));
    expect(Date.parse(entry.asOf)).toBeLessThanOrEqual(Date.now());
  });

  it.each(all)('$name: has sane numbers', ({ entry }) => {
    expect(entry.contextTokens ?? 200_000).toBeGreaterThanOrEqual(8_000);
    expect(entry.contextTokens ?? 200_000).toBeLessThanOrEqual(10_000_000);
    const price = cataloguedPrice(entry);
    if (!price) return;
    expect(ModelPrice.parse(price)).toEqual(price);
    // A price of zero would be an unknown one in disguise, and output has never been the cheaper side.
    expect(price.input).toBeGreaterThan(0.01);
    expect(price.output).toBeGreaterThanOrEqual(price.input);
    expect(price.output).toBeLessThanOrEqual(200);
    expect(price.cachedInput ?? price.input / 2).toBeLessThan(price.input);
    expect(price.cachedInput ?? 1).toBeGreaterThan(0);
  });

  it('gives a name to one entry only', () => {
    for (const { entries } of Object.values(CATALOGUES)) {
      const names = entries.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('looking up', () => {
  it.each([
    ['anthropic', 'claude-opus-5-5', 'claude-opus-5-5'],
    ['anthropic', 'claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
    ['openai', 'gpt-5.6', 'gpt-5.6-sol'],
    ['openai', 'gpt-6-sol-2026-09-22', 'gpt-6-sol'],
    ['google', 'gemini-3.8-flash-001', 'gemini-3.8-flash'],
  ] as const)('%s: %s is %s', (kind, asked, found) => {
    expect(catalogued(kind, null, asked)?.id).toBe(found);
  });

  it.each([
    ['anthropic', 'claude-opus-5-5-fast'],
    ['anthropic', 'claude-opus'],
    ['anthropic', 'my-claude-opus-5-5'],
    ['openai', 'gpt-6-sol-2026'],
    ['openai', 'ft:gpt-6-sol:acme::1'],
    ['deepseek', 'deepseek-v4-pro-20260522'],
    ['openrouter', 'anthropic/claude-opus-5.5'],
    ['azure', 'gpt-6-sol'],
    ['openai-compatible', 'gpt-6-sol'],
    ['claude-code', 'claude-opus-5-5'],
    ['anthropic', 'constructor'],
  ] as const)('%s: %s is not known', (kind, asked) => {
    expect(catalogued(kind, null, asked)).toBeNull();
  });

  it('knows nothing of a model behind another’s address', () => {
    expect(catalogued('anthropic', 'https://api.anthropic.com/v1', 'claude-opus-5-5')).not.toBeNull();
    for (const address of [
      'https://gateway.example/anthropic',
      'http://api.anthropic.com/v1',
      'https://api.anthropic.com.example/v1',
      'http://127.0.0.1:4000',
      'not an address',
    ]) {
      expect(catalogued('anthropic', address, 'claude-opus-5-5')).toBeNull();
    }
  });
});
