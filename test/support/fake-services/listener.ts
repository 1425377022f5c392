import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** An HTTP server on loopback that can leave its port and come back to it. */
export interface Listener {
  readonly origin: string;
  up(): Promise<void>;
  /** Destroys every socket. */
  down(): Promise<void>;
}

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Starts to listen on a free port, over https where there is a certificate. */
export async function listen(handle: RequestListener, certificate?: Certificate): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = certificate ? createSecureServer(certificate, handle) : createServer(handle);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // So that every write leaves by itself, as the faults mean it.
    socket.setNoDelay(true);
    socket.once('close', () => sockets.delete(socket));
  });
  let port = 0;
  const up = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await up();
  port = (server.address() as AddressInfo).port;
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    up,
    down: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
