/** The name of the function that carries messages out of the page. */
export const SEND_BINDING = '__electronStandInSend';
/** The name of the function that takes messages into the page. */
export const DELIVER_FUNCTION = '__electronStandInDeliver';

/**
 * The script that runs in every page before its own: the app's preload script as it was built, with the two modules
 * that Electron would give it. One difference from Electron: it runs in the page's own world, so that isolation of the
 * two is not shown here.
 */
export function preloadWorld(preloadSource: string): string {
  return `(() => {
  // Electron runs it in the page itself only, unless nodeIntegrationInSubFrames is on.
  if (window !== window.top) return;
  const listeners = new Map();
  const toWire = (value) => value instanceof Uint8Array || value instanceof ArrayBuffer
    ? { base64: btoa(Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte)).join('')) }
    : value;
  const fromWire = (value) => value !== null && typeof value === 'object'
    ? Uint8Array.from(atob(value.base64), (char) => char.charCodeAt(0))
    : value;
  const send = window.${SEND_BINDING};
  const electron = {
    ipcRenderer: {
      send: (channel, ...values) => void send(channel, values.map(toWire)),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
  };
  Object.defineProperty(window, '${DELIVER_FUNCTION}', {
    value: (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values.map(fromWire));
    },
  });
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload script cannot load ' + name);
  };
  (function (require, module, exports) {
${preloadSource}
  })(require, { exports: {} }, {});
})();`;
}
