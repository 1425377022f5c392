import { useMemo } from 'react';
import type { Assumption, RoutePlan } from '../../../shared/domain/route';
import type { Context } from '../../../shared/domain/rule';
import { useOutlook } from '../../state/outlook';

const AS_IT_IS: readonly Assumption[] = [];

/** Where work would go at this moment, by context. */
export interface Outlooks {
  /** Empty until it was answered. */
  readonly plans: ReadonlyMap<Context, RoutePlan>;
  /** The question could not be answered the last time. */
  readonly isUnknown: boolean;
}

/** Where the work of every agent would go now, kept as it is. */
export function useOutlooks(): Outlooks {
  const { outlooks, problem } = useOutlook(AS_IT_IS);
  return useMemo(
    () => ({
      plans: new Map(outlooks?.map(({ context, plan }) => [context, plan])),
      isUnknown: problem !== null,
    }),
    [outlooks, problem],
  );
}
