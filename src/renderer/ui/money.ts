import { numberWords } from '../../shared/language/formats';
import { t } from '../../shared/language/t';

const DOLLARS = { style: 'currency', currency: 'USD' } as const satisfies Intl.NumberFormatOptions;
const NONE = { ...DOLLARS, maximumFractionDigits: 0 } as const;
const LEAST = { ...DOLLARS, maximumSignificantDigits: 1 } as const;
const FROM_TEN_CENTS = { ...DOLLARS, minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const BELOW = { ...DOLLARS, maximumSignificantDigits: 2 } as const;

/**
 * US dollars with as many digits as mean something: "$4.12", "$0.30", "$0.0021"; "4,12 $" in German. Two after the point
 * from ten cents on, two that count below. What is not nothing never reads "$0".
 */
export function dollars(amount: number): string {
  if (amount === 0) return numberWords(0, NONE);
  if (amount < 1e-6) return t('less than {amount}', { amount: numberWords(1e-6, LEAST) });
  return numberWords(amount, amount >= 0.1 ? FROM_TEN_CENTS : BELOW);
}
