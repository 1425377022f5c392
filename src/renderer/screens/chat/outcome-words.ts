import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';

/** What there is to say about how an answer ended; null for one that ended well. */
export function outcomeWords({ status, text, failure, reachedLimit }: Answer): string | null {
  switch (status) {
    case 'streaming':
      return null;
    case 'done':
      if (text === '') return t('The answer is empty.');
      return reachedLimit ? t('The answer reached the most tokens that it may have.') : null;
    case 'stopped':
      return text === '' ? t('You stopped this before an answer came.') : t('You stopped this answer.');
    case 'interrupted':
      return failure === null
        ? t('Interrupted: Signalbox was closed before the answer was complete.')
        : t('The answer broke off here.');
    case 'failed':
      return failure === null ? t('No answer came.') : null;
  }
}
