import { modelOf, property } from '../frames';
import { openaiError, openaiReplies } from '../replies/openai';
import type { Wire } from '../wire';
import { refuseBearer } from './bearer';
import { chatCompletions } from './chat-completions';
import { openaiModels } from './openai-models';

const speech = chatCompletions(openaiReplies);

/** OpenAI's older wire, as most compatible services speak it. */
export const openaiChat: Wire = {
  basePath: '/v1',
  models: [{ id: 'gpt-6' }, { id: 'gpt-6-mini' }, { id: 'text-embedding-4-small' }],
  route(request) {
    const call = `${request.method} ${request.path}`;
    if (call === 'GET /v1/models') return openaiModels(speech, 'system');
    if (call !== 'POST /v1/chat/completions') {
      return openaiError(404, `Invalid URL (${call})`, { code: 'unknown_url' });
    }
    const model = modelOf(request.json);
    if (!model) return openaiError(400, 'you must provide a model parameter');
    if (!Array.isArray(property(request.json, 'messages'))) {
      return openaiError(400, "Missing required parameter: 'messages'.", {
        param: 'messages',
        code: 'missing_required_parameter',
      });
    }
    const stream = property(request.json, 'stream') === true;
    const includeUsage = property(property(request.json, 'stream_options'), 'include_usage') === true;
    return {
      kind: 'generation',
      model,
      stream,
      speech: includeUsage
        ? speech
        : { ...speech, frames: (...args) => speech.frames(...args).filter(({ role }) => role !== 'usage') },
    };
  },
  replies: openaiReplies,
  refuseKey: (request, apiKey) => refuseBearer(request, apiKey, openaiReplies('')),
};
