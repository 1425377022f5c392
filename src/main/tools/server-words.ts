import type { ToolServer, ToolTransport } from '../../shared/domain/tool-server';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import type { ServerFault } from './server-fault';

/** What went wrong with a tool server, in a sentence, and what to do. */
export type ServerWords = NonNullable<ToolServer['problem']>;

/** Puts a fault of a server into words for the person. */
export function wordsOf(fault: ServerFault, name: string, transport: ToolTransport): ServerWords {
  const where =
    transport.type === 'stdio'
      ? t('the program “{command}”', { command: transport.command })
      : new URL(transport.url).host;
  const wrote = fault.said === '' ? '' : ` ${t('It wrote: “{said}”.', { said: fault.said })}`;
  switch (fault.kind) {
    case 'not_started':
      return {
        sentence: notStarted(fault.said, name, where),
        advice: t('Check its command, or install the program, then connect it again.'),
      };
    case 'ended':
      return {
        sentence: t('{name} ended by itself.', { name }) + wrote,
        advice: t('Check its command, arguments and secrets, then connect it again.'),
      };
    case 'no_answer':
      return {
        sentence: t('{name} did not answer in time.', { name }) + wrote,
        advice: t('Try again. If it stays silent, restart whatever it works with.'),
      };
    case 'nonsense':
      return {
        sentence: t('{name} answers with something that is not the Model Context Protocol.', { name }) + wrote,
        advice: t('Check that {where} is a tool server, and that it was not asked for another way to connect.', {
          where,
        }),
      };
    case 'flood':
      return {
        sentence: t('{name} sent more than can be read, and was stopped.', { name }),
        advice: t('Ask it for less at a time, or look for a newer version of it.'),
      };
    case 'unreachable':
      return {
        sentence: t('{name} cannot be reached at {where}.', { name, where }),
        advice: t('Check that it runs and that its address is right, then connect it again.'),
      };
    case 'sign_in':
      return {
        sentence: t('{name} did not accept the sign-in.', { name }),
        advice: t('Edit it and check the header that carries its key, such as Authorization.'),
      };
    case 'redirected':
      return {
        sentence: t('{name} sends on to another address, where its secrets are not taken.', { name }),
        advice: t('If you trust the other address, enter it in its place.'),
      };
    case 'session_gone':
      return {
        sentence: t('{name} has nothing at this address, or does not know this session any more.', { name }),
        advice: t('Check its address, then connect it again.'),
      };
    case 'refused':
      return {
        sentence: `${t('{name} answered with an error.', { name })}${fault.said === '' ? '' : ` ${t('It said: “{said}”.', { said: fault.said })}`}`,
        advice: t('Check what it needs to work, then connect it again.'),
      };
    case 'stopped':
      return { sentence: t('{name} was stopped.', { name }), advice: t('Connect it again when it is needed.') };
    case 'too_often':
      return {
        sentence: t('{name} failed several times within five minutes and is left alone for now.', { name }) + wrote,
        advice: t('Check its settings, then connect it again.'),
      };
    case 'secret':
      return ofSecret(fault, name);
  }
}

function ofSecret({ cause, said }: ServerFault, name: string): ServerWords {
  const advice = cause instanceof ProblemError ? cause.problem.advice : t('Edit the tool server and type it again.');
  return { sentence: `${t('{name} cannot be used now.', { name })} ${said}`, advice };
}

function notStarted(code: string, name: string, where: string): string {
  if (code === 'ENOENT') return t('{name} could not be started: {where} is not on this computer.', { name, where });
  if (code === 'EACCES' || code === 'EPERM') {
    return t('{name} could not be started: this computer does not let {where} run.', { name, where });
  }
  return t('{name} could not be started: this computer cannot run {where}.', { name, where });
}
