import type { PassedOver, RoutePlan } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import { waitingFor } from './pauses';

/** When a connection last did what it was asked, in milliseconds since 1970; null: never. */
export type LastSuccessAt = (connectionId: string) => number | null;

/**
 * What this very work met when it was tried. A plan cannot know it, and would send the work there again and again until
 * its time has passed.
 */
const LEFT_ALONE: ReadonlySet<PassedOver['reason']> = new Set<PassedOver['reason']>([
  'just_failed',
  'requests_per_minute',
  'tokens_per_minute',
]);

/**
 * What a fresh plan means for a task that nobody could take: null, it goes on; else its pause as it is now. A place that
 * failed for this very work counts again once its time has passed, or once it succeeded for something else.
 */
export function stillPaused(pause: Pause, plan: RoutePlan, now: number, lastSuccessAt: LastSuccessAt): Pause | null {
  const left = pause.passedOver.filter(({ reason }) => LEFT_ALONE.has(reason));
  const isHeld = (passed: PassedOver): boolean =>
    passed.until !== null &&
    passed.until > now &&
    (passed.connectionId === null || (lastSuccessAt(passed.connectionId) ?? 0) <= pause.since);
  const held = left.filter(isHeld);
  const isFree = plan.candidates.some(
    ({ connectionId, model }) =>
      !held.some((one) => one.connectionId === connectionId && (one.model === null || one.model === model)),
  );
  if (isFree) return null;
  const isCandidate = (passed: PassedOver): boolean =>
    plan.candidates.some(({ connectionId }) => connectionId === passed.connectionId);
  return waitingFor([...plan.passedOver, ...held.filter(isCandidate)], pause.since, now);
}

/** Whether two pauses say the same of everybody, so that nobody need be told. */
export function saysTheSame(one: Pause, other: Pause): boolean {
  const words = ({ passedOver }: Pause): string =>
    JSON.stringify(passedOver.map(({ connectionId, model, reason, until }) => [connectionId, model, reason, until]));
  return words(one) === words(other);
}
