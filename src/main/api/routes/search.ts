import type { ImplementerInternal } from '@orpc/server';
import type { search } from '../../../shared/contract/search';
import type { Search } from '../../search/search';
import type { CallContext } from '../router';

/** Full-text search. */
export function searchRoutes(
  area: ImplementerInternal<typeof search, CallContext & Record<never, never>, CallContext>,
  service: Search,
) {
  return {
    find: area.find.handler(({ input }) => service.find({ ...input, conversationId: input.conversationId ?? null })),
    state: area.state.handler(() => service.state()),
  };
}
