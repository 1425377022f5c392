import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelInfo } from '../../../src/shared/domain/model';
import { PickableModel } from '../../../src/shared/domain/model';
import { ProviderKind } from '../../../src/shared/domain/provider';
import { pickable } from '../../../src/main/models/pickable';
import { priceOf } from '../../../src/main/models/price-of';
import { PRICE_SOURCES } from '../../../src/shared/domain/model';
import { spendingOf } from '../../../src/main/connections/testing/spending';

const listed = (id: string, change: Partial<ModelInfo> = {}): ModelInfo => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt: null,
  ...change,
});

const LIVE = {
  input: 7,
  output: 8,
  cachedInput: null,
  source: 'the provider’s list',
  asOf: '2026-11-20',
  condition: null,
};

describe('the models of a picker', () => {
  it('have what the list leaves open from the catalogue, with where and when it was read', () => {
    const [model] = pickable('anthropic', [listed('claude-opus-5-5')], { baseUrl: null });
    expect(model).toMatchObject({ contextTokens: 1_000_000, imageInput: true, tools: true, structuredOutput: null });
    expect(model?.price).toMatchObject({
      input: 4,
      output: 20,
      cachedInput: 0.2,
      source: 'https://platform.claude.com/docs/en/models/opus-5-5/overview',
      asOf: '2026-10-07',
    });
  });

  it('keep what the list says, even where the catalogue says otherwise', () => {
    const own = { contextTokens: 200_000, imageInput: false, tools: false, structuredOutput: false };
    const [model] = pickable('anthropic', [listed('claude-opus-5-5', { ...own, price: LIVE })], { baseUrl: null });
    expect(model).toMatchObject({ ...own, price: LIVE });
  });

  it('have no price that is not known, never zero', () => {
    expect(pickable('anthropic', [listed('claude-next')], { baseUrl: null })[0]?.price).toBeNull();
    expect(pickable('google', [listed('gemini-3.7-flash')], { baseUrl: null })[0]?.price).toBeNull();
  });

  it('have nothing from the catalogue where the address is another or not told', () => {
    const bare = listed('claude-opus-5-5');
    for (const where of [{ baseUrl: 'https://gateway.example/v1' }, {}]) {
      expect(pickable('anthropic', [bare], where)[0]).toMatchObject({ contextTokens: null, price: null });
    }
  });

  it('are certified where a report says so, and only there', () => {
    const asked: unknown[] = [];
    const certifiedAt = (...of: readonly [ProviderKind, string | null, string]) => {
      asked.push(of);
      return of[2] === 'llama3' ? 1_700_000_000_000 : null;
    };
    const models = pickable('ollama', [listed('llama3'), listed('qwen3')], {
      baseUrl: 'http://127.0.0.1:11434',
      certifiedAt,
    });
    expect(models.map(({ standing, certifiedAt: at }) => [standing, at])).toEqual([
      ['certified', 1_700_000_000_000],
      ['local', null],
    ]);
    expect(asked).toContainEqual(['ollama', '127.0.0.1:11434', 'llama3']);
  });

  it('say of a local server’s cloud models that they do not run here', () => {
    const at = { baseUrl: 'http://127.0.0.1:11434' };
    const models = pickable('ollama', [listed('gpt-oss:120b-cloud'), listed('gpt-oss:20b')], at);
    expect(models.map(({ standing }) => standing)).toEqual(['community', 'local']);
    expect(models.map(({ price }) => price?.source ?? null)).toEqual([null, PRICE_SOURCES.here]);
  });

  it('are whole, whatever a list has and wherever it was read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ProviderKind.options),
        fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: null }),
        fc.array(fc.string({ minLength: 1 }).map((id) => listed(id))),
        (kind, baseUrl, models) => {
          const shown = pickable(kind, models, { baseUrl });
          expect(shown.map(({ id }) => id)).toEqual(models.map(({ id }) => id));
          for (const model of shown) expect(PickableModel.safeParse(model).success).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are joined within a frame, 5,000 of them', () => {
    const models = Array.from({ length: 5_000 }, (_, n) => listed(`claude-model-${n}-20260101`));
    // The quickest of several: the computer may have other work.
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now();
      pickable('anthropic', models, { baseUrl: null });
      return performance.now() - start;
    });
    expect(Math.min(...took)).toBeLessThan(200);
  });
});

describe('the price of a model', () => {
  it('is nothing, and says why, for what runs here', () => {
    const free = { input: 0, output: 0, source: PRICE_SOURCES.here };
    expect(priceOf('practice', null, 'practice')).toMatchObject(free);
    expect(priceOf('ollama', null, 'llama3')).toMatchObject(free);
    expect(priceOf('lm-studio', 'http://127.0.0.1:1234/v1', 'qwen3')).toMatchObject(free);
    expect(priceOf('vllm', 'http://192.168.1.20:8000/v1', 'qwen3')).toMatchObject({
      input: 0,
      source: 'runs in this network',
    });
  });

  it('is unknown for a local kind of server far away, a gateway at home, and a plan', () => {
    expect(priceOf('ollama', 'https://ollama.example.com', 'llama3')).toBeNull();
    expect(priceOf('openai-compatible', 'http://127.0.0.1:4000/v1', 'gpt-6-sol')).toBeNull();
    expect(priceOf('claude-code', null, 'claude-opus-5-5')).toBeNull();
  });

  it('tells what a test spent', () => {
    const usage = { input: 1_000, output: 100, cachedInput: 0, reasoning: null };
    expect(spendingOf(usage, priceOf('openai', null, 'gpt-6-sol')).dollars).toBeCloseTo(0.003, 10);
    expect(spendingOf(usage, priceOf('openai', null, 'gpt-next')).dollars).toBeNull();
  });
});
