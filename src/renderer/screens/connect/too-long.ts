import { API_KEY_MAX, BASE_URL_MAX, LABEL_MAX, MODEL_NAME_MAX } from '../../../shared/domain/connection';
import { recogniseKey } from '../../../shared/recognise-key';
import type { FieldProblems } from './check-draft';
import type { ConnectDraft } from './draft';

/** A sentence for each field that holds more than can be kept. Nothing is cut off: half a key or address is a wrong one. */
export function tooLong({ label, apiKey, baseUrl, defaultModel }: ConnectDraft): FieldProblems {
  return {
    ...(label.trim().length > LABEL_MAX && {
      label: `A label can have ${LABEL_MAX} characters at most. This one has ${label.trim().length}: shorten it.`,
    }),
    ...(recogniseKey(apiKey).key.length > API_KEY_MAX && {
      apiKey: 'This is too long for an API key. Copy the key alone, in one piece.',
    }),
    ...(baseUrl.trim().length > BASE_URL_MAX && {
      baseUrl: 'This is too long for an address. Type it like https://api.example.com/v1.',
    }),
    ...(defaultModel.trim().length > MODEL_NAME_MAX && {
      defaultModel: `A model name can have ${MODEL_NAME_MAX} characters at most. Type the name alone.`,
    }),
  };
}
