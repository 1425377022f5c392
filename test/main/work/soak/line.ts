/** What a process holds, after what nothing refers to has been collected. */
export interface Figures {
  /** Of objects: code comes and goes as it is compiled, in other parts of the heap. */
  readonly heapBytes: number;
  readonly heapTotalBytes: number;
  /** Outside of the heap and held by objects in it, contents of buffers included. */
  readonly externalBytes: number;
  readonly arrayBufferBytes: number;
  readonly rssBytes: number;
  /** Of its event buses. */
  readonly listeners: number;
  /** What keeps its event loop busy, by kind: sockets, timers, child processes. */
  readonly resources: Readonly<Record<string, number>>;
  /** Objects that are alive. */
  readonly sockets: number;
  readonly signals: number;
  /** Of its event loop since the last figures; about one millisecond of it is the measuring itself. */
  readonly delayMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

/** What the app's process says. */
export type FromApp =
  | { readonly type: 'ready' }
  | { readonly type: 'line'; readonly data: string | Uint8Array }
  | { readonly type: 'figures'; readonly figures: Figures };

/** What it is told. */
export type ToApp =
  | { readonly type: 'line'; readonly data: string | Uint8Array }
  | { readonly type: 'figures' }
  | { readonly type: 'end' };
