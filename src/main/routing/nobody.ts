import type { PassedOver, RoutePlan } from '../../shared/domain/route';
import type { RoutedEnd } from './router';
import type { Walk } from './walk/walk';
import { placeOf } from './walk/walk-record';

/**
 * How a turn ends that nobody could serve: for now, with every reason there is, or for good where the prompt was too long
 * for everybody who could ever be asked.
 * @param plan made after the last failure
 * @param hasSizes whether a connection is Claude, whose size is picked anew for every call
 */
export function nobodyEnd(walk: Walk, plan: RoutePlan, hasSizes: (connectionId: string) => boolean): RoutedEnd {
  const { cost, failures, passedOver: own } = walk.record;
  const tooLong = failures.findLast(({ class: failed }) => failed === 'context_length');
  const passedOver = together(plan.passedOver, own);
  if (tooLong && !passedOver.some((place) => mayStillHold(walk, place))) {
    return { type: 'failed', failure: tooLong, cost };
  }
  const places = passedOver.map((place) => wholePrimary(place, hasSizes));
  // Places that the plan would try and the walk could not are told as both: the plan will name them again at once.
  const failed = new Set(own.filter(({ reason }) => reason === 'just_failed').map(placeOf));
  const candidates = plan.candidates.filter((candidate) => !failed.has(placeOf(candidate)));
  return { type: 'nobody', plan: { candidates, passedOver: places }, failures, cost };
}

/**
 * Each place once. What the walk itself has met says more than what the plan knows, but for a failure: the plan was made
 * after it and knows what came of it, that the credits are gone or that the service asked for a pause.
 */
function together(planned: readonly PassedOver[], met: readonly PassedOver[]): PassedOver[] {
  const byPlace = new Map<string, PassedOver>();
  const nowhere: PassedOver[] = [];
  for (const place of planned) {
    if (place.connectionId === null) nowhere.push(place);
    else byPlace.set(placeOf(place), place);
  }
  for (const place of met) {
    if (place.connectionId === null) nowhere.push(place);
    else if (place.reason !== 'just_failed' || !byPlace.has(placeOf(place))) byPlace.set(placeOf(place), place);
  }
  return [...byPlace.values(), ...nowhere];
}

/**
 * Primary that failed, as a whole where its model is only the size that was picked this time: another size, picked
 * without a look at the prompt, is no reason to try the same work again at once.
 */
function wholePrimary(place: PassedOver, hasSizes: (connectionId: string) => boolean): PassedOver {
  const { connectionId, reason, via } = place;
  const isPicked = reason === 'just_failed' && via.by === 'primary' && connectionId !== null && hasSizes(connectionId);
  return isPicked ? { ...place, model: null } : place;
}

/** Reasons that are about the work and not about the moment: neither time nor the person changes them. */
const LASTING: ReadonlySet<PassedOver['reason']> = new Set([
  'context_too_short',
  'no_image_input',
  'no_tools',
  'no_structured_output',
  'logical_model_missing',
  'logical_model_empty',
  'logical_model_cycle',
]);

function mayStillHold(walk: Walk, { connectionId, model, reason }: PassedOver): boolean {
  if (connectionId === null || LASTING.has(reason)) return false;
  return model === null || walk.mayHold(connectionId, model);
}
