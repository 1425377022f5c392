import type { Failure } from '../../../shared/domain/failure';
import type { Cost } from '../../../shared/domain/money';
import type { Candidate } from '../../../shared/domain/route';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';

/** That an answer was of no use and who is asked in its place. */
export function escalationWords({ sentence }: Failure, weak: Candidate, stronger: Candidate): string {
  const place = stronger.connectionId === weak.connectionId ? stronger.model : `${stronger.label} (${stronger.model})`;
  const next = t('{stronger} is stronger and is asked once instead of {weak}.', { stronger: place, weak: weak.model });
  return `${sentence} ${next}`;
}

/** What both answers cost, for a person who pays for both. */
export function bothCostsWords(first: Cost, second: Cost): string {
  return t('The first answer cost {first}, the second {second}. Both are kept.', {
    first: costWords(first),
    second: costWords(second),
  });
}

function costWords({ dollars, unpriced }: Cost): string {
  if (unpriced > 0) return t('an amount that is not known');
  if (dollars === 0) return t('nothing ¦ cost');
  const digits =
    dollars < 0.01
      ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return numberWords(dollars, { style: 'currency', currency: 'USD', ...digits });
}
