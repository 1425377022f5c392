import { modelOf, property } from '../frames';
import { openaiError, openaiReplies } from '../replies/openai';
import type { Wire } from '../wire';
import { refuseBearer } from './bearer';
import { openaiModels } from './openai-models';
import { responses } from './responses';

/** OpenAI's newer wire. */
export const openaiResponses: Wire = {
  basePath: '/v1',
  models: [{ id: 'gpt-6' }, { id: 'gpt-6-mini' }, { id: 'text-embedding-4-small' }],
  route(request) {
    const call = `${request.method} ${request.path}`;
    if (call === 'GET /v1/models') return openaiModels(responses, 'system');
    if (call !== 'POST /v1/responses') return openaiError(404, `Invalid URL (${call})`, { code: 'unknown_url' });
    const model = modelOf(request.json);
    if (!model || property(request.json, 'input') === undefined) {
      const param = model ? 'input' : 'model';
      return openaiError(400, `Missing required parameter: '${param}'.`, { param, code: 'missing_required_parameter' });
    }
    return { kind: 'generation', speech: responses, model, stream: property(request.json, 'stream') === true };
  },
  replies: responses.replies,
  refuseKey: (request, apiKey) => refuseBearer(request, apiKey, openaiReplies('')),
};
