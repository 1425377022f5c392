import type { PracticeMode } from '../../shared/domain/provider';

/** An error as OpenAI's wire sends it. */
export interface PracticeFailure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: {
    readonly error: {
      readonly message: string;
      readonly type: string;
      readonly param: string | null;
      readonly code: string | null;
    };
  };
}

/** Seconds that a practised rate limit asks to wait. */
const RETRY_AFTER_SECONDS = 20;

const BAD_KEY = failure(401, 'invalid_request_error', 'invalid_api_key', 'Incorrect API key provided.');
const OUT_OF_CREDITS = failure(
  429,
  'insufficient_quota',
  'insufficient_quota',
  'You exceeded your current quota, please check your plan and billing details.',
);
const RATE_LIMIT = failure(
  429,
  'requests',
  'rate_limit_exceeded',
  `Rate limit reached for requests. Please try again in ${RETRY_AFTER_SECONDS}s.`,
  { 'retry-after': String(RETRY_AFTER_SECONDS) },
);
const OVERLOADED = failure(503, 'server_error', null, 'The engine is currently overloaded, please try again later.');

/**
 * What a mode answers instead of serving; null when it serves. As at the real services, only a rejected key shows on
 * the free model list: the other failures come with the first generation.
 */
export function failureOfMode(mode: PracticeMode, call: 'models' | 'chat'): PracticeFailure | null {
  switch (mode) {
    case 'bad_key':
      return BAD_KEY;
    case 'out_of_credits':
      return call === 'chat' ? OUT_OF_CREDITS : null;
    case 'rate_limit':
      return call === 'chat' ? RATE_LIMIT : null;
    case 'overloaded':
      return call === 'chat' ? OVERLOADED : null;
    case 'answers':
    case 'stall':
    case 'cut_stream':
      return null;
  }
}

/** What the practice server answers to requests that it cannot serve in any mode. */
export const REFUSALS = {
  notFound: failure(404, 'invalid_request_error', 'unknown_url', 'There is nothing at this address.'),
  unreadable: failure(400, 'invalid_request_error', null, 'We could not parse the JSON body of your request.'),
  tooLarge: failure(413, 'invalid_request_error', null, 'The request is larger than 64 MB.', { connection: 'close' }),
  unknownModel: (model: string): PracticeFailure =>
    failure(
      404,
      'invalid_request_error',
      'model_not_found',
      `The model \`${model.slice(0, 256)}\` does not exist or you do not have access to it.`,
    ),
  defect: (error: unknown): PracticeFailure =>
    failure(500, 'server_error', null, error instanceof Error ? error.message : String(error)),
};

function failure(
  status: number,
  type: string,
  code: string | null,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): PracticeFailure {
  return { status, headers, body: { error: { message: `Practice: ${words}`, type, param: null, code } } };
}
