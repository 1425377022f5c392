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
        sentence: `${label} takes no more requests for the moment.`,
        cause: 'Too many requests, or too many tokens, within a short time for this account.',
        advice:
          comeBack === null
            ? 'Wait half a minute, then retry.'
            : `Retry ${comeBack}: that is when ${label} is ready again.`,
        steps: ['retry'],
      };
    case 'service_overloaded':
      return {
        sentence: `${label} is overloaded right now.`,
        cause: atVendor ? 'More people are using it than it can serve; it has nothing to do with your key.' : null,
        advice: comeBack === null ? 'Retry in a moment.' : `Retry ${comeBack}.`,
        steps: ['retry', 'status_page'],
      };
    case 'service_error':
      return {
        sentence:
          status === null
            ? `${label} reported an error of its own.`
            : `${label} reported an error of its own (${status}).`,
        cause: null,
        advice: atVendor
          ? 'Retry in a moment; if it stays, see the status page.'
          : 'Retry, and look at what the server says if it stays.',
        steps: ['retry', 'status_page', 'test_connection'],
      };
    case 'model_loading':
      return {
        sentence: `${label} is still loading ${model}.`,
        cause: null,
        advice: comeBack === null ? 'Wait until it is loaded, then retry.' : `Retry ${comeBack}.`,
        steps: ['retry'],
      };
    case 'no_first_token':
      return {
        sentence: `${label} did not begin to answer in time.`,
        cause: isNear
          ? 'The server is busy, still loading a model, or no longer there.'
          : 'The service is slow right now, or the line to it is bad.',
        advice: 'Retry; how long Signalbox waits can be changed in Settings.',
        steps: ['retry', 'test_connection', 'status_page'],
      };
    case 'stalled':
      return {
        sentence: `${label} stopped in the middle of the answer.`,
        cause: 'Nothing more arrived, although the line stayed open.',
        advice: 'Retry; what arrived is kept.',
        steps: ['retry', 'status_page'],
      };
    case 'took_too_long':
      return {
        sentence: `${label} did not finish its answer in time.`,
        cause: 'It was still writing when the longest time for one answer was over.',
        advice: 'Ask for less at once, or use a faster model.',
        steps: ['retry'],
      };
  }
}
