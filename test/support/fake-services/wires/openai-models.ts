import type { Dialect } from '../dialects/dialect';
import type { ModelsCall, Speech } from '../wire';

/** `GET …/models` as OpenAI and everything compatible answers it. */
export function openaiModels(speech: Speech, row: Dialect['row']): ModelsCall {
  return {
    kind: 'models',
    speech,
    rows: 'data',
    list: (models) => ({ object: 'list', data: models.map((model) => row(model)) }),
  };
}
