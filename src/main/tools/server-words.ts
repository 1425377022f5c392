import type { ToolServer, ToolTransport } from '../../shared/domain/tool-server';
import { ProblemError } from '../problem-error';
import type { ServerFault } from './server-fault';

/** What went wrong with a tool server, in a sentence, and what to do. */
export type ServerWords = NonNullable<ToolServer['problem']>;

/** Puts a fault of a server into words for the person. */
export function wordsOf(fault: ServerFault, name: string, transport: ToolTransport): ServerWords {
  const where = transport.type === 'stdio' ? `the program “${transport.command}”` : new URL(transport.url).host;
  const wrote = fault.said === '' ? '' : ` It wrote: “${fault.said}”.`;
  switch (fault.kind) {
    case 'not_started':
      return {
        sentence: `${name} could not be started: ${whyNot(fault.said, where)}`,
        advice: 'Check its command, or install the program, then connect it again.',
      };
    case 'ended':
      return {
        sentence: `${name} ended by itself.${wrote}`,
        advice: 'Check its command, arguments and secrets, then connect it again.',
      };
    case 'no_answer':
      return {
        sentence: `${name} did not answer in time.${wrote}`,
        advice: 'Try again. If it stays silent, restart whatever it works with.',
      };
    case 'nonsense':
      return {
        sentence: `${name} answers with something that is not the Model Context Protocol.${wrote}`,
        advice: `Check that ${where} is a tool server, and that it was not asked for another way to connect.`,
      };
    case 'flood':
      return {
        sentence: `${name} sent more than can be read, and was stopped.`,
        advice: 'Ask it for less at a time, or look for a newer version of it.',
      };
    case 'unreachable':
      return {
        sentence: `${name} cannot be reached at ${where}.`,
        advice: 'Check that it runs and that its address is right, then connect it again.',
      };
    case 'sign_in':
      return {
        sentence: `${name} did not accept the sign-in.`,
        advice: 'Edit it and check the header that carries its key, such as Authorization.',
      };
    case 'redirected':
      return {
        sentence: `${name} sends on to another address, where its secrets are not taken.`,
        advice: 'If you trust the other address, enter it in its place.',
      };
    case 'session_gone':
      return {
        sentence: `${name} has nothing at this address, or does not know this session any more.`,
        advice: 'Check its address, then connect it again.',
      };
    case 'refused':
      return {
        sentence: `${name} answered with an error.${fault.said === '' ? '' : ` It said: “${fault.said}”.`}`,
        advice: 'Check what it needs to work, then connect it again.',
      };
    case 'stopped':
      return { sentence: `${name} was stopped.`, advice: 'Connect it again when it is needed.' };
    case 'too_often':
      return {
        sentence: `${name} failed several times within five minutes and is left alone for now.${wrote}`,
        advice: 'Check its settings, then connect it again.',
      };
    case 'secret':
      return ofSecret(fault, name);
  }
}

function ofSecret({ cause, said }: ServerFault, name: string): ServerWords {
  const advice = cause instanceof ProblemError ? cause.problem.advice : 'Edit the tool server and type it again.';
  return { sentence: `${name} cannot be used now. ${said}`, advice };
}

function whyNot(code: string, where: string): string {
  if (code === 'ENOENT') return `${where} is not on this computer.`;
  if (code === 'EACCES' || code === 'EPERM') return `this computer does not let ${where} run.`;
  return `this computer cannot run ${where}.`;
}
