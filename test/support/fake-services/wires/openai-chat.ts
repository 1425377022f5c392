import type { Dialect } from '../dialects/dialect';
import { modelOf, property } from '../frames';
import { openaiError } from '../replies/openai';
import type { Wire } from '../wire';
import { chatCompletions } from './chat-completions';
import { refuseDialectKey } from './openai-key';
import { openaiModels } from './openai-models';

/** OpenAI's older wire, as a service speaks it that may not be OpenAI. */
export function openaiChat(dialect: Dialect): Wire {
  const speech = chatCompletions(dialect);
  const { basePath } = dialect;
  return {
    basePath,
    models: dialect.models,
    specials: ['double_done', 'refused_in_stream'],
    route(request) {
      const call = `${request.method} ${request.path}`;
      const also = dialect.also[call];
      if (also) return also(speech);
      if (call === `GET ${basePath}/models`) return openaiModels(speech, dialect.row);
      if (call !== `POST ${basePath}/chat/completions`) return dialect.unknownPath(call);
      const model = modelOf(request.json);
      if (!model) return openaiError(400, 'you must provide a model parameter');
      if (!Array.isArray(property(request.json, 'messages'))) return speech.replies(model).bad_request;
      const stream = property(request.json, 'stream') === true;
      const asked = property(property(request.json, 'stream_options'), 'include_usage') === true;
      return { kind: 'generation', model, stream, speech: asked ? speech : withoutUsageChunk(speech) };
    },
    replies: dialect.replies,
    refuseKey: (request, apiKey) => refuseDialectKey(dialect, request, apiKey),
  };
}

function withoutUsageChunk(speech: ReturnType<typeof chatCompletions>): ReturnType<typeof chatCompletions> {
  return { ...speech, frames: (...args) => speech.frames(...args).filter(({ role }) => role !== 'usage') };
}
