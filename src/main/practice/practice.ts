import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PracticeMode } from '../../shared/domain/provider';
import { OWN_SERVER_HEADER } from '../../shared/own-servers';
import { handleRequest } from './handle-request';

/** The practice provider: a service inside the app that speaks the OpenAI wire, for trying the window out. */
export interface Practice {
  /**
   * The base URL (ending in `/v1`) that behaves as `mode` says. Starts the server on first use; stays the same until
   * the app ends, and differs from run to run. Rejects when loopback cannot be listened on, or after {@link dispose}.
   */
  baseUrl(mode: PracticeMode): Promise<string>;
  /** Ends every running answer and frees the port. Safe to call twice. */
  dispose(): Promise<void>;
}

/** Makes a practice provider. Nothing is opened before its first {@link Practice.baseUrl}. */
export function createPractice(): Practice {
  // Unguessable, so that no other program on the computer uses it unknowingly.
  const token = randomBytes(16).toString('hex');
  let server: Promise<Server> | null = null;
  let disposed = false;

  return {
    async baseUrl(mode) {
      if (disposed) throw new Error('The practice provider has been disposed');
      server ??= listen(token).catch((error: unknown) => {
        server = null;
        throw error;
      });
      const { port } = (await server).address() as AddressInfo;
      return `http://127.0.0.1:${port}/${token}/${mode}/v1`;
    },
    async dispose() {
      disposed = true;
      if (!server) return;
      const running = await server.catch(() => null);
      server = null;
      if (running) await close(running);
    },
  };
}

function listen(token: string): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader(OWN_SERVER_HEADER, 'practice');
    void handleRequest(token, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
