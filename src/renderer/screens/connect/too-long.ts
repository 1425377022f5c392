import { API_KEY_MAX, BASE_URL_MAX, LABEL_MAX, MODEL_NAME_MAX } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { recogniseKey } from '../../../shared/recognise-key';
import type { FieldProblems } from './check-draft';
import type { ConnectDraft } from './draft';

/** A sentence for each field that holds more than can be kept. Nothing is cut off: half a key or address is a wrong one. */
export function tooLong({ label, apiKey, baseUrl, defaultModel }: ConnectDraft): FieldProblems {
  return {
    ...(label.trim().length > LABEL_MAX && {
      label: t('A label can have {most, number} characters at most. This one has {length, number}: shorten it.', {
        most: LABEL_MAX,
        length: label.trim().length,
      }),
    }),
    ...(recogniseKey(apiKey).key.length > API_KEY_MAX && {
      apiKey: t('This is too long for an API key. Copy the key alone, in one piece.'),
    }),
    ...(baseUrl.trim().length > BASE_URL_MAX && {
      baseUrl: t('This is too long for an address. Type it like https://api.example.com/v1.'),
    }),
    ...(defaultModel.trim().length > MODEL_NAME_MAX && {
      defaultModel: t('A model name can have {most, number} characters at most. Type the name alone.', {
        most: MODEL_NAME_MAX,
      }),
    }),
  };
}
