import type { ImplementerInternal } from '@orpc/server';
import type { agents } from '../../../shared/contract/agents';
import type { Agents } from '../../agents/agents';
import type { CallContext } from '../router';

/** The agents. */
export function agentsRoutes(
  area: ImplementerInternal<typeof agents, CallContext & Record<never, never>, CallContext>,
  service: Agents,
) {
  return {
    all: area.all.handler(() => service.all()),
    add: area.add.handler(({ input }) => service.add(input)),
    update: area.update.handler(({ input }) => service.update(input)),
    reset: area.reset.handler(({ input }) => service.reset(input.id)),
    remove: area.remove.handler(({ input }) => service.remove(input.id)),
    undoRemove: area.undoRemove.handler(({ input }) => service.undoRemove(input.id)),
    document: area.document.handler(({ input }) => service.document(input.id)),
    take: area.take.handler(({ input }) => service.take(input.id, input.content)),
  };
}
