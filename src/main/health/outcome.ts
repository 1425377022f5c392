import type { Failure } from '../../shared/domain/failure';
import type { BreakerFigures, CallPurpose } from '../../shared/domain/health';

/** What a call, a test or a check of one connection came to. */
export interface Outcome {
  /** Milliseconds since 1970 at which it ended. */
  readonly at: number;
  readonly purpose: CallPurpose;
  /** Null: it succeeded. */
  readonly failure: Failure | null;
  readonly model: string | null;
  /** Milliseconds from the request to the end. */
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
  /** Of an idle check that succeeded: whether the service looked at the key. Everything else proves it by itself. */
  readonly keyProven?: boolean;
  /** Of an idle check: whether it was of a model server on this computer, where no answer means that it is not there. */
  readonly ofLocalServer?: boolean;
  /** The number that the circuit breaker gave this call when it let it through to try; absent for every other call. */
  readonly probe?: number;
  /** Figures of the circuit breaker that hold for this call; absent: those of its connection. */
  readonly figures?: BreakerFigures;
}
