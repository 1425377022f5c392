import type { Cost } from '../../shared/domain/money';
import type { Month } from './month';

/** What the ledger knows of spending, as limits ask it. Asked at every call: it must answer from memory. */
export interface Spending {
  /** What the calls of a connection cost in a month. */
  ofMonth(connectionId: string, month: Month): Cost;
  /** The calls of a connection that began at or after a moment, the oldest first. */
  since(connectionId: string, at: number): readonly { readonly startedAt: number; readonly tokens: number }[];
}
