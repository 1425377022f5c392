import { ProblemError } from '../../problem-error';
import { loadedAiSdk } from '../load-ai-sdk';
import {
  BodyTooLargeError,
  OwnServerError,
  RedirectedError,
  SilenceError,
  TotalTimeError,
  UnsendableKeyError,
} from '../transport-errors';
import type { CallPhase } from './evidence';
import type { Verdict } from './row';

/** Codes of Node's sockets, name service and HTTP client (undici), by what they mean for a call. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ENOTFOUND: { class: 'network', reason: 'dns' },
  EAI_AGAIN: { class: 'network', reason: 'dns' },
  EAI_FAIL: { class: 'network', reason: 'dns' },
  EAI_NONAME: { class: 'network', reason: 'dns' },
  EAI_NODATA: { class: 'network', reason: 'dns' },
  ENETUNREACH: { class: 'network', reason: 'offline' },
  ENETDOWN: { class: 'network', reason: 'offline' },
  EADDRNOTAVAIL: { class: 'network', reason: 'offline' },
  ECONNREFUSED: { class: 'network', reason: 'refused_connection' },
  EHOSTUNREACH: { class: 'network', reason: 'refused_connection' },
  EHOSTDOWN: { class: 'network', reason: 'refused_connection' },
  EACCES: { class: 'network', reason: 'refused_connection' },
  EPERM: { class: 'network', reason: 'refused_connection' },
  ECONNRESET: { class: 'network', reason: 'reset_connection' },
  ECONNABORTED: { class: 'network', reason: 'reset_connection' },
  EPIPE: { class: 'network', reason: 'reset_connection' },
  UND_ERR_SOCKET: { class: 'network', reason: 'reset_connection' },
  UND_ERR_CLOSED: { class: 'network', reason: 'reset_connection' },
  UND_ERR_DESTROYED: { class: 'network', reason: 'reset_connection' },
  ETIMEDOUT: { class: 'timeout', reason: 'no_first_token' },
  ESOCKETTIMEDOUT: { class: 'timeout', reason: 'no_first_token' },
  UND_ERR_CONNECT_TIMEOUT: { class: 'timeout', reason: 'no_first_token' },
  UND_ERR_HEADERS_TIMEOUT: { class: 'timeout', reason: 'no_first_token' },
  UND_ERR_BODY_TIMEOUT: { class: 'timeout', reason: 'stalled' },
  UND_ERR_HEADERS_OVERFLOW: { class: 'malformed', reason: 'not_a_model_service' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { class: 'malformed', reason: 'stream_cut' },
  CERT_HAS_EXPIRED: { class: 'network', reason: 'certificate' },
  CERT_NOT_YET_VALID: { class: 'network', reason: 'certificate' },
  CERT_REVOKED: { class: 'network', reason: 'certificate' },
  CERT_UNTRUSTED: { class: 'network', reason: 'certificate' },
  CERT_SIGNATURE_FAILURE: { class: 'network', reason: 'certificate' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { class: 'network', reason: 'certificate' },
  SELF_SIGNED_CERT_IN_CHAIN: { class: 'network', reason: 'certificate' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { class: 'network', reason: 'certificate' },
  UNABLE_TO_GET_ISSUER_CERT: { class: 'network', reason: 'certificate' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { class: 'network', reason: 'certificate' },
  HOSTNAME_MISMATCH: { class: 'network', reason: 'certificate' },
  EPROTO: { class: 'network', reason: 'certificate' },
};

/** Whatever listens there is something else. The HTTP parser gave up, or the app itself answered. */
const NO_MODELS: Verdict = { class: 'malformed', reason: 'not_a_model_service' };

/**
 * fetch itself refuses the ports of other services, before anything is sent (https://fetch.spec.whatwg.org/#port-blocking);
 * undici says so in words alone. Of all failures of the network only this one is about the address as it is written.
 */
const BLOCKED_PORT: Verdict = { class: 'network', reason: 'wrong_address' };

