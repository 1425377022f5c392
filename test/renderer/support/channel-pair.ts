import type { Channel } from '../../../src/shared/channel';

/** Both ends of a line inside one process, and a way to cut it. */
export interface ChannelPair {
  readonly window: Channel;
  readonly main: Channel;
  /** Both ends hear that the line is gone; nothing crosses any more. */
  cut(): void;
}

/** A line inside one process: messages arrive in order, one task later, as over a real line. */
export function channelPair(): ChannelPair {
  let whole = true;
  const makeEnd = () => ({
    hear: new Set<(data: string | ArrayBuffer) => void>(),
    over: new Set<() => void>(),
  });
  const ends = { window: makeEnd(), main: makeEnd() };
  const channel = (own: keyof typeof ends, other: keyof typeof ends): Channel => ({
    postMessage: (data) => {
      const copy = typeof data === 'string' ? data : new Uint8Array(data).buffer;
      setTimeout(() => {
        if (whole) for (const listener of ends[other].hear) listener(copy);
      });
    },
    onMessage: { addListener: (listener) => ends[own].hear.add(listener) },
    onDisconnect: { addListener: (listener) => ends[own].over.add(listener) },
  });
  return {
    window: channel('window', 'main'),
    main: channel('main', 'window'),
    cut: () => {
      whole = false;
      for (const end of [ends.window, ends.main]) for (const listener of end.over) listener();
    },
  };
}
