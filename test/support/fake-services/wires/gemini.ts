import { property } from '../frames';
import { geminiError, geminiReplies } from '../replies/gemini';
import type { FakeModel, ModelsCall, Wire } from '../wire';
import { generateContent } from './generate-content';

const PAGE_DEFAULT = 50;
const PAGE_MAX = 1000;

/** Google Gemini's wire. */
export const gemini: Wire = {
  basePath: '/v1beta',
  models: [
    { id: 'gemini-4-pro', contextTokens: 1_048_576 },
    { id: 'gemini-3.8-flash', contextTokens: 1_048_576 },
    { id: 'gemini-embedding-2', contextTokens: 2048 },
  ],
  specials: ['refused_in_stream', 'blocked_prompt'],
  route(request) {
    const call = `${request.method} ${request.path}`;
    if (call === 'GET /v1beta/models') return modelPage(request.query);
    const match = /^POST \/v1beta\/models\/([^/]+):(generateContent|streamGenerateContent)$/.exec(call);
    if (!match?.[1]) {
      return {
        status: 404,
        headers: { 'content-type': 'text/html; charset=UTF-8' },
        body: '<title>Error 404 (Not Found)</title>',
      };
    }
    if (!Array.isArray(property(request.json, 'contents'))) return geminiReplies('').bad_request;
    const stream = match[2] === 'streamGenerateContent';
    // Without alt=sse the service streams a JSON array, which nothing here asks for.
    if (stream && request.query.get('alt') !== 'sse')
      return geminiError(400, 'INVALID_ARGUMENT', 'Only alt=sse is served.');
    return { kind: 'generation', speech: generateContent, model: decodeURIComponent(match[1]), stream };
  },
  replies: geminiReplies,
  refuseKey(request, apiKey) {
    const given = request.headers['x-goog-api-key'] ?? request.query.get('key');
    const replies = geminiReplies('');
    if (!given) return replies.key_missing;
    return given === apiKey ? null : replies.key_rejected;
  },
};

function modelPage(query: URLSearchParams): ModelsCall {
  const size = Math.min(Number(query.get('pageSize') ?? PAGE_DEFAULT), PAGE_MAX);
  const start = Number(query.get('pageToken') ?? 0);
  return {
    kind: 'models',
    speech: generateContent,
    rows: 'models',
    list: (models) => ({
      models: models.slice(start, start + size).map(row),
      ...(start + size < models.length ? { nextPageToken: String(start + size) } : {}),
    }),
  };
}

function row({ id, contextTokens }: FakeModel): unknown {
  const embeds = id.includes('embedding');
  return {
    name: `models/${id}`,
    version: '001',
    displayName: id,
    description: 'A model that is not there.',
    ...(contextTokens === undefined ? {} : { inputTokenLimit: contextTokens }),
    outputTokenLimit: embeds ? 1 : 65_536,
    supportedGenerationMethods: embeds ? ['embedContent'] : ['generateContent', 'countTokens'],
    temperature: 1,
    topP: 0.95,
    topK: 64,
    ...(embeds ? {} : { thinking: true }),
  };
}
