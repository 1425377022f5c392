import type { Outcome } from '../health/outcome';

/** Where whoever called a provider tells what came of it. */
export interface OutcomeSink {
  record(connectionId: string, outcome: Outcome): void;
}
