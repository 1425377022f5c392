import type { Channel, WindowBridge } from '../../shared/channel';

declare global {
  interface Window {
    /** Set by the preload script in the Electron host, absent in the browser-window host. */
    readonly signalbox?: WindowBridge;
    /** Asked for by public/early.js in the browser-window host. Main says nothing on it unless it is asked. */
    signalboxEarlyLine?: WebSocket | undefined;
  }
}

/** The line over Electron IPC, which lasts as long as the window. */
function bridgeChannel(bridge: WindowBridge): Channel {
  return {
    postMessage: (data) => bridge.send(data),
    onMessage: { addListener: (listener) => bridge.onMessage(listener) },
    onDisconnect: { addListener: () => undefined },
  };
}

function newSocket(): WebSocket {
  const url = new URL('/channel', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(url);
}

/** The socket that was asked for before these scripts were here: once, and only while it can still be used. */
function earlySocket(): WebSocket | null {
  const socket = window.signalboxEarlyLine;
  window.signalboxEarlyLine = undefined;
  return socket && socket.readyState <= WebSocket.OPEN ? socket : null;
}

/** The line over a WebSocket to the host that served the page. Resolves once it is open. */
function socketChannel(): Promise<Channel> {
  const socket = earlySocket() ?? newSocket();
  socket.binaryType = 'arraybuffer';
  const channel: Channel = {
    postMessage: (data) => socket.send(data as string | Uint8Array<ArrayBuffer>),
    onMessage: {
      addListener: (listener) =>
        socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => listener(event.data)),
    },
    onDisconnect: { addListener: (listener) => socket.addEventListener('close', listener) },
  };
  if (socket.readyState === WebSocket.OPEN) return Promise.resolve(channel);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(channel), { once: true });
    socket.addEventListener('close', () => reject(new Error('The line to Signalbox could not be opened.')), {
      once: true,
    });
  });
}

/** Opens the line to main that this host has. Rejects when it cannot be opened now. */
export async function openChannel(): Promise<Channel> {
  return window.signalbox ? bridgeChannel(window.signalbox) : socketChannel();
}
