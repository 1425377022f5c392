import type { ModelQuestion } from './ask-model';
import { isStrictSchema } from './strict-schema';

/** OpenAI and xAI keep answers of Responses for a month unless told not to. Other providers skip options not theirs. */
const NOTHING_STORED = { openai: { store: false }, xai: { store: false } };

const LOOSE = { strictJsonSchema: false };
/** The same, where the schema is one that services do not take as a strict one. */
const NOTHING_STORED_LOOSE = {
  openai: { store: false, ...LOOSE },
  xai: { store: false },
  azure: LOOSE,
  groq: LOOSE,
  openaiCompatible: LOOSE,
  deepseek: LOOSE,
};

/** What single providers are told beyond the SDK's common options. */
export function providerOptionsFor(
  responseFormat: ModelQuestion['responseFormat'],
): typeof NOTHING_STORED | typeof NOTHING_STORED_LOOSE {
  const schema: unknown = responseFormat?.type === 'json' ? responseFormat.schema : undefined;
  return schema === undefined || isStrictSchema(schema) ? NOTHING_STORED : NOTHING_STORED_LOOSE;
}
