import type { ImplementerInternal } from '@orpc/server';
import type { limits } from '../../../shared/contract/limits';
import type { Limits } from '../../limits/limits';
import type { CallContext } from '../router';

/** Limits and budgets of connections. */
export function limitsRoutes(
  area: ImplementerInternal<typeof limits, CallContext & Record<never, never>, CallContext>,
  service: Limits,
) {
  return {
    all: area.all.handler(() => service.all()),
    set: area.set.handler(({ input }) => service.set(input.connectionId, input.limits)),
    forgetLearnt: area.forgetLearnt.handler(({ input }) => service.forgetLearnt(input.connectionId)),
  };
}
