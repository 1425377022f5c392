import { modelOf, property } from '../frames';
import { anthropicError, anthropicReplies } from '../replies/anthropic';
import type { FakeModel, ModelsCall, Wire } from '../wire';
import { refuseBearer } from './openai-key';
import { messages } from './messages';

const PAGE_DEFAULT = 20;
const PAGE_MAX = 1000;

/** Anthropic's wire. */
export const anthropic: Wire = {
  basePath: '',
  models: [
    { id: 'claude-opus-5-2', contextTokens: 1_000_000, imageInput: true },
    { id: 'claude-sonnet-5-1', contextTokens: 1_000_000, imageInput: true },
    { id: 'claude-haiku-5', contextTokens: 200_000, imageInput: true },
  ],
  specials: ['double_done', 'unknown_events', 'refused_in_stream', 'window_full'],
  route(request) {
    const call = `${request.method} ${request.path}`;
    if (request.headers['anthropic-version'] === undefined) {
      return anthropicError(400, 'invalid_request_error', 'anthropic-version: header is required');
    }
    if (call === 'GET /v1/models') return modelPage(request.query);
    if (call !== 'POST /v1/messages') return anthropicError(404, 'not_found_error', 'Not Found');
    for (const field of ['model', 'messages', 'max_tokens']) {
      if (property(request.json, field) === undefined) {
        return anthropicError(400, 'invalid_request_error', `${field}: Field required`);
      }
    }
    return {
      kind: 'generation',
      speech: messages,
      model: modelOf(request.json),
      stream: property(request.json, 'stream') === true,
    };
  },
  replies: anthropicReplies,
  refuseKey(request, apiKey) {
    const replies = anthropicReplies('');
    const given = request.headers['x-api-key'];
    // Anthropic's own client sends its key as a bearer token since version 1.
    if (given === undefined) return refuseBearer(request, apiKey, replies);
    return given === apiKey ? null : replies.key_rejected;
  },
};

function modelPage(query: URLSearchParams): ModelsCall {
  const limit = Math.min(Number(query.get('limit') ?? PAGE_DEFAULT), PAGE_MAX);
  const after = query.get('after_id');
  return {
    kind: 'models',
    speech: messages,
    rows: 'data',
    list(models) {
      const start = after === null ? 0 : models.findIndex(({ id }) => id === after) + 1;
      const page = models.slice(start, start + limit);
      return {
        data: page.map(row),
        has_more: start + limit < models.length,
        first_id: page[0]?.id ?? null,
        last_id: page.at(-1)?.id ?? null,
      };
    },
  };
}

function row({ id, contextTokens, imageInput = false }: FakeModel): unknown {
  const supported = (yes: boolean) => ({ supported: yes });
  return {
    type: 'model',
    id,
    display_name: id,
    created_at: '2026-09-01T00:00:00Z',
    max_input_tokens: contextTokens ?? null,
    max_tokens: 64_000,
    lifecycle: 'active',
    capabilities: {
      batch: supported(true),
      citations: supported(true),
      image_input: supported(imageInput),
      pdf_input: supported(imageInput),
      structured_outputs: supported(true),
      thinking: supported(true),
    },
  };
}
