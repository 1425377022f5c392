import { z } from 'zod';
import type { Channel } from '../../shared/channel';
import type { Log } from '../log/log';

/** How oRPC's peers frame what they say: a call, an event of a stream that the window sends, or the end of one. */
const Frame = z.union([
  z.object({ i: z.string(), t: z.literal(1).optional(), p: z.object({ u: z.string().startsWith('/') }) }),
  z.object({ i: z.string(), t: z.literal(3), p: z.object({}) }),
  z.object({ i: z.string(), t: z.literal(4) }),
]);

/**
 * The same line without the messages that are none. The adapter lets its own failure to read one go unhandled, which
 * would end the process; nothing in the contract is sent as bytes, so those are none either.
 */
export function withoutNonsense(channel: Channel, log: Log): Channel {
  return {
    postMessage: (data) => channel.postMessage(data),
    onDisconnect: channel.onDisconnect,
    onMessage: {
      addListener: (listener) =>
        channel.onMessage.addListener((data) => {
          if (isFrame(data)) listener(data);
          else log.warn('a message from a window could not be read');
        }),
    },
  };
}

function isFrame(data: string | ArrayBuffer): boolean {
  if (typeof data !== 'string') return false;
  try {
    return Frame.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
