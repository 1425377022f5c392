import { openaiError } from '../replies/openai';
import type { Reply } from '../reply';
import type { FakeModel, ModelsCall, Speech } from '../wire';
import { type Dialect, document, sharedReplies } from './dialect';

function error(status: number, type: string, message: string): Reply {
  return { status, body: { error: { code: status, message, type } } };
}

/** llama.cpp's server. https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
export const llamaCpp: Dialect = {
  basePath: '/v1',
  models: [{ id: 'qwen3-8b-q4_k_m.gguf', contextTokens: 40_960 }],
  row: ({ id, contextTokens = 4096 }) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'llamacpp',
    meta: { vocab_type: 2, n_vocab: 151_936, n_ctx_train: contextTokens, n_embd: 4096 },
  }),
  openPaths: ['/v1/models', '/health'],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: error(401, 'authentication_error', 'Invalid API Key'),
    key_missing: error(401, 'authentication_error', 'Invalid API Key'),
    server_error: error(500, 'server_error', 'Failed to process the prompt'),
    overloaded: error(503, 'unavailable_error', 'No slot is available'),
    model_loading: error(503, 'unavailable_error', 'Loading model'),
    context_too_long: error(
      400,
      'exceed_context_size_error',
      'the request exceeds the available context size, try increasing it',
    ),
    bad_request: error(400, 'invalid_request_error', '"messages" is required'),
  }),
  unknownPath: () => error(404, 'not_found_error', 'File Not Found'),
  usage: 'own_chunk',
  comment: ':\n\n',
  also: {
    'GET /props': document({
      default_generation_settings: { n_ctx: 40_960 },
      total_slots: 1,
      modalities: { vision: false, audio: false },
      build_info: 'b7000-fake',
    }),
    'GET /health': document({ status: 'ok' }),
  },
};

/** vLLM. https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html */
export const vllm: Dialect = {
  basePath: '/v1',
  models: [{ id: 'Qwen/Qwen3-8B', contextTokens: 40_960 }],
  row: ({ id, contextTokens = 4096 }) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'vllm',
    root: id,
    parent: null,
    max_model_len: contextTokens,
  }),
  openPaths: ['/version', '/health'],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: { status: 401, body: { error: 'Unauthorized' } },
    key_missing: { status: 401, body: { error: 'Unauthorized' } },
    server_error: error(500, 'InternalServerError', 'EngineCore encountered an issue.'),
    overloaded: error(503, 'ServiceUnavailableError', 'The server is overloaded, try again later.'),
    model_missing: error(404, 'NotFoundError', `The model \`${model}\` does not exist.`),
    context_too_long: error(
      400,
      'BadRequestError',
      "This model's maximum context length is 40960 tokens. However, you requested 50000 tokens in the messages, Please reduce the length of the messages.",
    ),
    bad_request: error(400, 'BadRequestError', 'Expected last role to be one of: [user, tool]'),
  }),
  unknownPath: () => ({ status: 404, body: { detail: 'Not Found' } }),
  usage: 'own_chunk',
  comment: ':\n\n',
  also: { 'GET /version': document({ version: '0.13.0' }), 'GET /health': document('') },
};

/** LM Studio. https://lmstudio.ai/docs/developer/rest */
export const lmStudio: Dialect = {
  basePath: '/v1',
  models: [
    { id: 'qwen/qwen3-8b', contextTokens: 40_960 },
    { id: 'google/gemma-4-12b', contextTokens: 131_072, imageInput: true },
  ],
  row: ({ id }) => ({ id, object: 'model', owned_by: 'organization_owner' }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    server_error: { status: 500, body: { error: 'The model has crashed without additional information.' } },
    model_missing: openaiError(404, `Failed to load model "${model}". Error: Model not found.`, {
      code: 'model_not_found',
      param: 'model',
    }),
    context_too_long: {
      status: 400,
      body: {
        error:
          'The number of tokens to keep from the initial prompt is greater than the context length. Try to load the model with a larger context length, or provide a shorter input',
      },
    },
    bad_request: { status: 400, body: { error: "'messages' field is required" } },
  }),
  unknownPath: (call) => ({ status: 200, body: { error: `Unexpected endpoint or method. (${call})` } }),
  usage: 'own_chunk',
  comment: ':\n\n',
  also: { 'GET /api/v1/models': lmStudioList },
};

function lmStudioList(speech: Speech): ModelsCall {
  return { kind: 'models', speech, rows: 'models', list: (models) => ({ models: models.map(lmStudioRow) }) };
}

function lmStudioRow({ id, contextTokens = 4096, imageInput = false }: FakeModel): unknown {
  return {
    type: 'llm',
    publisher: id.split('/', 1)[0],
    key: id,
    display_name: id,
    architecture: 'qwen3',
    quantization: { name: 'Q4_K_M', bits_per_weight: 4 },
    size_bytes: 4_900_000_000,
    params_string: '8B',
    loaded_instances: [],
    max_context_length: contextTokens,
    format: 'gguf',
    capabilities: { vision: imageInput, trained_for_tool_use: true },
  };
}
