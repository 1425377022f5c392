/** How far a call had come when something was thrown: before any of the answer arrived, or in the middle of it. */
export type CallPhase = 'request' | 'answer';

/** What is known about a call that went wrong, before it is told apart. */
export type CallEvidence =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** The parsed data of an event inside a 200 stream that reports an error, or the error object in it. */
  | { readonly kind: 'stream_event'; readonly data: unknown }
  /** The service's own word for why it ended; null when the stream just stopped. */
  | { readonly kind: 'finish'; readonly reason: string | null }
  /** The stream came to its proper end without a word in it. */
  | { readonly kind: 'empty_answer' }
  /** Something arrived that no reader of this wire format understands. */
  | { readonly kind: 'unreadable_answer' }
  | { readonly kind: 'thrown'; readonly error: unknown; readonly phase: CallPhase };
