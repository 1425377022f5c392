import type { z } from 'zod';
import { RULES_MAX } from '../../../shared/contract/routing';
import { FALLBACKS_MAX, PRIORITY_MAX, type Backend } from '../../../shared/domain/rule';
import { t } from '../../../shared/language/t';
import { ProblemError } from '../../problem-error';

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
        t('A rule applies to default or to one agent.'),
        t('Choose default, or type agent: and the name of an agent: small letters, digits, - and _, at most 48.'),
      );
    case 'priority':
      return issue?.code === 'too_big' || issue?.code === 'too_small'
        ? problem(
            'priority',
            t('This priority is too far from zero.'),
            t('Enter a whole number from −{most, number} to {most, number}.', { most: PRIORITY_MAX }),
          )
        : problem(
            'priority',
            t('A priority is a whole number.'),
            t('Enter one such as 0 or 10. Lower numbers come first.'),
          );
    case 'fallbacks':
      return issue?.code === 'too_big'
        ? problem(
            'fallbacks',
            t('A rule has at most {most, number} fallbacks.', { most: FALLBACKS_MAX }),
            t('Take some away.'),
          )
        : problem(
            'fallbacks',
            t('A fallback of this rule cannot be used.'),
            t('Choose a provider or a logical model.'),
          );
    case 'backend':
      return problem(
        'backend',
        t('This rule has no backend that can be used.'),
        t('Choose a provider or a logical model.'),
      );
    case 'breakerFigures':
      return problem('breakerFigures', t('These figures of the circuit breaker cannot be used.'), t('Correct them.'));
    default:
      return problem('match', t('This rule has something in it that cannot be used.'), t('Correct it and save again.'));
  }
}

/** A rule points to what does not exist. */
export function unknownBackend(backend: Backend, isFallback: boolean): ProblemError {
  const isProvider = backend.type === 'connection';
  if (!isFallback) {
    const sentence = isProvider
      ? t('The provider of this rule is gone.')
      : t('The logical model of this rule is gone.');
    return new ProblemError('rule', sentence, t('Choose another.'), { field: 'backend' });
  }
  const sentence = isProvider
    ? t('A fallback of this rule names a provider that is gone.')
    : t('A fallback of this rule names a logical model that is gone.');
  return new ProblemError('rule', sentence, t('Choose another.'), { field: 'fallbacks' });
}

export function tooManyRules(): ProblemError {
  return new ProblemError(
    'rule',
    t('There are {most, number} rules already, and no more fit.', { most: RULES_MAX }),
    t('Remove some that are not needed any more.'),
  );
}

export function noSuchRule(sentence = t('This rule does not exist any more.')): ProblemError {
  return new ProblemError(
    'not_found',
    sentence,
    t('Look at the table again: it may have been removed in another window.'),
  );
}
