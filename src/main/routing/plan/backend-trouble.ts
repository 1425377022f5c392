import type { PassedOver, RouteRequest, Via } from '../../../shared/domain/route';
import type { Backend } from '../../../shared/domain/rule';
import { Places } from './places';
import type { RouteSnapshot } from './snapshot';

/** Why a backend by itself would be passed over; null: it would not, or not with all of its targets. */
export function backendTrouble(
  backend: Backend,
  via: Via,
  request: RouteRequest,
  snapshot: RouteSnapshot,
): PassedOver | null {
  const places = new Places(request, snapshot);
  places.addBackend(backend, via);
  return places.candidates.length > 0 ? null : (places.passedOver[0] ?? null);
}
