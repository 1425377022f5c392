import type { FakeModel, ModelsCall, Speech } from '../wire';

/** `GET …/models` as OpenAI and everything compatible answers it. */
export function openaiModels(speech: Speech, ownedBy: string): ModelsCall {
  return {
    kind: 'models',
    speech,
    rows: 'data',
    list: (models: readonly FakeModel[]) => ({
      object: 'list',
      data: models.map(({ id }) => ({ id, object: 'model', created: 1_790_000_000, owned_by: ownedBy })),
    }),
  };
}
