import type { FailureClass, FailureReason } from '../../shared/domain/failure';

/** A failed call, told apart but not yet put into words. Holds no key: the service's words are redacted. */
export interface ClassifiedFailure {
  readonly class: FailureClass;
  readonly reason: FailureReason;
  readonly status: number | null;
  readonly serviceWords: string | null;
  readonly requestId: string | null;
  /** Milliseconds since 1970 at which the service said to come back. */
  readonly retryAt: number | null;
  /** Where a refused redirect pointed; left out where it was none or named no readable address. */
  readonly redirectTarget?: string;
  /** Whether one of the app's own servers answered in place of a service; left out where it did not. */
  readonly isItself?: true;
}

/** Rejection of every provider request that is not a streamed answer. */
export class ProviderCallError extends Error {
  override readonly name = 'ProviderCallError';
  readonly failure: ClassifiedFailure;

  constructor(failure: ClassifiedFailure, options?: { cause?: unknown }) {
    super(`${failure.class}: ${failure.reason}`, options);
    this.failure = failure;
  }
}
