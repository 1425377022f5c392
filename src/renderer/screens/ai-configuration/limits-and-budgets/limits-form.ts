import type { LimitsDraft } from '../../../../shared/domain/limits';
import { t } from '../../../../shared/language/t';
import { plainNumber, typedNumber } from '../typed-number';

/** Limits as they stand in the dialog; an empty field sets nothing. */
export interface LimitsForm {
  readonly monthlyBudget: string;
  readonly stopAtBudget: boolean;
  readonly concurrency: string;
  readonly requestsPerMinute: string;
  readonly tokensPerMinute: string;
}

/** What is wrong, by field. */
export type LimitsErrors = Partial<Record<Exclude<keyof LimitsForm, 'stopAtBudget'>, string>>;

const typed = (value: number | null): string => (value === null ? '' : typedNumber(value));

/** Limits as the dialog begins with them. */
export function limitsFormOf(own: LimitsDraft): LimitsForm {
  return {
    monthlyBudget: typed(own.monthlyBudget),
    stopAtBudget: own.stopAtBudget,
    concurrency: typed(own.concurrency),
    requestsPerMinute: typed(own.requestsPerMinute),
    tokensPerMinute: typed(own.tokensPerMinute),
  };
}

/** A whole number that was typed; null for an empty field, undefined for what is not one from 1 on. */
function whole(text: string, most: number): number | null | undefined {
  const plain = plainNumber(text);
  if (plain === '') return null;
  const value = Number(plain);
  return /^\d+$/.test(plain) && value >= 1 && value <= most ? value : undefined;
}

/** US dollars that were typed, to the cent; null for an empty field, undefined for what is no amount. */
function money(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/^\$\s*|\s*\$$/g, '');
  if (plain === '') return null;
  // A single comma before one or two digits parts the cents in either language.
  const value = Number(/^\d+,\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plainNumber(plain));
  const cents = Math.round(value * 100) / 100;
  return cents > 0 && cents <= 1_000_000 ? cents : undefined;
}

const MOST = { concurrency: 1000, requestsPerMinute: 10_000_000, tokensPerMinute: 10_000_000_000 } as const;

/** The limits that were typed, or what is wrong with them. */
export function checkLimits(form: LimitsForm): { readonly draft: LimitsDraft } | { readonly errors: LimitsErrors } {
  const monthlyBudget = money(form.monthlyBudget);
  const concurrency = whole(form.concurrency, MOST.concurrency);
  const requestsPerMinute = whole(form.requestsPerMinute, MOST.requestsPerMinute);
  const tokensPerMinute = whole(form.tokensPerMinute, MOST.tokensPerMinute);
  if (
    monthlyBudget !== undefined &&
    concurrency !== undefined &&
    requestsPerMinute !== undefined &&
    tokensPerMinute !== undefined
  ) {
    // Without a budget there is nothing to stop at.
    const stopAtBudget = form.stopAtBudget && monthlyBudget !== null;
    return { draft: { concurrency, requestsPerMinute, tokensPerMinute, monthlyBudget, stopAtBudget } };
  }
  const wrong = (most: number) => t('Type a whole number from 1 to {most, number}, or nothing.', { most });
  return {
    errors: {
      ...(monthlyBudget === undefined && {
        monthlyBudget: t('Type an amount from 0.01 to 1,000,000 dollars, or nothing.'),
      }),
      ...(concurrency === undefined && { concurrency: wrong(MOST.concurrency) }),
      ...(requestsPerMinute === undefined && { requestsPerMinute: wrong(MOST.requestsPerMinute) }),
      ...(tokensPerMinute === undefined && { tokensPerMinute: wrong(MOST.tokensPerMinute) }),
    },
  };
}
