import type { PassedOver, RoutePlan } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import { waitingFor } from './pauses';

/**
 * When something last happened that makes a connection worth asking again, in milliseconds since 1970: it did what it was
 * asked, it got another key, address or limit, the network came back. Null: nothing has.
 */
export type GoodNewsAt = (connectionId: string) => number | null;

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
 * failed for this very work counts again once its time has passed, or once there is good news of it.
 */
export function stillPaused(pause: Pause, plan: RoutePlan, now: number, goodNewsAt: GoodNewsAt): Pause | null {
  const left = pause.passedOver.filter(({ reason }) => LEFT_ALONE.has(reason));
  const isHeld = (passed: PassedOver): boolean =>
    passed.until !== null &&
    passed.until > now &&
    (passed.connectionId === null || (goodNewsAt(passed.connectionId) ?? 0) <= pause.since);
  const held = left.filter(isHeld);
  const isHeldPlace = ({ connectionId, model }: Pick<PassedOver, 'connectionId' | 'model'>): boolean =>
    held.some((one) => one.connectionId === connectionId && (one.model === null || one.model === model));
  if (plan.candidates.some((candidate) => !isHeldPlace(candidate))) return null;
  const isCandidate = (passed: PassedOver): boolean =>
    plan.candidates.some(({ connectionId }) => connectionId === passed.connectionId);
  // With whatever else was said of them when they were tried: that is the reason, which the plan does not know.
  const still = pause.passedOver.filter((passed) => isHeldPlace(passed) && isCandidate(passed));
  return waitingFor([...plan.passedOver, ...still], pause.since, now);
}

/** Whether two pauses say the same of everybody, so that nobody need be told. */
export function saysTheSame(one: Pause, other: Pause): boolean {
  const words = ({ passedOver }: Pause): string =>
    JSON.stringify(passedOver.map(({ connectionId, model, reason, until }) => [connectionId, model, reason, until]));
  return words(one) === words(other);
}
