import { ProblemError } from '../problem-error';

/** There is no such agent. */
export function agentGone(): ProblemError {
  return new ProblemError('not_found', 'This agent is not there any more.', 'Choose another, or add it again.');
}

/** Another agent has the name. */
export function nameTaken(name: string): ProblemError {
  return new ProblemError('agent', `There is an agent called ${name} already.`, 'Choose another name.', {
    field: 'name',
  });
}

/** Agents that ship stay. */
export function shippedStays(title: string): ProblemError {
  return new ProblemError(
    'agent',
    `${title} comes with Signalbox and cannot be removed.`,
    'Change it, or reset it to how it came.',
  );
}

/** Only what ships has a form to go back to. */
export function nothingToReset(title: string): ProblemError {
  return new ProblemError(
    'agent',
    `${title} is an agent of your own: there is no earlier form to go back to.`,
    'Edit it, or remove it.',
  );
}

/** The day within which it could be brought back is over. */
export function removalFinal(): ProblemError {
  return new ProblemError('not_found', 'This agent can no longer be brought back.', 'Add it again.');
}

/** A file that holds no agent. `why`: what is wrong with it, a sentence, or empty. */
export function notAnAgentFile(why: string): ProblemError {
  return new ProblemError(
    'agent',
    why === '' ? 'This file holds no agent of Signalbox.' : why,
    'Choose a file that was saved from the Agents screen. Nothing was changed.',
    { field: 'content' },
  );
}
