import type { Channel } from '../../src/shared/channel';
import { createMain, type Main } from '../../src/renderer/state/client';
import { WebSocket } from 'ws';

/** A window without a window: the typed client of a running browser-window host. */
export interface NodeClient {
  readonly main: Main;
  /** Every message that the host sent, as it came over the line. */
  readonly received: string[];
  close(): void;
}

/** Goes in at the address that the host printed, as a browser would: token for cookie, then the line. */
export async function connectTo(readyUrl: string): Promise<NodeClient> {
  const entrance = await fetch(readyUrl, { redirect: 'manual' });
  const cookie = entrance.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`The host gave no cookie (${entrance.status}).`);
  const { origin, host } = new URL(readyUrl);
  const socket = new WebSocket(`ws://${host}/channel`, { headers: { cookie, origin } });
  socket.binaryType = 'arraybuffer';
  const received: string[] = [];
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const channel: Channel = {
    postMessage: (data) => socket.send(data),
    onMessage: {
      addListener: (listener) =>
        socket.on('message', (data: ArrayBuffer | Buffer, isBinary: boolean) => {
          const message = isBinary ? (data as ArrayBuffer) : Buffer.from(data as ArrayBuffer).toString('utf8');
          received.push(typeof message === 'string' ? message : Buffer.from(message).toString('latin1'));
          listener(message);
        }),
    },
    onDisconnect: { addListener: (listener) => socket.on('close', listener) },
  };
  socket.on('error', () => undefined);
  return { main: createMain(channel), received, close: () => socket.terminate() };
}
