import type Electron from 'electron';
import { record } from './record';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> & {
  handle(scheme: string, handler: Handler): void;
} = {
  registerSchemesAsPrivileged: (schemes) => record('protocol.registerSchemesAsPrivileged', schemes),
  handle(scheme, handler) {
    record('protocol.handle', scheme);
    handlers.set(scheme, handler);
  },
};

/** Has the app's own handler answer a request for one of its addresses. Null when no handler has that scheme. */
export async function answerRequest(address: string, method: string): Promise<Response | null> {
  const url = new URL(address);
  const handler = handlers.get(url.protocol.slice(0, -1));
  // Only url and method are looked at, and fetch's own Request takes no app:// address with a body.
  return handler ? handler(new Request(address, { method })) : null;
}
