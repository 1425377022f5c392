import type { z } from 'zod';
import { LOGICAL_NAME_MAX, TARGETS_MAX } from '../../../shared/domain/logical-model';
import type { Backend } from '../../../shared/domain/rule';
import type { PlainText } from '../../../shared/language/text';
import { t } from '../../../shared/language/t';
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
      ? problem(
          'name',
          t('This name is too long.'),
          t('At most {count, number} characters fit.', { count: LOGICAL_NAME_MAX }),
          error,
        )
      : namelessLogicalModel(error);
  }
  if (field === 'targets') {
    return issue?.code === 'too_big'
      ? problem(
          'targets',
          t('A logical model has at most {most, number} targets.', { most: TARGETS_MAX }),
          t('Take some away.'),
          error,
        )
      : problem('targets', t('A target cannot be used.'), t('Choose a provider or another logical model.'), error);
  }
  if (field === 'parameters') {
    const parameter = typeof name === 'string' ? (PARAMETERS[name] ?? null) : null;
    return parameter
      ? problem(`parameters.${String(name)}`, t(parameter.sentence), t(parameter.advice), error)
      : problem('parameters', t('One of the default parameters cannot be used.'), t('Correct it.'), error);
  }
  return problem(
    'capabilities',
    t('What this logical model must be able to do cannot be used.'),
    t('Correct it.'),
    error,
  );
}

const PARAMETERS: Readonly<Record<string, { readonly sentence: PlainText; readonly advice: PlainText }>> = {
  temperature: {
    sentence: 'This temperature cannot be used.',
    advice: 'Enter a number from 0 to 2, or leave it empty.',
  },
  maxOutputTokens: {
    sentence: 'This number of tokens cannot be used.',
    advice: 'Enter a whole number from 1, or leave it empty.',
  },
  topP: { sentence: 'This top-p cannot be used.', advice: 'Enter a number from 0 to 1, or leave it empty.' },
  stopSequences: {
    sentence: 'These stop sequences cannot be used.',
    advice: 'Enter at most 16, none longer than 200 characters.',
  },
};

export function namelessLogicalModel(cause?: unknown): ProblemError {
  return problem(
    'name',
    t('A logical model needs a name.'),
    t('Type what it stands for, such as Fast or Careful.'),
    cause,
  );
}

export function nameTaken(name: string): ProblemError {
  return problem('name', t('There is a logical model called {name} already.', { name }), t('Type another name.'));
}

/** @param way by name, the model itself first and last */
export function leadsBack(way: readonly string[]): ProblemError {
  const shown = way.length > 8 ? [...way.slice(0, 4), '…', ...way.slice(-3)] : way;
  return problem(
    'targets',
    t('“{name}” would lead back to itself: {way}.', { name: way[0] ?? '', way: shown.join(' → ') }),
    t('Take out the target that closes the circle.'),
  );
}

export function unknownTarget(target: Backend): ProblemError {
  const sentence =
    target.type === 'connection'
      ? t('A target names a provider that is gone.')
      : t('A target names a logical model that is gone.');
  return problem('targets', sentence, t('Choose another.'));
}

export function tooManyLogicalModels(most: number): ProblemError {
  return problem(
    null,
    t('There are {most, number} logical models already, and no more fit.', { most }),
    t('Remove some that are not needed.'),
  );
}

export function noSuchLogicalModel(sentence = t('This logical model does not exist any more.')): ProblemError {
  return new ProblemError(
    'not_found',
    sentence,
    t('Look at the list again: it may have been removed in another window.'),
  );
}
