import { t } from '../../../shared/language/t';
import type { Subject, Words } from './words';

type ServiceReason =
  | 'too_many_requests'
  | 'service_overloaded'
  | 'service_error'
  | 'model_loading'
  | 'no_first_token'
  | 'stalled'
  | 'took_too_long';

/** Failures of a service that is there and does not manage just now. */
export function serviceWords(reason: ServiceReason, subject: Subject): Words {
  const { label, atVendor, isNear, status, comeBack, model } = subject;
  switch (reason) {
    case 'too_many_requests':
      return {
        sentence: t('{label} takes no more requests for the moment.', { label }),
        cause: t('Too many requests, or too many tokens, within a short time for this account.'),
        advice:
          comeBack === null
            ? t('Wait half a minute, then retry.')
            : t('Retry {comeBack}: that is when {label} is ready again.', { comeBack, label }),
        steps: ['retry'],
      };
    case 'service_overloaded':
      return {
        sentence: t('{label} is overloaded right now.', { label }),
        cause: atVendor ? t('More people are using it than it can serve; it has nothing to do with your key.') : null,
        advice: comeBack === null ? t('Retry in a moment.') : t('Retry {comeBack}.', { comeBack }),
        steps: ['retry', 'status_page'],
      };
    case 'service_error':
      return {
        sentence:
          status === null
            ? t('{label} reported an error of its own.', { label })
            : t('{label} reported an error of its own ({status}).', { label, status }),
        cause: null,
        advice: atVendor
          ? t('Retry in a moment; if it stays, see the status page.')
          : t('Retry, and look at what the server says if it stays.'),
        steps: ['retry', 'status_page', 'test_connection'],
      };
    case 'model_loading':
      return {
        sentence: t('{label} is still loading {model}.', { label, model }),
        cause: null,
        advice: comeBack === null ? t('Wait until it is loaded, then retry.') : t('Retry {comeBack}.', { comeBack }),
        steps: ['retry'],
      };
    case 'no_first_token':
      return {
        sentence: t('{label} did not begin to answer in time.', { label }),
        cause: isNear
          ? t('The server is busy, still loading a model, or no longer there.')
          : t('The service is slow right now, or the line to it is bad.'),
        advice: t('Retry; how long Signalbox waits can be changed in Settings.'),
        steps: ['retry', 'test_connection', 'status_page'],
      };
    case 'stalled':
      return {
        sentence: t('{label} stopped in the middle of the answer.', { label }),
        cause: t('Nothing more arrived, although the line stayed open.'),
        advice: t('Retry; what arrived is kept.'),
        steps: ['retry', 'status_page'],
      };
    case 'took_too_long':
      return {
        sentence: t('{label} did not finish its answer in time.', { label }),
        cause: t('It was still writing when the longest time for one answer was over.'),
        advice: t('Ask for less at once, or use a faster model.'),
        steps: ['retry'],
      };
  }
}