/** Families of codes whose members are many. */
const BY_PREFIX: readonly (readonly [prefix: string, verdict: Verdict])[] = [
  ['ERR_TLS_', { class: 'network', reason: 'certificate' }],
  ['ERR_SSL_', { class: 'network', reason: 'certificate' }],
  ['HPE_', NO_MODELS],
];

/** How deep a chain of causes is followed. Real ones have two or three links. */
const DEEPEST_CAUSE = 8;

/** What a thrown error says about a call. Never throws, whatever was thrown. */
export function verdictOfThrown(error: unknown, phase: CallPhase): Verdict {
  for (const link of causes(error)) {
    const verdict = verdictOfLink(link, phase);
    if (verdict) return inTheMiddle(verdict, phase);
  }
  if (phase === 'answer' && !isOfFetch(error)) return { class: 'malformed', reason: 'unreadable_answer' };
  if (isOurOwn(error)) return { class: 'bad_request', reason: 'rejected_request' };
  return inTheMiddle({ class: 'network', reason: 'reset_connection' }, phase);
}

/** undici's "fetch failed" and "terminated": its one TypeError for everything that befalls a line. */
function isOfFetch(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  return error.cause instanceof Error || /^(?:fetch failed|terminated)$/.test(error.message);
}

/**
 * Whether an error arose before anything was sent: a slip of the language, an argument that the SDK did not take, or a
 * refusal of the app itself. What is left comes from the transport, whose errors are not all known by a code.
 */
function isOurOwn(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ProblemError) return true;
  const sdk = loadedAiSdk();
  if (sdk?.AISDKError.isInstance(error)) return !sdk.APICallError.isInstance(error);
  return SLIPS.some((slip) => error instanceof slip) && !isOfFetch(error);
}

const SLIPS = [TypeError, RangeError, ReferenceError, SyntaxError] as const;

/** A line that breaks after part of the answer arrived has cut the answer, whichever way it broke. */
function inTheMiddle(verdict: Verdict, phase: CallPhase): Verdict {
  if (phase !== 'answer') return verdict;
  if (verdict.reason === 'reset_connection') return { class: 'malformed', reason: 'stream_cut' };
  if (verdict.reason === 'no_first_token') return { class: 'timeout', reason: 'stalled' };
  return verdict;
}

function verdictOfLink(link: object, phase: CallPhase): Verdict | null {
  if (link instanceof SilenceError) {
    return { class: 'timeout', reason: link.before === 'first_token' ? 'no_first_token' : 'stalled' };
  }
  if (link instanceof TotalTimeError) return { class: 'timeout', reason: 'took_too_long' };
  if (link instanceof RedirectedError) return { class: 'network', reason: 'redirected' };
  if (link instanceof OwnServerError) return NO_MODELS;
  if (link instanceof BodyTooLargeError) return { class: 'malformed', reason: 'unreadable_answer' };
  if (link instanceof UnsendableKeyError) return { class: 'auth', reason: 'key_rejected' };
  const { name, code, message } = link as { name?: unknown; code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? null;
    const family = BY_PREFIX.find(([prefix]) => code.startsWith(prefix));
    if (family) return family[1];
  }
  if (link instanceof Error && message === 'bad port') return BLOCKED_PORT;
  // Node's parser leaves the code out of some of its errors.
  if (name === 'HTTPParserError') return NO_MODELS;
  if (name === 'TimeoutError') return { class: 'timeout', reason: phase === 'answer' ? 'stalled' : 'no_first_token' };
  if (name === 'AbortError' || name === 'ResponseAborted') return { class: 'cancelled', reason: 'stopped' };
  return null;
}

/** The error, its causes, and the errors gathered in it (Node tries several addresses of a name at once). */
function causes(error: unknown): object[] {
  const found: object[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && found.length < DEEPEST_CAUSE) {
    const next = waiting.shift();
    if (typeof next !== 'object' || next === null || found.includes(next)) continue;
    found.push(next);
    const { cause, errors } = next as { cause?: unknown; errors?: unknown };
    waiting.push(cause);
    if (Array.isArray(errors)) waiting.push(...(errors as unknown[]).slice(0, DEEPEST_CAUSE));
  }
  return found;
}
