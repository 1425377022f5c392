import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Channel } from '../../shared/channel';
import { problemOf, unknownCall } from './problem-of';
import { createRouter } from './router';
import type { Services } from './services';
import { withoutNonsense } from './well-formed';

/** Answers the calls that come in over a window's line, until it closes. */
export function createServer(services: Services): (channel: Channel) => void {
  const handler = new RPCHandler(createRouter(services), {
    rootInterceptors: [
      async (call) => {
        const result = await call.next();
        if (result.matched) return result;
        const error = new ORPCError('PROBLEM', { defined: true, status: 404, data: unknownCall() });
        return { matched: true, response: { status: 404, headers: {}, body: { json: error.toJSON(), meta: [] } } };
      },
    ],
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next();
        } catch (error) {
          throw new ORPCError('PROBLEM', { defined: true, status: 422, data: problemOf(error, services.log) });
        }
      },
    ],
  });
  return (channel) => handler.upgrade(withoutNonsense(channel, services.log), { context: { window: channel } });
}
