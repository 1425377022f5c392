import type { Page } from './server-of';

const row = (id: string, ownedBy: string) => ({ id, object: 'model', created: 1_790_000_000, owned_by: ownedBy });
const list = (...rows: unknown[]): Page => ({ body: { object: 'list', data: rows } });

/** The public page that LocalAI tells about itself. */
const LOCAL_AI_PAGE: Page = {
  body: {
    version: 'v4.9.0',
    endpoints: { chat_completions: '/v1/chat/completions', models: '/v1/models' },
    capabilities: { config_metadata: true },
  },
};

const JAN_PAGE: Page = { body: { openapi: '3.0.0', info: { title: 'Jan API Server Endpoints', version: '1.0' } } };

/** What each product answers, as its source or documentation has it, where the fake services have no such product. */
export const PAGES = {
  localAi: {
    '/.well-known/localai.json': LOCAL_AI_PAGE,
    '/v1/models': list(row('qwen3-8b', 'localai')),
    // It imitates Ollama as well.
    '/api/version': { body: { version: '0.9.0' } },
    '/api/tags': { body: { models: [{ name: 'qwen3-8b', model: 'qwen3-8b' }] } },
    '/': { body: 'Ollama is running' },
  },
  localAiWithKey: {
    '/.well-known/localai.json': LOCAL_AI_PAGE,
    '/v1/models': { status: 401, body: { error: { code: 401, message: 'An authentication key is required' } } },
  },
  jan: { '/openapi.json': JAN_PAGE, '/v1/models': list(row('jan-v3-4b', 'user')) },
  janWithKey: { '/v1/models': { status: 401, body: 'Missing authorization header' }, '/openapi.json': JAN_PAGE },
  janWithoutPage: { '/v1/models': { status: 401, body: 'Invalid or missing authorization token' } },
  llamaCppLoading: {
    '/v1/models': {
      status: 503,
      headers: { server: 'llama.cpp' },
      body: { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } },
    },
  },
  llamaCppWithKey: {
    '/v1/models': { ...list(row('qwen3-8b.gguf', 'llamacpp')), headers: { server: 'llama.cpp' } },
    '/props': {
      status: 401,
      headers: { server: 'llama.cpp' },
      body: { error: { code: 401, message: 'Invalid API Key' } },
    },
  },
  vllmWithKey: {
    '/v1/models': { status: 401, body: { error: 'Unauthorized' } },
    '/version': { body: { version: '0.13.0' } },
    '/health': { body: '' },
  },
  lmStudioOlder: {
    '/v1/models': list(row('qwen/qwen3-8b', 'organization_owner')),
    '/api/v0/models': {
      body: {
        data: [{ id: 'qwen/qwen3-8b', object: 'model', type: 'vlm', state: 'not-loaded', max_context_length: 40_960 }],
      },
    },
    '/api/v1/models': { body: { error: 'Unexpected endpoint or method. (GET /api/v1/models)' } },
  },
  lmStudioEmpty: {
    '/v1/models': list(),
    '/api/v1/models': { body: { models: [] } },
    '/api/version': { body: { error: 'Unexpected endpoint or method. (GET /api/version)' } },
  },
  lmStudioWithKey: {
    '/v1/models': {
      status: 401,
      body: {
        error: {
          type: 'invalid_request',
          code: 'invalid_api_key',
          message: 'An LM Studio API token is required to make requests to this server, but none was provided.',
        },
      },
    },
  },
  ollamaEmpty: {
    '/': { body: 'Ollama is running' },
    '/api/version': { body: { version: '0.21.0' } },
    '/api/tags': { body: { models: [] } },
    '/v1/models': { body: { object: 'list', data: null } },
  },
  ollamaWithKey: {
    '/': { body: 'Ollama is running' },
    '/api/version': { status: 401, body: { error: 'unauthorized' } },
    '/api/tags': { status: 401, body: { error: 'unauthorized' } },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Page>>>>;
