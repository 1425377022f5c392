import type { LimitsDraft } from '../../shared/domain/limits';
import type { Notice } from '../../shared/domain/notice';
import { numberWords } from '../../shared/language/formats';
import { dateInSentence } from '../../shared/language/sentence-dates';
import { t } from '../../shared/language/t';
import type { ToldOfBudget } from './limits-repository';

/** Percents of a budget that the person is told of, each once a month (routing.md, Limits). */
const THRESHOLDS = [100, 80, 50] as const;

const DOLLARS = { style: 'currency', currency: 'USD', useGrouping: false } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** What is to be told of a budget now; null when nothing is, or all of it was told. */
export function alertDue(
  budget: number | null,
  spent: number,
  month: string,
  told: ToldOfBudget | null,
): ToldOfBudget | null {
  if (budget === null) return null;
  const percent = THRESHOLDS.find((threshold) => spent * 100 >= budget * threshold);
  const before = told?.month === month ? told.percent : 0;
  return percent !== undefined && percent > before ? { month, percent } : null;
}

/** One notice for each connection and threshold: that of another month takes its place. */
export function budgetNotice(
  connection: { readonly id: string; readonly label: string },
  { percent, month }: ToldOfBudget,
  own: LimitsDraft,
  spent: number,
  at: number,
): Notice {
  const isSpent = percent === 100;
  const words = {
    label: connection.label,
    month: monthInWords(month),
    spent: numberWords(spent, DOLLARS),
    budget: numberWords(own.monthlyBudget ?? 0, DOLLARS),
  };
  return {
    id: `budget-${connection.id}-${percent}`,
    level: isSpent ? 'bad' : percent === 80 ? 'warn' : 'info',
    sentence: isSpent
      ? t('The budget of {label} for {month} is spent: {spent} of {budget}.', words)
      : t('{label} has used {percent} % of its budget for {month}: {spent} of {budget}.', { ...words, percent }),
    advice: adviceOf(isSpent, own.stopAtBudget),
    at,
  };
}

function adviceOf(isSpent: boolean, stops: boolean): string {
  if (!stops) return t('Nothing stops at it: tasks and chat go on. You can switch that on under Limits and budgets.');
  return isSpent
    ? t(
        'Tasks use other providers until the next month begins. Chat goes on. You can raise the budget under Limits and budgets.',
      )
    : t('At 100 % tasks use other providers until the next month begins. Chat goes on.');
}

/** "2026-11" as "November 2026". */
function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return dateInSentence(Date.UTC(year ?? 0, (number ?? 1) - 1, 1), MONTH);
}
