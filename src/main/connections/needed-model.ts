import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';

/**
 * The name of a model as typed, tidied.
 * @throws ProblemError `invalid_input` when there is none
 */
export function neededModel(typed: string): string {
  const model = typed.trim();
  if (model !== '') return model;
  throw new ProblemError(
    'invalid_input',
    t('A default model is needed.'),
    t('Choose one from the list, or type its name as the provider writes it.'),
    { field: 'defaultModel' },
  );
}
