import type { Failure } from '../../shared/domain/failure';

/** What a call or a test of one connection came to. Only outcomes that say something about its health are recorded. */
export interface Outcome {
  /** Milliseconds since 1970 at which it ended. */
  readonly at: number;
  readonly purpose: 'chat' | 'test' | 'prove';
  /** Null: it succeeded. */
  readonly failure: Failure | null;
  readonly model: string | null;
  /** Milliseconds from the request to the end. */
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
}
