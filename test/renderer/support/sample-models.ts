import type { FoundServer } from '../../../src/shared/domain/found-server';
import type { ModelPrice, PickableModel } from '../../../src/shared/domain/model';

/** $4 in, $20 out, $0.20 cached, read on 7 October 2026. */
export function samplePrice(change: Partial<ModelPrice> = {}): ModelPrice {
  return {
    input: 4,
    output: 20,
    cachedInput: 0.2,
    source: 'https://platform.claude.com/docs/en/models/opus-5-5/overview',
    asOf: '2026-10-07',
    condition: null,
    ...change,
  };
}

/** A model of which only the name is known. */
export function sampleModel(id: string, change: Partial<PickableModel> = {}): PickableModel {
  return {
    id,
    name: id,
    contextTokens: null,
    imageInput: null,
    tools: null,
    structuredOutput: null,
    createdAt: null,
    price: null,
    standing: null,
    certifiedAt: null,
    ...change,
  };
}

/** An Ollama that was found, with models that cost nothing. */
export function sampleServer(baseUrl: string, models: readonly string[]): FoundServer {
  const price = samplePrice({ input: 0, output: 0, cachedInput: 0, source: 'runs on this computer' });
  return {
    baseUrl,
    kind: 'ollama',
    product: 'Ollama',
    version: '0.12.0',
    models: models.map((id) => sampleModel(id, { contextTokens: 8_192, price, standing: 'local' })),
    needsKey: false,
    connectionId: null,
  };
}
