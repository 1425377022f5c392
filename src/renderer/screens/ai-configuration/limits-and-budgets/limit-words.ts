import type { LimitsState } from '../../../../shared/domain/limits';
import { dollars } from '../../../ui/money';

/** This month's spending in words: "$1.31 this month", "$1.31 of $20.00 this month", "unknown this month". */
export function spendingWords({ spent, unpriced, own }: LimitsState): string {
  const isUnknown = spent === 0 && unpriced > 0;
  const amount = isUnknown ? 'Cost unknown' : dollars(spent);
  const budget = own.monthlyBudget === null ? '' : ` of ${dollars(own.monthlyBudget)}`;
  return `${amount}${budget} this month`;
}

/** What the spending leaves out, in a sentence; null when nothing. */
export function unpricedWords({ unpriced }: LimitsState): string | null {
  if (unpriced === 0) return null;
  return unpriced === 1
    ? 'The price of 1 call is not known and not in it.'
    : `The price of ${unpriced.toLocaleString('en')} calls is not known and not in it.`;
}

/** Which part of the budget is spent, from 0; more than 1 when it was overshot. Null without a budget. */
export function spentShare({ spent, own }: LimitsState): number | null {
  return own.monthlyBudget === null ? null : spent / own.monthlyBudget;
}

/** What follows from a spent budget; null while it is not spent. */
export function overBudgetWords(limits: LimitsState): string | null {
  const share = spentShare(limits);
  if (share === null || share < 1) return null;
  return limits.own.stopAtBudget ? 'Budget spent: tasks skip it' : 'Budget spent';
}

/** The limits per minute and the calls at once that hold, in words: "10 calls at once · 60 requests a minute, learnt from OpenAI". */
export function limitWords(limits: LimitsState, service: string): string {
  const { own, learnt, concurrency } = limits;
  const perMinute = (set: number | null, known: number | null, unit: string): string | null => {
    const most = set ?? known;
    if (most === null) return null;
    const source = set === null ? `, learnt from ${service}` : '';
    return `${most.toLocaleString('en')} ${unit} a minute${source}`;
  };
  const parts = [
    concurrency === 1 ? '1 call at once' : `${concurrency.toLocaleString('en')} calls at once`,
    perMinute(own.requestsPerMinute, learnt.requestsPerMinute, 'requests'),
    perMinute(own.tokensPerMinute, learnt.tokensPerMinute, 'tokens'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What goes on now, in words: "2 running, 1 waiting"; null when nothing does. */
export function runningWords({ running, waiting }: LimitsState): string | null {
  const parts = [running > 0 && `${running} running`, waiting > 0 && `${waiting} waiting`];
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? null : said.join(', ');
}
