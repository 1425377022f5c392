import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';

/** There is no such agent. */
export function agentGone(): ProblemError {
  return new ProblemError('not_found', t('This agent is not there any more.'), t('Choose another, or add it again.'));
}

/** Another agent has the name. */
export function nameTaken(name: string): ProblemError {
  return new ProblemError('agent', t('There is an agent called {name} already.', { name }), t('Choose another name.'), {
    field: 'name',
  });
}

/** Agents that ship stay. */
export function shippedStays(title: string): ProblemError {
  return new ProblemError(
    'agent',
    t('{title} comes with Signalbox and cannot be removed.', { title }),
    t('Change it, or reset it to how it came.'),
  );
}

/** Only what ships has a form to go back to. */
export function nothingToReset(title: string): ProblemError {
  return new ProblemError(
    'agent',
    t('{title} is an agent of your own: there is no earlier form to go back to.', { title }),
    t('Edit it, or remove it.'),
  );
}

/** The day within which it could be brought back is over. */
export function removalFinal(): ProblemError {
  return new ProblemError('not_found', t('This agent can no longer be brought back.'), t('Add it again.'));
}

/** A file that holds no agent. `why`: what is wrong with it, a sentence, or empty. */
export function notAnAgentFile(why: string): ProblemError {
  return new ProblemError(
    'agent',
    why === '' ? t('This file holds no agent of Signalbox.') : why,
    t('Choose a file that was saved from the Agents screen. Nothing was changed.'),
    { field: 'content' },
  );
}
