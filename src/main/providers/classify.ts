import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import { redact } from '../log/redact';
import type { ClassifiedFailure } from './classified-failure';
import type { CallEvidence } from './classify/evidence';
import { verdictOfFinish } from './classify/finish-reasons';
import { retryAt } from './classify/retry-at';
import type { Verdict } from './classify/row';
import { serviceErrorOfBody, serviceErrorOfData, type ServiceError } from './classify/service-error';
import { verdictOf } from './classify/table';
import { verdictOfThrown } from './classify/transport';
import { OwnServerError, RedirectedError } from './transport-errors';

export type { CallEvidence, CallPhase } from './classify/evidence';
export { evidenceOf, isUnknownEvent } from './classify/evidence-of';

/** Most characters of a service's own words that are kept. */
const SERVICE_WORDS_MAX = 2000;
/** Most characters of a request id that are kept. */
const REQUEST_ID_MAX = 200;

/** Headers in which services name a request, for their support. */
const REQUEST_ID_HEADERS = ['request-id', 'x-request-id', 'apim-request-id', 'x-ms-request-id', 'cf-ray'] as const;

/**
 * Tells a failed call apart. The one place that knows what services send; everything else branches on the class and
 * the reason. Never throws, whatever the evidence holds. `now` is the moment that waits are counted from.
 */
export function classify(kind: ProviderKind, evidence: CallEvidence, now: number = Date.now()): ClassifiedFailure {
  switch (evidence.kind) {
    case 'response': {
      const error = serviceErrorOfBody(evidence.body);
      const at = retryAt(evidence.headers, error, now);
      // An error inside an answer of success has the status that its body tells, if any.
      const status = evidence.status >= 200 && evidence.status < 300 ? error.status : evidence.status;
      return failure(verdictOf({ kind, status, error, saysWhen: at !== null }), error, {
        status: evidence.status,
        requestId: requestIdOf(evidence.headers) ?? error.requestId,
        retryAt: at,
      });
    }
    case 'stream_event': {
      const error = serviceErrorOfData(evidence.data);
      const at = retryAt({}, error, now);
      // An event came where words of the answer were due, so it is about an error even if it does not say so.
      const verdict = verdictOf({
        kind,
        status: error.status,
        error: { ...error, form: 'error' },
        saysWhen: at !== null,
      });
      return failure(verdict, error, { status: error.status, requestId: error.requestId, retryAt: at });
    }
    case 'finish': {
      const cut: Verdict = { class: 'malformed', reason: 'stream_cut' };
      return failure(evidence.reason === null ? cut : (verdictOfFinish(evidence.reason) ?? cut), null);
    }
    case 'empty_answer':
      return failure({ class: 'malformed', reason: 'empty_answer' }, null);
    case 'unreadable_answer':
      return failure({ class: 'malformed', reason: 'unreadable_answer' }, null);
    case 'thrown':
      return failureOfThrown(verdictOfThrown(evidence.error, evidence.phase), evidence.error);
  }
}

function failure(
  verdict: Verdict,
  error: Pick<ServiceError, 'words'> | null,
  more: Partial<Pick<ClassifiedFailure, 'status' | 'requestId' | 'retryAt'>> = {},
): ClassifiedFailure {
  return {
    class: verdict.class,
    reason: verdict.reason,
    status: more.status ?? null,
    serviceWords: error?.words ? presentable(error.words, SERVICE_WORDS_MAX) : null,
    requestId: more.requestId ? presentable(more.requestId, REQUEST_ID_MAX) : null,
    retryAt: more.retryAt ?? null,
  };
}

/** Where a refused redirect pointed, or that the app itself answered, is told in place of a service's own words. */
function failureOfThrown(verdict: Verdict, error: unknown): ClassifiedFailure {
  if (error instanceof OwnServerError) {
    return { ...failure(verdict, { words: t('Answered by Signalbox itself') }), isItself: true };
  }
  if (!(error instanceof RedirectedError) || error.target === null) return failure(verdict, null);
  const redirectTarget = presentable(error.target, SERVICE_WORDS_MAX);
  if (redirectTarget === null) return failure(verdict, null);
  return { ...failure(verdict, { words: t('Redirected to {target}', { target: redirectTarget }) }), redirectTarget };
}

function requestIdOf(headers: Readonly<Record<string, string>>): string | null {
  for (const name of REQUEST_ID_HEADERS) if (headers[name]) return headers[name];
  return null;
}

/** Redacted, without control characters, and cut at a whole character. */
function presentable(words: string, max: number): string | null {
  // Redacted twice: before the cut, which could take the tell-tale start of a key away, and never after it alone.
  const clean = redact(words)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  const cut = clean.length <= max ? clean : `${clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return cut === '' ? null : cut;
}
