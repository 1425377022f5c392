import type { LimitsState } from '../../../../shared/domain/limits';
import { t } from '../../../../shared/language/t';
import { dollars } from '../../../ui/money';

/** This month's spending in words: "$1.31 this month", "$1.31 of $20.00 this month", "unknown this month". */
export function spendingWords({ spent, unpriced, own }: LimitsState): string {
  const isUnknown = spent === 0 && unpriced > 0;
  if (own.monthlyBudget === null) {
    return isUnknown ? t('Cost unknown this month') : t('{amount} this month', { amount: dollars(spent) });
  }
  const budget = dollars(own.monthlyBudget);
  return isUnknown
    ? t('Cost unknown of {budget} this month', { budget })
    : t('{amount} of {budget} this month', { amount: dollars(spent), budget });
}

/** What the spending leaves out, in a sentence; null when nothing. */
export function unpricedWords({ unpriced }: LimitsState): string | null {
  if (unpriced === 0) return null;
  return t('The price of {count, plural, one {# call} other {# calls}} is not known and not in it.', {
    count: unpriced,
  });
}

/** Which part of the budget is spent, from 0; more than 1 when it was overshot. Null without a budget. */
export function spentShare({ spent, own }: LimitsState): number | null {
  return own.monthlyBudget === null ? null : spent / own.monthlyBudget;
}

/** What follows from a spent budget; null while it is not spent. */
export function overBudgetWords(limits: LimitsState): string | null {
  const share = spentShare(limits);
  if (share === null || share < 1) return null;
  return limits.own.stopAtBudget ? t('Budget spent: tasks skip it') : t('Budget spent');
}

/** The limits per minute and the calls at once that hold, in words: "10 calls at once · 60 requests a minute, learnt from OpenAI". */
export function limitWords(limits: LimitsState, service: string): string {
  const { own, learnt, concurrency } = limits;
  const parts = [
    t('{count, plural, one {# call at once} other {# calls at once}}', { count: concurrency }),
    requestsWords(own.requestsPerMinute, learnt.requestsPerMinute, service),
    tokensWords(own.tokensPerMinute, learnt.tokensPerMinute, service),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function requestsWords(set: number | null, learnt: number | null, service: string): string | null {
  if (set !== null) return t('{count, number} requests a minute', { count: set });
  return learnt === null
    ? null
    : t('{count, number} requests a minute, learnt from {service}', { count: learnt, service });
}

function tokensWords(set: number | null, learnt: number | null, service: string): string | null {
  if (set !== null) return t('{count, number} tokens a minute', { count: set });
  return learnt === null
    ? null
    : t('{count, number} tokens a minute, learnt from {service}', { count: learnt, service });
}

/** What goes on now, in words: "2 running, 1 waiting"; null when nothing does. */
export function runningWords({ running, waiting }: LimitsState): string | null {
  const parts = [
    running > 0 && t('{count, number} running', { count: running }),
    waiting > 0 && t('{count, number} waiting', { count: waiting }),
  ];
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? null : said.join(', ');
}
