import type { ImplementerInternal } from '@orpc/server';
import type { tools } from '../../../shared/contract/tools';
import type { ToolServers } from '../../tools/tool-servers';
import type { CallContext } from '../router';

/** Tool servers. */
export function toolsRoutes(
  area: ImplementerInternal<typeof tools, CallContext & Record<never, never>, CallContext>,
  service: ToolServers,
) {
  return {
    servers: area.servers.handler(() => service.servers()),
    add: area.add.handler(({ input }) => service.add(input)),
    update: area.update.handler(({ input }) => service.update(input)),
    remove: area.remove.handler(({ input }) => service.remove(input.id)),
    undoRemove: area.undoRemove.handler(({ input }) => service.undoRemove(input.id)),
    connect: area.connect.handler(({ input }) => service.connect(input.id)),
  };
}
