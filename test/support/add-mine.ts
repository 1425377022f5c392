import type { Connection } from '../../src/shared/domain/connection';
import type { FakeService } from './fake-services';
import type { TestApp } from './test-app';

/** The key that fake services of tests take. */
export const KEY = 'sk-test-0123456789abcdef';

/** Connects a fake service of the OpenAI wire with {@link KEY}, under the label "Mine". */
export function addMine({ main }: Pick<TestApp, 'main'>, service: FakeService): Promise<Connection> {
  const model = service.models[0];
  if (!model) throw new Error('The fake service has no model.');
  const access = { kind: 'openai', baseUrl: service.url, apiKey: KEY } as const;
  return main.connections.add({ ...access, label: 'Mine', defaultModel: model.id });
}
