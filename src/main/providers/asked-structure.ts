import type { ProviderKind } from '../../shared/domain/provider';
import type { ModelPrompt, ModelQuestion } from './ask-model';

/** What is asked for as structured data. */
export interface AskedStructure {
  readonly kind: ProviderKind;
  readonly prompt: ModelPrompt;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly hasTools: boolean;
  /** Whether the model is known to take a response format: null where nobody knows, which counts as yes. */
  readonly canStructure: boolean | null;
}

/**
 * Services that take a response format beside tools. The others refuse the two together (Groq, older Gemini models), or
 * stop calling tools.
 */
const WITH_TOOLS: ReadonlySet<ProviderKind> = new Set(['anthropic', 'openai', 'azure']);

/**
 * Asks for an answer that fits a JSON schema: by the service's own response format where that can be used, else in
 * words. Either way what comes back has to be looked at.
 */
export function askedStructure({
  kind,
  prompt,
  schema,
  hasTools,
  canStructure,
}: AskedStructure): Pick<ModelQuestion, 'prompt' | 'responseFormat'> {
  // Services take objects alone as the whole answer (OpenAI, Anthropic, Groq).
  const isObject = schema['type'] === 'object';
  const isTaken = canStructure !== false && isObject && (!hasTools || WITH_TOOLS.has(kind));
  if (isTaken) return { prompt, responseFormat: { type: 'json', schema, name: 'answer' } };
  return { prompt: instructed(prompt, inWords(schema, hasTools)) };
}

function inWords(schema: Readonly<Record<string, unknown>>, hasTools: boolean): string {
  const when = hasTools ? 'Once you need no tool any more, answer' : 'Answer';
  return `${when} with one JSON value that fits the following JSON schema, and with nothing else: no explanation before or after it, no Markdown.\n\n${JSON.stringify(schema)}`;
}

/** Services take one system message, at the start. */
function instructed(prompt: ModelPrompt, words: string): ModelPrompt {
  const [first, ...rest] = prompt;
  if (first?.role !== 'system') return [{ role: 'system', content: words }, ...prompt];
  return [{ ...first, content: `${first.content}\n\n${words}` }, ...rest];
}
