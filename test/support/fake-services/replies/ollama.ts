import type { Replies, Reply } from '../reply';
import { BAD_GATEWAY, GATEWAY_TIMEOUT, NULL_BODY, PLAIN_TEXT, REQUEST_TOO_LARGE } from './proxy';

type Say = (status: number, words: string) => Reply;

/** Under `/api`: `{"error": "words"}`. */
export const sayOllama: Say = (status, words) => ({ status, body: { error: words } });

/** Under `/v1`: the same in OpenAI's form. https://github.com/ollama/ollama/blob/main/openai/openai.go */
export const sayOllamaCompatible: Say = (status, words) => {
  const types: Readonly<Record<number, string>> = { 400: 'invalid_request_error', 404: 'not_found_error' };
  return { status, body: { error: { message: words, type: types[status] ?? 'api_error', param: null, code: null } } };
};

/** Ollama's failures. Keys and payment are asked for by its hosted models, and by what people put in front of it. */
export function ollamaReplies(model: string, say: Say): Replies {
  return {
    key_rejected: say(401, 'unauthorized'),
    key_missing: say(401, 'unauthorized'),
    permission_missing: say(403, 'forbidden'),
    credits: say(402, 'payment required: your balance is used up'),
    rate_limit: { ...say(429, 'too many requests'), headers: { 'retry-after': '7' } },
    overloaded: say(503, 'server busy, please try again.  maximum pending requests exceeded'),
    server_error: say(500, 'llama runner process has terminated: exit status 2'),
    bad_gateway: BAD_GATEWAY,
    gateway_timeout: GATEWAY_TIMEOUT,
    model_missing: say(404, `model '${model}' not found`),
    context_too_long: say(400, 'the input length exceeds the context length'),
    bad_request: say(400, 'model is required'),
    request_too_large: REQUEST_TOO_LARGE,
    null_body: NULL_BODY,
    plain_text: PLAIN_TEXT,
  };
}
