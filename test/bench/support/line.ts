import type { Channel } from '../../../src/shared/channel';

/** Both ends of a line inside one process. A message arrives one turn of the event loop later, as early as one can. */
export function shortLine(): { readonly window: Channel; readonly main: Channel } {
  const hear = {
    window: new Set<(data: string | ArrayBuffer) => void>(),
    main: new Set<(data: string | ArrayBuffer) => void>(),
  };
  const end = (own: keyof typeof hear, other: keyof typeof hear): Channel => ({
    postMessage: (data) => {
      const copy = typeof data === 'string' ? data : new Uint8Array(data).buffer;
      setImmediate(() => {
        for (const listener of hear[other]) listener(copy);
      });
    },
    onMessage: { addListener: (listener) => hear[own].add(listener) },
    onDisconnect: { addListener: () => undefined },
  });
  return { window: end('window', 'main'), main: end('main', 'window') };
}
