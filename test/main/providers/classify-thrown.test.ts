import {
  APICallError,
  EmptyResponseBodyError,
  InvalidArgumentError,
  InvalidResponseDataError,
  JSONParseError,
  NoOutputGeneratedError,
  RetryError,
  StreamProviderError,
  TypeValidationError,
} from 'ai';
import { beforeAll, describe, expect, it } from 'vitest';
import { classify, evidenceOf, isUnknownEvent, type CallPhase } from '../../../src/main/providers/classify';
import { loadAiSdk } from '../../../src/main/providers/load-ai-sdk';
import { ProblemError } from '../../../src/main/problem-error';
import {
  BodyTooLargeError,
  NotAStreamError,
  RedirectedError,
  SilenceError,
  UnsendableKeyError,
} from '../../../src/main/providers/transport-errors';

// Its errors exist only once it is in use.
beforeAll(loadAiSdk);

const withCode = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

function told(error: unknown, phase: CallPhase = 'request'): string {
  const failure = classify('openai', evidenceOf(error, phase), 0);
  return `${failure.class}/${failure.reason}`;
}

describe('errors of the network', () => {
  it.each([
    ['ENOTFOUND', 'network/dns'],
    ['EAI_AGAIN', 'network/dns'],
    ['ECONNREFUSED', 'network/refused_connection'],
    ['EHOSTUNREACH', 'network/refused_connection'],
    ['ENETUNREACH', 'network/offline'],
    ['ECONNRESET', 'network/reset_connection'],
    ['EPIPE', 'network/reset_connection'],
    ['UND_ERR_SOCKET', 'network/reset_connection'],
    ['ETIMEDOUT', 'timeout/no_first_token'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout/no_first_token'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout/no_first_token'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout/stalled'],
    ['CERT_HAS_EXPIRED', 'network/certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'network/certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'network/certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'network/certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'network/certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'network/certificate'],
    ['HPE_INVALID_CONSTANT', 'malformed/not_a_model_service'],
  ])('%s, bare, inside of fetch and inside of the SDK: %s', (code, expected) => {
    expect(told(withCode(code))).toBe(expected);
    expect(told(fetchFailed(withCode(code)))).toBe(expected);
    const wrapped = new APICallError({
      message: 'Cannot connect to API',
      cause: fetchFailed(withCode(code)),
      url: 'http://localhost',
      requestBodyValues: {},
    });
    expect(told(wrapped)).toBe(expected);
  });

  it.each([9, 6000, 6667])('says of port %i, which fetch refuses, that the address is what is wrong', async (port) => {
    const thrown: unknown = await fetch(`http://127.0.0.1:${port}/v1`).catch((error: unknown) => error);
    expect(told(thrown)).toBe('network/wrong_address');
    const wrapped = new APICallError({ message: 'x', cause: thrown, url: 'http://localhost', requestBodyValues: {} });
    expect(told(wrapped)).toBe('network/wrong_address');
  });

  it('looks into the errors of all addresses that were tried', () => {
    expect(told(fetchFailed(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])))).toBe(
      'network/refused_connection',
    );
  });

  it('calls a line that breaks in the middle of an answer a cut answer', () => {
    expect(
      told(new TypeError('terminated', { cause: withCode('UND_ERR_SOCKET', 'other side closed') }), 'answer'),
    ).toBe('malformed/stream_cut');
    expect(told(new TypeError('terminated'), 'answer')).toBe('malformed/stream_cut');
    expect(told(new TypeError('fetch failed'))).toBe('network/reset_connection');
  });

  it('survives causes that go round in circles', () => {
    const first = new Error('first');
    first.cause = new Error('second', { cause: first });
    expect(told(first)).toBe('network/reset_connection');
  });

  it('takes the parser for what stumbled over another protocol, also where it gives no code', () => {
    const parser = Object.assign(new Error('Expected HTTP/'), { name: 'HTTPParserError' });
    expect(told(parser)).toBe('malformed/not_a_model_service');
    expect(told(fetchFailed(parser))).toBe('malformed/not_a_model_service');
    const wrapped = new APICallError({ message: 'm', cause: parser, url: 'u', requestBodyValues: {} });
    expect(told(wrapped)).toBe('malformed/not_a_model_service');
  });
});

describe('errors of which nothing is known', () => {
  it.each([
    ['of the transport', new Error('something new')],
    ['of the transport with a code', withCode('UND_ERR_NEW')],
    ['of fetch', fetchFailed(new Error('something new'))],
    ['under the SDK', new APICallError({ message: 'm', cause: new Error('new'), url: 'u', requestBodyValues: {} })],
    ['of the SDK about a call', new APICallError({ message: 'm', url: 'u', requestBodyValues: {} })],
  ])('%s are the line’s', (_what, error) => {
    expect(told(error)).toBe('network/reset_connection');
  });

  it.each([
    ['a slip', new TypeError('undefined is not a function')],
    ['another slip', new RangeError('Invalid array length')],
    ['what the SDK did not take', new InvalidArgumentError({ parameter: 'p', value: 1, message: 'm' })],
    ['a refusal of the app', new ProblemError('vault_locked', 'The keys are locked.', 'Unlock them.')],
    ['no error at all', undefined],
  ])('are our own when they are %s', (_what, error) => {
    expect(told(error)).toBe('bad_request/rejected_request');
    expect(told(error, 'answer')).toBe('malformed/unreadable_answer');
  });
});

