import { t } from '../../shared/language/t';
import type { PlainText } from '../../shared/language/text';
import { ProblemError } from '../problem-error';
import type { IdentifiedServer } from './identify';

/** How a model gets onto each product, as its maker's documentation says it. */
const WAYS: Readonly<Record<string, PlainText>> = {
  Ollama: 'Get one in a terminal, for example: ollama pull qwen3:8b. Then connect again.',
  'LM Studio': 'Download one in LM Studio, or in a terminal: lms get qwen/qwen3-8b. Then connect again.',
  'llama.cpp': 'It may still be loading. Otherwise start it with one: llama-server -m model.gguf. Then connect again.',
  vLLM: 'Start it with one: vllm serve Qwen/Qwen3-8B. Then connect again.',
  LocalAI: 'Install one from its gallery, or in a terminal: local-ai models install qwen3-8b. Then connect again.',
  Jan: 'Download one in Jan’s hub and start it there. Then connect again.',
};

/** The problem of a server that has nothing to chat with, with what to run. */
export function noModels({ product }: Pick<IdentifiedServer, 'product'>): ProblemError {
  return new ProblemError(
    'not_found',
    t('{product} has no model that can chat yet.', { product }),
    t(WAYS[product] ?? 'Load one into it. Then connect again.'),
  );
}
