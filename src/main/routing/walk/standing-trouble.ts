import type { PassedOverReason } from '../../../shared/domain/route';
import type { HealthState } from '../../health/health-state';

/**
 * What has come to be known of a connection since the plan was made, by other calls; null: nothing that keeps a call from
 * being made. Of 64 tasks that wait for a slot one is enough to hear that credits are out.
 * @param now milliseconds since 1970
 */
export function standingTrouble(
  { rejected, outOfCredits, cooling, unavailableModels }: HealthState,
  model: string,
  now: number,
): { readonly reason: PassedOverReason; readonly until: number | null } | null {
  if (rejected) return { reason: 'credential', until: null };
  if (outOfCredits) return { reason: 'out_of_credits', until: null };
  if (unavailableModels.includes(model)) return { reason: 'model_missing', until: null };
  if (cooling && cooling.until > now) return { reason: 'cooling_down', until: cooling.until };
  return null;
}
