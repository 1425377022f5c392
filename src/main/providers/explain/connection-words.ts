import { t } from '../../../shared/language/t';
import type { Subject, Words } from './words';

type ConnectionReason =
  | 'dns'
  | 'refused_connection'
  | 'reset_connection'
  | 'certificate'
  | 'offline'
  | 'redirected'
  | 'wrong_address'
  | 'not_a_model_service'
  | 'not_json';

/** Failures on the way to the service, and of addresses at which something else answers. */
export function connectionWords(
  reason: ConnectionReason,
  { label, host, atVendor, isNear, saved, redirectTarget, status, blockedPort, isItself }: Subject,
): Words {
  switch (reason) {
    case 'dns':
      return {
        sentence:
          host === null
            ? t('{label} cannot be reached: no computer named the address was found.', { label })
            : t('{label} cannot be reached: no computer named {host} was found.', { label, host }),
        cause: atVendor
          ? t('This computer may be offline.')
          : t('The address is mistyped, or this computer is offline.'),
        advice: t('Check the network and the address, then try again.'),
        steps: ['retry', 'edit_connection'],
      };
    case 'refused_connection':
      return {
        sentence:
          host === null
            ? t('{label} cannot be reached: nothing answers.', { label })
            : t('{label} cannot be reached: nothing answers at {host}.', { label, host }),
        cause: isNear
          ? t('The server is not running, or it listens at another port.')
          : t('The server is down, or a firewall or proxy blocks the way.'),
        advice: refusedAdvice(isNear, saved),
        steps: ['test_connection', 'retry', 'edit_connection', 'status_page'],
      };
    case 'reset_connection':
      return {
        sentence: t('The line to {label} broke before an answer came.', { label }),
        cause: t('The network changed, or the server closed the line.'),
        advice: t('Retry.'),
        steps: ['retry', 'test_connection', 'status_page'],
      };
    case 'certificate':
      return {
        sentence:
          host === null
            ? t('No secure line to {label} could be made.', { label })
            : t('No secure line to {label} could be made at {host}.', { label, host }),
        cause: t(
          'The certificate there is not trusted, has expired or is for another name, or plain http is spoken there.',
        ),
        advice: t(
          'Nothing was sent. Check the address; in a company network, ask for its certificate to be installed.',
        ),
        steps: ['edit_connection', 'retry'],
      };
    case 'offline':
      return {
        sentence: t('{label} cannot be reached: this computer is offline.', { label }),
        cause: null,
        advice: t('Connect to the network, then retry.'),
        steps: ['retry'],
      };
    case 'redirected':
      return {
        sentence:
          redirectTarget === null
            ? t('{label} sends calls on to an address that cannot be read.', { label })
            : t('{label} sends calls on to {redirectTarget}; Signalbox did not follow.', { label, redirectTarget }),
        cause: t('Your key is only ever sent to the address that it was entered for.'),
        advice:
          redirectTarget === null
            ? t('Check the address.')
            : t('If you trust that address, use it as the Base URL; otherwise check the one you have.'),
        steps: ['edit_connection'],
      };
    case 'wrong_address':
      if (blockedPort !== null) {
        return {
          sentence: t('{label} cannot be reached: port {blockedPort} cannot be used for this.', { label, blockedPort }),
          cause: t('That port is set aside for another kind of service, so nothing is ever sent to it from here.'),
          advice: t('Check the Base URL. If the server does listen there, let it listen at another port.'),
          steps: ['edit_connection'],
        };
      }
      return {
        sentence: answersOtherwise(host, status),
        cause: t('The path of the address is not right: often /v1 is missing at its end, or there twice.'),
        advice: t('Check the Base URL of {label}.', { label }),
        steps: ['edit_connection', 'test_connection'],
      };
    case 'not_a_model_service':
      if (isItself) {
        return {
          sentence:
            host === null
              ? t('What answers is Signalbox itself, not a model service.')
              : t('What answers at {host} is Signalbox itself, not a model service.', { host }),
          cause: t(
            'The address is of its own window or of its practice provider, and is another one after each start.',
          ),
          advice: t('Set the Base URL of {label} to the address of the service.', { label }),
          steps: ['edit_connection'],
        };
      }
      return {
        sentence:
          host === null
            ? t('What answers is not a model service.')
            : t('What answers at {host} is not a model service.', { host }),
        cause: t('The address leads to a web page, a sign-in page or another program.'),
        advice: t('Check the Base URL of {label}.', { label }),
        steps: ['edit_connection', 'test_connection'],
      };
    case 'not_json':
      return {
        sentence: t('{label} answered with something that is not the expected form.', { label }),
        cause: t('The address leads to another kind of server, or something on the way changed the answer.'),
        advice: t('Check the Base URL of {label}, then try again.', { label }),
        steps: ['edit_connection', 'test_connection', 'retry'],
      };
  }
}

function refusedAdvice(isNear: boolean, saved: boolean): string {
  if (!isNear) return t('Check the network and the address, then try again.');
  return saved ? t('Start the server, then test the connection.') : t('Start the server, then try again.');
}

function answersOtherwise(host: string | null, status: number | null): string {
  if (host === null) {
    return status === null
      ? t('A server answers, but not to this kind of call.')
      : t('A server answers, but not to this kind of call ({status}).', { status });
  }
  return status === null
    ? t('A server answers at {host}, but not to this kind of call.', { host })
    : t('A server answers at {host}, but not to this kind of call ({status}).', { host, status });
}
