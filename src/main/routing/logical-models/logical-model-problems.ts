import type { z } from 'zod';
import { LOGICAL_NAME_MAX, TARGETS_MAX } from '../../../shared/domain/logical-model';
import type { Backend } from '../../../shared/domain/rule';
import { ProblemError } from '../../problem-error';

function problem(field: string | null, sentence: string, advice: string, cause?: unknown): ProblemError {
  return new ProblemError('logical_model', sentence, advice, { ...(field !== null && { field }), cause });
}

/** What is wrong with a logical model as it was typed. */
export function unusableLogicalModel(error: z.ZodError): ProblemError {
  const [issue] = error.issues;
  const [field, name] = issue?.path ?? [];
  if (field === 'name') {
    return issue?.code === 'too_big'
      ? problem('name', 'This name is too long.', `At most ${LOGICAL_NAME_MAX} characters fit.`, error)
      : namelessLogicalModel(error);
  }
  if (field === 'targets') {
    return issue?.code === 'too_big'
      ? problem('targets', `A logical model has at most ${TARGETS_MAX} targets.`, 'Take some away.', error)
      : problem('targets', 'A target cannot be used.', 'Choose a provider or another logical model.', error);
  }
  if (field === 'parameters') {
    const parameter = typeof name === 'string' ? (PARAMETERS[name] ?? null) : null;
    return parameter
      ? problem(`parameters.${String(name)}`, `${parameter.what} cannot be used.`, parameter.advice, error)
      : problem('parameters', 'One of the default parameters cannot be used.', 'Correct it.', error);
  }
  return problem('capabilities', 'What this logical model must be able to do cannot be used.', 'Correct it.', error);
}

const PARAMETERS: Readonly<Record<string, { what: string; advice: string }>> = {
  temperature: { what: 'This temperature', advice: 'Enter a number from 0 to 2, or leave it empty.' },
  maxOutputTokens: { what: 'This number of tokens', advice: 'Enter a whole number from 1, or leave it empty.' },
  topP: { what: 'This top-p', advice: 'Enter a number from 0 to 1, or leave it empty.' },
  stopSequences: { what: 'These stop sequences', advice: 'Enter at most 16, none longer than 200 characters.' },
};

export function namelessLogicalModel(cause?: unknown): ProblemError {
  return problem('name', 'A logical model needs a name.', 'Type what it stands for, such as Fast or Careful.', cause);
}

export function nameTaken(name: string): ProblemError {
  return problem('name', `There is a logical model called ${name} already.`, 'Type another name.');
}

/** @param way by name, the model itself first and last */
export function leadsBack(way: readonly string[]): ProblemError {
  const shown = way.length > 8 ? [...way.slice(0, 4), '…', ...way.slice(-3)] : way;
  return problem(
    'targets',
    `“${way[0] ?? ''}” would lead back to itself: ${shown.join(' → ')}.`,
    'Take out the target that closes the circle.',
  );
}

export function unknownTarget(target: Backend): ProblemError {
  const what = target.type === 'connection' ? 'provider' : 'logical model';
  return problem('targets', `A target names a ${what} that is gone.`, 'Choose another.');
}

export function tooManyLogicalModels(most: number): ProblemError {
  return problem(
    null,
    `There are ${most} logical models already, and no more fit.`,
    'Remove some that are not needed.',
  );
}

export function noSuchLogicalModel(sentence = 'This logical model does not exist any more.'): ProblemError {
  return new ProblemError('not_found', sentence, 'Look at the list again: it may have been removed in another window.');
}
