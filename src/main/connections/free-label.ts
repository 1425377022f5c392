import { LABEL_MAX } from '../../shared/domain/connection';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import type { ConnectionRepository } from './connection-repository';
import { cutLabel, tidyLabel } from './label-form';

/** The label itself while it is free, else with the first number behind it that makes it so, never too long. */
export function freeLabel(label: string, isTaken: (label: string) => boolean): string {
  if (!isTaken(label)) return label;
  for (let n = 2; ; n += 1) {
    const suffix = ` ${n}`;
    const candidate = `${cutLabel(label, LABEL_MAX - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/**
 * A label as typed, tidied.
 * @param self the connection that may have it already; null for a new one
 * @throws ProblemError `invalid_input` without one, `label_taken` when another connection has it
 */
export function neededLabel(
  typed: string,
  rows: Pick<ConnectionRepository, 'findByLabel'>,
  self: string | null,
): string {
  const label = tidyLabel(typed);
  if (label === '') {
    const sentence =
      typed.trim() === '' ? t('A provider needs a label.') : t('This label has nothing in it that can be seen.');
    throw new ProblemError('invalid_input', sentence, t('Type a name for it.'), { field: 'label' });
  }
  const taken = rows.findByLabel(label);
  if (taken && taken.id !== self) {
    throw new ProblemError(
      'label_taken',
      t('A provider called {label} is connected already.', { label: taken.label }),
      t('Type another label.'),
      {
        field: 'label',
      },
    );
  }
  return label;
}
