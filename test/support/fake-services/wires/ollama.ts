import { modelOf, property } from '../frames';
import { ollamaReplies, sayOllama, sayOllamaCompatible } from '../replies/ollama';
import type { Reply } from '../reply';
import type { FakeModel, FakeRequest, ModelsCall, Wire } from '../wire';
import { refuseBearer } from './openai-key';
import { chatCompletions } from './chat-completions';
import { ollamaChat } from './ollama-chat';
import { openaiModels } from './openai-models';

const compatible = chatCompletions({
  usage: 'own_chunk',
  comment: ':\n\n',
  replies: (model) => ollamaReplies(model, sayOllamaCompatible),
});
const ok = (body: unknown): Reply => ({ status: 200, body });

/** A local Ollama: its own wire, and the OpenAI-compatible one beside it. */
export const ollama: Wire = {
  basePath: '',
  models: [
    { id: 'llama4:latest', contextTokens: 131_072, imageInput: true },
    { id: 'qwen3:8b', contextTokens: 40_960 },
    { id: 'nomic-embed-text:latest', contextTokens: 2048 },
  ],
  specials: ['double_done'],
  route(request, models) {
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Ollama is running' };
      case 'GET /api/version':
        return { kind: 'other', speech: ollamaChat, reply: ok({ version: '0.21.0' }) };
      case 'GET /api/ps':
        return { kind: 'other', speech: ollamaChat, reply: ok({ models: [] }) };
      case 'POST /api/show':
        return { kind: 'other', speech: ollamaChat, reply: show(request, models) };
      case 'GET /api/tags':
        return TAGS;
      case 'GET /v1/models':
        return openaiModels(compatible, compatibleRow);
      case 'POST /api/chat':
        return modelOf(request.json)
          ? {
              kind: 'generation',
              speech: ollamaChat,
              model: modelOf(request.json),
              stream: property(request.json, 'stream') !== false,
            }
          : sayOllama(400, 'model is required');
      case 'POST /v1/chat/completions':
        return modelOf(request.json)
          ? {
              kind: 'generation',
              speech: compatible,
              model: modelOf(request.json),
              stream: property(request.json, 'stream') === true,
            }
          : sayOllamaCompatible(400, 'model is required');
      default:
        return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found' };
    }
  },
  replies: ollamaChat.replies,
  refuseKey(request, apiKey) {
    const say = request.path.startsWith('/v1/') ? sayOllamaCompatible : sayOllama;
    return refuseBearer(request, apiKey, ollamaReplies('', say));
  },
};

const compatibleRow = ({ id }: FakeModel): unknown => ({
  id,
  object: 'model',
  created: 1_790_000_000,
  owned_by: 'library',
});

const TAGS: ModelsCall = {
  kind: 'models',
  speech: ollamaChat,
  rows: 'models',
  list: (models) => ({
    models: models.map((model) => ({
      name: model.id,
      model: model.id,
      modified_at: '2026-10-01T12:00:00.000000000+02:00',
      size: 4_920_753_328,
      digest: '46e0c10c039e019119339687c3c1757cc81b9da49709a3b3924863ba87ca666e',
      details: { ...DETAILS, family: model.id.split(/[:\d]/, 1)[0] },
      capabilities: capabilities(model),
    })),
  }),
};

const DETAILS = { parent_model: '', format: 'gguf', parameter_size: '8.0B', quantization_level: 'Q4_K_M' };

function capabilities({ id, imageInput }: FakeModel): string[] {
  if (id.includes('embed')) return ['embedding'];
  return ['completion', 'tools', ...(imageInput ? ['vision'] : [])];
}

function show(request: FakeRequest, models: readonly FakeModel[]): Reply {
  const id = modelOf(request.json);
  const model = models.find((each) => each.id === id);
  if (!model) return sayOllama(404, `model '${id}' not found`);
  return ok({
    details: { ...DETAILS, family: 'llama' },
    model_info: { 'general.architecture': 'llama', 'llama.context_length': model.contextTokens ?? 8192 },
    capabilities: capabilities(model),
  });
}
