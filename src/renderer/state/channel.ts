import type { Channel, WindowBridge } from '../../shared/channel';

declare global {
  interface Window {
    /** Set by the preload script in the Electron host, absent in the browser-window host. */
    readonly signalbox?: WindowBridge;
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

/** The line over a WebSocket to the host that served the page. Resolves once it is open. */
function socketChannel(): Promise<Channel> {
  const url = new URL('/channel', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const channel: Channel = {
    postMessage: (data) => socket.send(data as string | Uint8Array<ArrayBuffer>),
    onMessage: {
      addListener: (listener) =>
        socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => listener(event.data)),
    },
    onDisconnect: { addListener: (listener) => socket.addEventListener('close', listener) },
  };
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
