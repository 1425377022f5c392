import type { Dialect } from '../dialects/dialect';
import { modelOf, property } from '../frames';
import { openaiError } from '../replies/openai';
import type { Wire } from '../wire';
import { refuseDialectKey } from './openai-key';
import { openaiModels } from './openai-models';
import { responses } from './responses';

/** OpenAI's newer wire, as a service speaks it that may not be OpenAI. */
export function openaiResponses(dialect: Dialect): Wire {
  const speech = responses(dialect);
  const { basePath } = dialect;
  return {
    basePath,
    models: dialect.models,
    specials: ['double_done', 'unknown_events', 'refused_in_stream', 'failed_event'],
    route(request) {
      const call = `${request.method} ${request.path}`;
      const also = dialect.also[call];
      if (also) return also(speech);
      if (call === `GET ${basePath}/models`) return openaiModels(speech, dialect.row);
      if (call !== `POST ${basePath}/responses`) return dialect.unknownPath(call);
      const model = modelOf(request.json);
      if (!model || property(request.json, 'input') === undefined) {
        const param = model ? 'input' : 'model';
        return openaiError(400, `Missing required parameter: '${param}'.`, {
          param,
          code: 'missing_required_parameter',
        });
      }
      return { kind: 'generation', speech, model, stream: property(request.json, 'stream') === true };
    },
    replies: speech.replies,
    refuseKey: (request, apiKey) => refuseDialectKey(dialect, request, apiKey),
  };
}
