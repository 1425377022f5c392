import { isIP, connect as connectSocket, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** A line to a service that was opened to see whether it can be. */
export interface OpenLine {
  /** The number that answered, as the system writes it. */
  readonly remoteAddress: string;
  /**
   * Makes it secure as fetch does: by name, and trusted by the same authorities.
   * Rejects with Node's error, or with the signal's reason. @returns until when the certificate is valid
   */
  secure(signal: AbortSignal): Promise<Date>;
  close(): void;
}

/** Opens a line to the host and port of a URL. Rejects with Node's error, or with the signal's reason. */
export type LineOpener = (url: URL, signal: AbortSignal) => Promise<OpenLine>;

/** Finds the host and opens a TCP connection to it. */
export const openLine: LineOpener = async (url, signal) => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const socket = connectSocket({ host, port: portOf(url) });
  await arrival(socket, 'connect', signal);
  let top: Socket = socket;
  return {
    remoteAddress: socket.remoteAddress ?? host,
    async secure(secureSignal) {
      // Read at its first use: the start of the app has no line to secure.
      const { connect: connectSecurely } = await import('node:tls');
      const secured = connectSecurely({
        socket,
        host,
        // Numbers are not sent as names (RFC 6066, 3).
        ...(isIP(host) === 0 && { servername: host }),
        ALPNProtocols: ['http/1.1'],
      });
      top = secured;
      await arrival(secured, 'secureConnect', secureSignal);
      return validUntil(secured);
    },
    close: () => {
      top.destroy();
      socket.destroy();
    },
  };
};

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function validUntil(socket: TLSSocket): Date {
  return new Date(socket.getPeerCertificate().valid_to);
}

/** Waits for an event of a socket that is being opened; when it does not come the socket is gone. */
function arrival(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => fail(signal.reason);
    const fail = (error: unknown): void => {
      signal.removeEventListener('abort', giveUp);
      socket.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    // It stays, so that nothing that happens to the line later is an error of nobody.
    socket.on('error', fail);
    socket.once('close', () => fail(closedEarly()));
    socket.once(event, () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    });
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}

function closedEarly(): NodeJS.ErrnoException {
  return Object.assign(new Error('the line was closed before it was open'), { code: 'ECONNRESET' });
}
