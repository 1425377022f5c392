import type { ImplementerInternal } from '@orpc/server';
import type { usage } from '../../../shared/contract/usage';
import type { UsageReport } from '../../usage/usage-report';
import type { CallContext } from '../router';

/** What calls used and cost. */
export function usageRoutes(
  area: ImplementerInternal<typeof usage, CallContext & Record<never, never>, CallContext>,
  service: UsageReport,
) {
  return {
    sums: area.sums.handler(({ input }) => service.sums(input.by, input.from, input.to)),
    attempts: area.attempts.handler(({ input }) =>
      service.page(input.from, input.to, input.limit, input.before ?? null),
    ),
    csv: area.csv.handler(({ input }) => service.csv(input.from, input.to)),
  };
}
