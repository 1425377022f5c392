import type { RoutePlan, RouteRequest } from '../../shared/domain/route';
import type { Planner } from './planner';
import { plan } from './plan/plan';
import { UNKNOWN_MODEL, type JustFailed } from './plan/snapshot';
import type { KnownModels } from './walk/walk-parts';

/** A plan, with what was known of the models when it was made. */
export interface Planned {
  readonly plan: RoutePlan;
  readonly models: KnownModels;
}

/** Plans work by the state of the moment. */
export interface Planning {
  /** @param text what is asked, for the size of Claude; empty: not known */
  planned(request: RouteRequest, justFailed: readonly JustFailed[], text: string): Planned;
}

/** Plans by the state of this moment, each of one snapshot. */
export function planningBy(planner: Pick<Planner, 'snapshot'>): Planning {
  return {
    planned(request, justFailed, text) {
      const snapshot = planner.snapshot(request, justFailed, text);
      const { connections } = snapshot;
      return {
        plan: plan(request, snapshot),
        models: {
          factsOf: (connectionId, model) => connections.get(connectionId)?.models.get(model) ?? UNKNOWN_MODEL,
        },
      };
    },
  };
}
