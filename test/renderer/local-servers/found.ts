import type { Discovery, FoundServer } from '../../../src/shared/domain/found-server';
import type { PickableModel } from '../../../src/shared/domain/model';
import { sampleModel } from '../support/sample-models';
import { NOON } from '../support/samples';

/** A model of a local server of which little is known, unless told otherwise. */
export function localModel(id: string, change: Partial<PickableModel> = {}): PickableModel {
  return sampleModel(id, { standing: 'local', ...change });
}

/** An Ollama with two models that nothing is connected to, unless told otherwise. */
export function foundServer(change: Partial<FoundServer> = {}): FoundServer {
  return {
    baseUrl: 'http://localhost:11434',
    kind: 'ollama',
    product: 'Ollama',
    version: '0.21.0',
    models: [
      localModel('llama4:latest', { contextTokens: 131_072, imageInput: true, tools: true }),
      localModel('qwen3:8b'),
    ],
    needsKey: false,
    connectionId: null,
    ...change,
  };
}

/** A finished look that found these. */
export function looked(servers: FoundServer[], change: Partial<Discovery> = {}): Discovery {
  return { state: 'looked', lookedAt: NOON, servers, asked: ['http://localhost:11434'], ...change };
}
