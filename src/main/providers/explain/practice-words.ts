import type { FailureReason } from '../../../shared/domain/failure';
import { t } from '../../../shared/language/t';
import type { Subject, Words } from './words';

/** The failures that the practice provider has on request alone, one or two to each of its behaviours. */
const ASKED_FOR: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'key_rejected',
  'key_missing',
  'credits_exhausted',
  'too_many_requests',
  'service_overloaded',
  'no_first_token',
  'stalled',
  'stream_cut',
]);

/**
 * A failure of the practice provider says what a real one says, and then what is true: nothing is wrong with a key, an
 * account or a line, and the way out is on this computer. `real` is how it is put for a real provider.
 */
export function practiceWords(reason: FailureReason, real: Words, { label, saved }: Subject): Words {
  if (ASKED_FOR.has(reason)) {
    return {
      sentence: real.sentence,
      cause: t('This is practice, and it was asked for: nothing is wrong, and nothing left this computer.'),
      advice: saved
        ? t('Set “Practice behaviour” back to “Answers as it should” under Edit, then retry.')
        : t('Set “Practice behaviour” back to “Answers as it should”, then retry.'),
      steps: ['edit_connection', 'retry'],
    };
  }
  switch (reason) {
    case 'model_missing':
    case 'model_forbidden':
      return {
        sentence: real.sentence,
        cause: t('This is practice, which has only models of its own.'),
        advice: saved
          ? t('Choose another model for {label} under Edit.', { label })
          : t('Choose another model for {label}.', { label }),
        steps: ['edit_connection', 'retry'],
      };
    case 'prompt_too_long':
    case 'request_too_large':
    case 'stopped':
      return real;
    default:
      return {
        sentence: real.sentence,
        cause: t(
          'This is practice: the answers of {label} come from inside Signalbox, and nothing left this computer.',
          { label },
        ),
        advice: saved
          ? t(
              'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” under Edit if it was set otherwise.',
            )
          : t(
              'Retry; if it stays, restart Signalbox. Set “Practice behaviour” back to “Answers as it should” if it was set otherwise.',
            ),
        steps: ['retry', 'edit_connection'],
      };
  }
}
