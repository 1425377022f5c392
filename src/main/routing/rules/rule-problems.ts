import type { z } from 'zod';
import { RULES_MAX } from '../../../shared/contract/routing';
import { FALLBACKS_MAX, PRIORITY_MAX, type Backend } from '../../../shared/domain/rule';
import { ProblemError } from '../../problem-error';

const COUNT = new Intl.NumberFormat('en-GB');

/** What is wrong with a rule as it was typed. */
export function unusableRule(error: z.ZodError): ProblemError {
  const [issue] = error.issues;
  const [field] = issue?.path ?? [];
  const problem = (name: string, sentence: string, advice: string) =>
    new ProblemError('rule', sentence, advice, { field: name, cause: error });
  switch (field) {
    case 'context':
      return problem(
        'context',
        'A rule applies to default or to one agent.',
        'Choose default, or type agent: and the name of an agent: small letters, digits, - and _, at most 48.',
      );
    case 'priority':
      return issue?.code === 'too_big' || issue?.code === 'too_small'
        ? problem(
            'priority',
            'This priority is too far from zero.',
            `Enter a whole number from −${COUNT.format(PRIORITY_MAX)} to ${COUNT.format(PRIORITY_MAX)}.`,
          )
        : problem('priority', 'A priority is a whole number.', 'Enter one such as 0 or 10. Lower numbers come first.');
    case 'fallbacks':
      return issue?.code === 'too_big'
        ? problem('fallbacks', `A rule has at most ${FALLBACKS_MAX} fallbacks.`, 'Take some away.')
        : problem('fallbacks', 'A fallback of this rule cannot be used.', 'Choose a provider or a logical model.');
    case 'backend':
      return problem('backend', 'This rule has no backend that can be used.', 'Choose a provider or a logical model.');
    case 'breakerFigures':
      return problem('breakerFigures', 'These figures of the circuit breaker cannot be used.', 'Correct them.');
    default:
      return problem('match', 'This rule has something in it that cannot be used.', 'Correct it and save again.');
  }
}

/** A rule points to what does not exist. */
export function unknownBackend(backend: Backend, isFallback: boolean): ProblemError {
  const what = backend.type === 'connection' ? 'provider' : 'logical model';
  return new ProblemError(
    'rule',
    isFallback ? `A fallback of this rule names a ${what} that is gone.` : `The ${what} of this rule is gone.`,
    'Choose another.',
    { field: isFallback ? 'fallbacks' : 'backend' },
  );
}

export function tooManyRules(): ProblemError {
  return new ProblemError(
    'rule',
    `There are ${COUNT.format(RULES_MAX)} rules already, and no more fit.`,
    'Remove some that are not needed any more.',
  );
}

export function noSuchRule(sentence = 'This rule does not exist any more.'): ProblemError {
  return new ProblemError(
    'not_found',
    sentence,
    'Look at the table again: it may have been removed in another window.',
  );
}
