import { USUAL_FLOOD_LIMITS, type FloodLimits } from './flood-guard';

/** How long, how much and how often a tool server may. All times in milliseconds. */
export interface ServerLimits {
  /** From its start until its tools are listed. */
  readonly startMs: number;
  /** One call, and the most that a call may take which tells of its progress. */
  readonly callMs: number;
  readonly callMaxMs: number;
  /** Until a server that did not answer a call has to show that it lives. */
  readonly pingMs: number;
  /** A server that nobody uses is stopped after so long. */
  readonly idleMs: number;
  /** It is started again so many times within so long. */
  readonly restarts: number;
  readonly restartsWithinMs: number;
  readonly flood: FloodLimits;
}

export const USUAL_SERVER_LIMITS: ServerLimits = {
  startMs: 20_000,
  callMs: 60_000,
  callMaxMs: 300_000,
  pingMs: 5000,
  idleMs: 5 * 60_000,
  restarts: 3,
  restartsWithinMs: 5 * 60_000,
  flood: USUAL_FLOOD_LIMITS,
};
