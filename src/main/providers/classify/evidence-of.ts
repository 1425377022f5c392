import type { APICallError } from 'ai';
import { type AiSdk, loadedAiSdk } from '../load-ai-sdk';
import { NotAStreamError } from '../transport-errors';
import type { CallEvidence, CallPhase } from './evidence';

/** What an error of the AI SDK, of the fetch underneath, or of anything else says. Never throws. */
export function evidenceOf(error: unknown, phase: CallPhase = 'request'): CallEvidence {
  if (error instanceof NotAStreamError) {
    return { kind: 'response', status: error.status, headers: error.headers, body: error.body };
  }
  const sdk = loadedAiSdk();
  const ofSdk = sdk && evidenceOfSdk(sdk, error, phase);
  if (ofSdk) return ofSdk;
  if (isPlainErrorEvent(error)) return { kind: 'stream_event', data: error };
  return { kind: 'thrown', error, phase };
}

/** Null for what is none of the SDK's own errors, or is one that says nothing about the service. */
function evidenceOfSdk(sdk: AiSdk, error: unknown, phase: CallPhase): CallEvidence | null {
  if (sdk.RetryError.isInstance(error)) return evidenceOf(error.lastError, phase);
  if (sdk.APICallError.isInstance(error)) return evidenceOfCall(error, phase);
  if (sdk.StreamProviderError.isInstance(error)) {
    const { message, type, code, statusCode, data } = error;
    return { kind: 'stream_event', data: data ?? { message, type, code, status: statusCode } };
  }
  // An event that fits none of the forms the SDK knows may still be an error that a person should read.
  if (sdk.TypeValidationError.isInstance(error) && reportsError(error.value)) {
    return { kind: 'stream_event', data: error.value };
  }
  if (sdk.TypeValidationError.isInstance(error) || sdk.JSONParseError.isInstance(error)) {
    return { kind: 'unreadable_answer' };
  }
  if (sdk.InvalidResponseDataError.isInstance(error)) return { kind: 'finish', reason: null };
  if (sdk.EmptyResponseBodyError.isInstance(error) || sdk.NoContentGeneratedError.isInstance(error)) {
    return { kind: 'empty_answer' };
  }
  if (sdk.NoOutputGeneratedError.isInstance(error)) {
    return error.cause === undefined ? { kind: 'finish', reason: null } : evidenceOf(error.cause, phase);
  }
  return null;
}

function evidenceOfCall(error: APICallError, phase: CallPhase): CallEvidence {
  if (error.cause instanceof NotAStreamError) return evidenceOf(error.cause, phase);
  if (error.statusCode === undefined) return { kind: 'thrown', error: error.cause ?? error, phase };
  const succeeded = error.statusCode >= 200 && error.statusCode < 300;
  if (succeeded && error.responseBody === undefined && error.cause !== undefined) {
    return evidenceOf(error.cause, phase);
  }
  const body = error.responseBody ?? (error.data === undefined ? '' : JSON.stringify(error.data));
  return { kind: 'response', status: error.statusCode, headers: error.responseHeaders ?? {}, body };
}

/**
 * Whether an error of a stream is only an event of a kind that did not exist when the reader was made. Anthropic says
 * that those come and are to be skipped (https://docs.claude.com/en/docs/build-with-claude/streaming); the SDK reports
 * them. Events that carry text, or on which the meaning of the rest hangs, are no such thing.
 */
export function isUnknownEvent(error: unknown): boolean {
  if (!loadedAiSdk()?.TypeValidationError.isInstance(error) || reportsError(error.value)) return false;
  const { value } = error;
  const type: unknown = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  return typeof type === 'string' && !/^(?:message_|content_block_)/.test(type);
}

function reportsError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { error, detail, type, object } = value as Readonly<Record<string, unknown>>;
  if ((error ?? null) !== null || type === 'error' || object === 'error') return true;
  // FastAPI's error has nothing but this; an event of some kind may well carry a field of that name.
  return (detail ?? null) !== null && typeof type !== 'string';
}

/** Errors of a stream reach us bare when the SDK could make nothing of them. */
function isPlainErrorEvent(error: unknown): boolean {
  return typeof error === 'string' || (typeof error === 'object' && error !== null && !(error instanceof Error));
}