describe('ends that Signalbox makes itself', () => {
  it.each([
    [new SilenceError('first_token'), 'timeout/no_first_token'],
    [new SilenceError('next_token'), 'timeout/stalled'],
    [new BodyTooLargeError(10), 'malformed/unreadable_answer'],
    [new UnsendableKeyError(), 'auth/key_rejected'],
    [new RedirectedError('https://other.example'), 'network/redirected'],
    [new DOMException('stopped', 'AbortError'), 'cancelled/stopped'],
    [new DOMException('too slow', 'TimeoutError'), 'timeout/no_first_token'],
  ])('%s: %s', (error, expected) => {
    expect(told(error)).toBe(expected);
  });

  it('names where a redirect led', () => {
    expect(classify('openai', evidenceOf(new RedirectedError('https://other.example'))).serviceWords).toBe(
      'Redirected to https://other.example',
    );
  });

  it('reads the document that came instead of a stream', () => {
    const page = new NotAStreamError(200, { 'content-type': 'text/html' }, '<title>Sign in</title>');
    expect(classify('openai', evidenceOf(page))).toMatchObject({
      reason: 'not_a_model_service',
      serviceWords: 'Sign in',
    });
    expect(told(new NotAStreamError(200, {}, '{"error":{"message":"Insufficient credits","code":402}}'))).toBe(
      'credits/credits_exhausted',
    );
  });
});

describe('errors of the AI SDK', () => {
  const call = (more: object) => new APICallError({ message: 'm', url: 'u', requestBodyValues: {}, ...more });

  it('reads status, headers and body of an answer', () => {
    const error = call({ statusCode: 429, responseHeaders: { 'retry-after': '3' }, responseBody: '' });
    expect(classify('openai', evidenceOf(error), 1000)).toMatchObject({
      class: 'rate_limit',
      status: 429,
      retryAt: 4000,
    });
  });

  it('falls back to the parsed data where the body was not kept', () => {
    expect(told(call({ statusCode: 429, data: { error: { message: 'x', code: 'insufficient_quota' } } }))).toBe(
      'credits/credits_exhausted',
    );
  });

  it('looks at why an answer of success could not be processed', () => {
    expect(told(call({ statusCode: 200, cause: withCode('ECONNRESET') }))).toBe('network/reset_connection');
    expect(told(call({ statusCode: 200, cause: new NotAStreamError(200, {}, '<html>') }))).toBe(
      'malformed/not_a_model_service',
    );
  });

  it.each([
    [new JSONParseError({ text: '{', cause: new Error('bad') }), 'malformed/unreadable_answer'],
    [new TypeValidationError({ value: { choices: 5 }, cause: new Error('bad') }), 'malformed/unreadable_answer'],
    [new TypeValidationError({ value: { error: 'overloaded' }, cause: null }), 'overloaded/service_overloaded'],
    [new InvalidResponseDataError({ data: undefined, message: 'no finish reason' }), 'malformed/stream_cut'],
    [new EmptyResponseBodyError(), 'malformed/empty_answer'],
    [new NoOutputGeneratedError(), 'malformed/stream_cut'],
    [new NoOutputGeneratedError({ cause: withCode('ENOTFOUND') }), 'network/dns'],
    [new RetryError({ message: 'm', reason: 'maxRetriesExceeded', errors: [withCode('ENOTFOUND')] }), 'network/dns'],
    [new StreamProviderError({ message: 'Overloaded', type: 'overloaded_error' }), 'overloaded/service_overloaded'],
    [
      new StreamProviderError({ message: 'x', data: { error: { code: 402, message: 'x' } } }),
      'credits/credits_exhausted',
    ],
    ['went wrong', 'server/service_error'],
    [{ message: 'Rate limit exceeded', code: 429 }, 'rate_limit/too_many_requests'],
  ])('%s: %s', (error, expected) => {
    expect(told(error)).toBe(expected);
  });

  it('lets events of kinds that are not known yet pass, and nothing else', () => {
    const event = (value: unknown) => new TypeValidationError({ value, cause: null });
    expect(isUnknownEvent(event({ type: 'something_new', detail: {} }))).toBe(true);
    expect(isUnknownEvent(event({ type: 'content_block_delta', delta: { type: 'text_delta' } }))).toBe(false);
    expect(isUnknownEvent(event({ type: 'error', error: { message: 'x' } }))).toBe(false);
    expect(isUnknownEvent(event({ choices: [] }))).toBe(false);
    expect(isUnknownEvent(event(null))).toBe(false);
    expect(isUnknownEvent(new Error('other'))).toBe(false);
  });
});

describe('the words of a service', () => {
  const words = (message: string) =>
    classify('openai', { kind: 'response', status: 400, headers: {}, body: JSON.stringify({ error: { message } }) })
      .serviceWords;

  it('are redacted, one line, and at most 2,000 characters', () => {
    expect(words('bad key sk-proj-abcdefghijklmnopqrstuvwxyz0123456789')).toBe('bad key [key]');
    expect(words('a\nb\u0000\u202Ec')).toBe('a b c');
    expect(words('🙂'.repeat(1500))?.length).toBeLessThanOrEqual(2000);
    expect(words('🙂'.repeat(1500))?.isWellFormed()).toBe(true);
  });

  it('do not let half of a key through where they are cut', () => {
    const key = 'sk-proj-abcdefghijklmnopqrstuvwxyz0123456789';
    expect(words(`${'x'.repeat(1990)} ${key}`)).not.toContain('sk-');
  });
});
