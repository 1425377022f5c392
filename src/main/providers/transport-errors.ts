/** The service sent the call to another place than the key was entered for, so it was not followed. */
export class RedirectedError extends Error {
  override readonly name = 'RedirectedError';
  /**
   * The other place's origin (`https://example.com`), with its path when it is the service's own place. Null when the
   * answer named no readable address.
   */
  readonly target: string | null;

  constructor(target: string | null) {
    super(`redirected to ${target ?? 'an unreadable address'}`);
    this.target = target;
  }
}

/** One of the app's own servers answered: the address typed for a provider is theirs. */
export class OwnServerError extends Error {
  override readonly name = 'OwnServerError';

  constructor() {
    super('answered by Signalbox itself');
  }
}

/** An answer that should have been one piece of JSON went on beyond the size that any such answer has. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';

  constructor(maxBytes: number) {
    super(`answer larger than ${maxBytes} bytes`);
  }
}

/** The key holds characters that cannot be sent. Made without a cause, because the cause would quote the key. */
export class UnsendableKeyError extends Error {
  override readonly name = 'UnsendableKeyError';

  constructor() {
    super('the key holds characters that cannot be sent');
  }
}

/** Nothing arrived for longer than the caller waits: before the first piece of the answer, or between two. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
  readonly before: 'first_token' | 'next_token';

  constructor(before: 'first_token' | 'next_token') {
    super(before === 'first_token' ? 'no first token in time' : 'stalled in the middle');
    this.before = before;
  }
}

/** The whole answer took longer than it may. */
export class TotalTimeError extends Error {
  override readonly name = 'TotalTimeError';

  constructor() {
    super('not whole in time');
  }
}

/** A call that asked for a stream was answered with one whole page or document instead. */
export class NotAStreamError extends Error {
  override readonly name = 'NotAStreamError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;

  constructor(status: number, headers: Readonly<Record<string, string>>, body: string) {
    super('answered with a document instead of a stream');
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
