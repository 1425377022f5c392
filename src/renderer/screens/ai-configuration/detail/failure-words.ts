import type { Failure, FailureClass } from '../../../../shared/domain/failure';
import type { CallPurpose } from '../../../../shared/domain/health';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';

const CLASS_WORDS = {
  auth: 'Key not accepted',
  credits: 'Out of credits',
  rate_limit: 'Too many requests',
  overloaded: 'Overloaded',
  server: 'Service error',
  timeout: 'No answer in time',
  network: 'Not reached',
  malformed: 'Broken answer',
  model: 'Model not available',
  context_length: 'Prompt too long',
  refused: 'Declined',
  bad_request: 'Request not accepted',
  cancelled: 'Stopped',
} as const satisfies Record<FailureClass, PlainText>;

/** How a call ended, in a few words. */
export function outcomeWords(failure: Failure | null): string {
  if (failure === null) return t('Succeeded');
  return t(failure.reason === 'offline' ? 'Computer offline' : CLASS_WORDS[failure.class]);
}

/** What a call was for, in a word or two. */
export const PURPOSE_WORDS = {
  chat: 'Chat',
  task: 'Task',
  test: 'Test',
  prove: 'Check ¦ noun',
  idle: 'Idle check',
} as const satisfies Record<CallPurpose, PlainText>;
