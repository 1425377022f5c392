import type { Failure } from '../../../shared/domain/failure';
import type { Cost } from '../../../shared/domain/money';
import type { Candidate } from '../../../shared/domain/route';

/** That an answer was of no use and who is asked in its place. */
export function escalationWords({ sentence }: Failure, weak: Candidate, stronger: Candidate): string {
  const place = stronger.connectionId === weak.connectionId ? stronger.model : `${stronger.label} (${stronger.model})`;
  return `${sentence} ${place} is stronger and is asked once instead of ${weak.model}.`;
}

/** What both answers cost, for a person who pays for both. */
export function bothCostsWords(first: Cost, second: Cost): string {
  return `The first answer cost ${costWords(first)}, the second ${costWords(second)}. Both are kept.`;
}

function costWords({ dollars, unpriced }: Cost): string {
  if (unpriced > 0) return 'an amount that is not known';
  if (dollars === 0) return 'nothing';
  return dollars < 0.01 ? `$${dollars.toPrecision(2)}` : `$${dollars.toFixed(2)}`;
}
