import type { WebSocket } from 'ws';
import type { Channel } from '../../../shared/channel';

/**
 * Wraps an open WebSocket as the line to a window. Listeners are called in the order in which they were added; what
 * arrives before the first listener is lost, so the app adds its own before this returns to the event loop.
 */
export function socketChannel(socket: WebSocket): Channel {
  socket.binaryType = 'arraybuffer';
  return {
    postMessage(data) {
      // A window that has gone is told of by onDisconnect; what is still being sent to it has nowhere to go.
      if (socket.readyState === socket.OPEN) socket.send(data);
    },
    onMessage: {
      addListener(listener) {
        socket.on('message', (data, isBinary) => {
          const bytes = data as ArrayBuffer;
          listener(isBinary ? bytes : Buffer.from(bytes).toString('utf8'));
        });
      },
    },
    onDisconnect: { addListener: (listener) => void socket.once('close', listener) },
  };
}
