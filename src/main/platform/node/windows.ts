import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ServedApp } from '../served-app';
import { socketChannel } from './socket-channel';

/** The largest message that a window may send, in bytes: four times the largest text that the app takes. */
const MESSAGE_MAX_BYTES = 8 * 1024 * 1024;

/** How often every window is asked for a sign of life; one that missed a whole interval is let go. In ms. */
const HEARTBEAT_MS = 15_000;

/** 1001, "going away": what a browser shows as the server leaving on purpose (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;

/** The open windows of the browser-window host. */
export interface Windows {
  /** How many are connected now. */
  readonly count: number;
  /** Called each time a window connects or goes, with how many there are then. */
  onChange(listener: (count: number) => void): void;
  /** Takes over a request to upgrade that has already been checked. */
  connect(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every line. */
  close(): void;
}

/** @param heartbeatMs see {@link HEARTBEAT_MS} */
export function windowsOf(app: ServedApp, onDefect: (error: unknown) => void, heartbeatMs = HEARTBEAT_MS): Windows {
  const server = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_MAX_BYTES, perMessageDeflate: false });
  const listeners: ((count: number) => void)[] = [];
  const silent = new WeakSet<WebSocket>();
  const changed = () => {
    for (const listener of listeners) listener(server.clients.size);
  };

  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, heartbeatMs);
  heartbeat.unref();

  server.on('connection', (socket) => {
    socket.on('pong', () => silent.delete(socket));
    // A message that is too large or malformed ends that window's line alone; the library closes it by itself.
    socket.on('error', onDefect);
    socket.on('close', changed);
    app.serve(socketChannel(socket));
    changed();
  });

  return {
    get count() {
      return server.clients.size;
    },
    onChange: (listener) => void listeners.push(listener),
    connect(request, socket, head) {
      server.handleUpgrade(request, socket, head, (upgraded) => server.emit('connection', upgraded, request));
    },
    close() {
      clearInterval(heartbeat);
      for (const socket of server.clients) {
        socket.close(GOING_AWAY);
        socket.terminate();
      }
      server.close();
    },
  };
}
