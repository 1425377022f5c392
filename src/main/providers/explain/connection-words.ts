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
  const at = host === null ? '' : ` at ${host}`;
  const address = host ?? 'the address';
  switch (reason) {
    case 'dns':
      return {
        sentence: `${label} cannot be reached: no computer named ${address} was found.`,
        cause: atVendor ? 'This computer may be offline.' : 'The address is mistyped, or this computer is offline.',
        advice: 'Check the network and the address, then try again.',
        steps: ['retry', 'edit_connection'],
      };
    case 'refused_connection':
      return {
        sentence: `${label} cannot be reached: nothing answers${at}.`,
        cause: isNear
          ? 'The server is not running, or it listens at another port.'
          : 'The server is down, or a firewall or proxy blocks the way.',
        advice: isNear
          ? `Start the server${saved ? ', then test the connection' : ', then try again'}.`
          : 'Check the network and the address, then try again.',
        steps: ['test_connection', 'retry', 'edit_connection', 'status_page'],
      };
    case 'reset_connection':
      return {
        sentence: `The line to ${label} broke before an answer came.`,
        cause: 'The network changed, or the server closed the line.',
        advice: 'Retry.',
        steps: ['retry', 'test_connection', 'status_page'],
      };
    case 'certificate':
      return {
        sentence: `No secure line to ${label} could be made${at}.`,
        cause:
          'The certificate there is not trusted, has expired or is for another name, or plain http is spoken there.',
        advice: 'Nothing was sent. Check the address; in a company network, ask for its certificate to be installed.',
        steps: ['edit_connection', 'retry'],
      };
    case 'offline':
      return {
        sentence: `${label} cannot be reached: this computer is offline.`,
        cause: null,
        advice: 'Connect to the network, then retry.',
        steps: ['retry'],
      };
    case 'redirected':
      return {
        sentence:
          redirectTarget === null
            ? `${label} sends calls on to an address that cannot be read.`
            : `${label} sends calls on to ${redirectTarget}; Signalbox did not follow.`,
        cause: 'Your key is only ever sent to the address that it was entered for.',
        advice:
          redirectTarget === null
            ? 'Check the address.'
            : 'If you trust that address, use it as the Base URL; otherwise check the one you have.',
        steps: ['edit_connection'],
      };
    case 'wrong_address':
      if (blockedPort !== null) {
        return {
          sentence: `${label} cannot be reached: port ${blockedPort} cannot be used for this.`,
          cause: 'That port is set aside for another kind of service, so nothing is ever sent to it from here.',
          advice: 'Check the Base URL. If the server does listen there, let it listen at another port.',
          steps: ['edit_connection'],
        };
      }
      return {
        sentence: `A server answers${at}, but not to this kind of call${status === null ? '' : ` (${status})`}.`,
        cause: 'The path of the address is not right: often /v1 is missing at its end, or there twice.',
        advice: `Check the Base URL of ${label}.`,
        steps: ['edit_connection', 'test_connection'],
      };
    case 'not_a_model_service':
      if (isItself) {
        return {
          sentence: `What answers${at} is Signalbox itself, not a model service.`,
          cause: 'The address is of its own window or of its practice provider, and is another one after each start.',
          advice: `Set the Base URL of ${label} to the address of the service.`,
          steps: ['edit_connection'],
        };
      }
      return {
        sentence: `What answers${at} is not a model service.`,
        cause: 'The address leads to a web page, a sign-in page or another program.',
        advice: `Check the Base URL of ${label}.`,
        steps: ['edit_connection', 'test_connection'],
      };
    case 'not_json':
      return {
        sentence: `${label} answered with something that is not the expected form.`,
        cause: 'The address leads to another kind of server, or something on the way changed the answer.',
        advice: `Check the Base URL of ${label}, then try again.`,
        steps: ['edit_connection', 'test_connection', 'retry'],
      };
  }
}
