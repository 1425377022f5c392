import type { Connection } from './domain/connection';
import type { HealthDot } from './domain/health';

/** From the most to the least worrying. */
const WORST_FIRST: readonly HealthDot[] = ['failing', 'recent_failure', 'not_used', 'responding'];

/**
 * The connection with the worst light among those in use: Primary, and each other one that a call or a test has reached.
 * Primary before others with the same light. Null when nothing is connected.
 */
export function worstLight(connections: readonly Connection[]): Connection | null {
  const inUse = connections
    .filter((connection) => connection.isPrimary || connection.health.dot !== 'not_used')
    .toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  for (const dot of WORST_FIRST) {
    const found = inUse.find((connection) => connection.health.dot === dot);
    if (found) return found;
  }
  return null;
}
