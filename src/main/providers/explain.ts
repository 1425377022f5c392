import type { Failure, FailureReason, NextStep } from '../../shared/domain/failure';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { ClassifiedFailure } from './classified-failure';
import { accessWords } from './explain/access-words';
import { answerWords } from './explain/answer-words';
import { claudeCodeWords } from './explain/claude-code-words';
import { connectionWords } from './explain/connection-words';
import type { FailureContext } from './explain/failure-context';
import { isOwnService } from './explain/own-service';
import { practiceWords } from './explain/practice-words';
import { requestWords } from './explain/request-words';
import { serviceWords } from './explain/service-words';
import { subjectOf, type Step, type Subject, type Words } from './explain/words';
import { providerOf } from './registry';

/**
 * Puts a failure into words for the person: what happened and to which provider, the likely cause, what to do, and the
 * steps that do it. A connection that is not saved yet only gets the steps that can be taken without one, and a
 * provider's pages are only offered for calls to its own address.
 */
export function explain(failure: ClassifiedFailure, about: FailureContext): Failure {
  const subject = subjectOf(failure, about);
  const { sentence, cause, advice, steps } = wordsOf(about.kind, failure.reason, subject);
  return {
    class: failure.class,
    reason: failure.reason,
    provider: about.kind,
    sentence,
    cause,
    advice,
    steps: steps.flatMap((step) => nextStep(step, about)),
    status: failure.status,
    serviceWords: failure.serviceWords,
    requestId: failure.requestId,
    retryAt: failure.retryAt,
    at: about.at,
  };
}

function wordsOf(kind: ProviderKind, reason: FailureReason, subject: Subject): Words {
  const plain = wordsFor(reason, subject);
  if (kind === 'practice') return practiceWords(reason, plain, subject);
  return kind === 'claude-code' ? claudeCodeWords(reason, plain, subject) : plain;
}

function wordsFor(reason: FailureReason, subject: Subject): Words {
  switch (reason) {
    case 'key_rejected':
    case 'key_missing':
    case 'subscription_token':
    case 'account_disabled':
    case 'permission_missing':
    case 'region_blocked':
    case 'credits_exhausted':
    case 'spend_cap':
      return accessWords(reason, subject);
    case 'too_many_requests':
    case 'service_overloaded':
    case 'service_error':
    case 'model_loading':
    case 'no_first_token':
    case 'stalled':
    case 'took_too_long':
      return serviceWords(reason, subject);
    case 'dns':
    case 'refused_connection':
    case 'reset_connection':
    case 'certificate':
    case 'offline':
    case 'redirected':
    case 'wrong_address':
    case 'not_a_model_service':
    case 'not_json':
      return connectionWords(reason, subject);
    case 'stream_cut':
    case 'empty_answer':
    case 'unreadable_answer':
    case 'wrong_structure':
    case 'content_filter':
    case 'safety_refusal':
    case 'stopped':
      return answerWords(reason, subject);
    case 'model_missing':
    case 'model_forbidden':
    case 'prompt_too_long':
    case 'rejected_request':
    case 'request_too_large':
      return requestWords(reason, subject);
  }
}

/** At an address that is not the provider's own, its pages lead to the wrong place. */
const NO_PAGES = { keyPage: null, billingPage: null, statusPage: null } as const;

function nextStep(step: Step, { kind, connectionId, label, baseUrl }: FailureContext): NextStep[] {
  const { info } = providerOf(kind);
  const { apiKey } = info;
  const { keyPage, billingPage, statusPage } = isOwnService(info, baseUrl) ? info : NO_PAGES;
  switch (step) {
    case 'retry':
      return [{ do: 'retry' }];
    case 'replace_key':
      return connectionId === null || apiKey === 'none' ? [] : [{ do: 'replace_key', connectionId }];
    case 'test_connection':
      return connectionId === null ? [] : [{ do: 'test_connection', connectionId }];
    case 'add_provider':
      return connectionId === null ? [] : [{ do: 'add_provider' }];
    case 'edit_connection':
      return connectionId === null ? [] : [{ do: 'edit_connection', connectionId, label }];
    case 'key_page':
      return keyPage === null ? [] : [{ do: 'open_page', label: t('Open the key page'), url: keyPage }];
    case 'billing_page':
      return billingPage === null ? [] : [{ do: 'open_page', label: t('Open billing'), url: billingPage }];
    case 'status_page':
      return statusPage === null ? [] : [{ do: 'open_page', label: t('Open the status page'), url: statusPage }];
  }
}
