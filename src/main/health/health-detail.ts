import type { HealthDetail } from '../../shared/domain/health';
import type { OutcomeRepository } from './outcome-repository';

/** How many of the last calls are listed. */
const CALLS = 50;
/** The last day is shown in slots of half an hour, in milliseconds. */
const SLOT_MS = 30 * 60_000;
const SLOTS = 48;

/** The last calls, and the last day in slots that begin at full and half hours; the last slot is the one of now. */
export function detailOf(outcomes: OutcomeRepository, connectionId: string, now: number): HealthDetail {
  const from = (Math.floor(now / SLOT_MS) - SLOTS + 1) * SLOT_MS;
  const calls = outcomes
    .latest(connectionId, CALLS)
    .map(({ at, purpose, failure, model, latencyMs, firstTokenMs }) => ({
      at,
      purpose,
      failure,
      model,
      latencyMs,
      firstTokenMs,
    }));
  return { connectionId, calls, day: outcomes.slots(connectionId, from, SLOT_MS, SLOTS) };
}
