import type { HealthSlot } from '../../../../shared/domain/health';

/** One half hour as it is drawn: how far its bar goes up for the time, and how far down for what failed. 0 to 1. */
export interface DayBar {
  readonly time: number;
  readonly failed: number;
}

/** A bar that is there is seen, however short it would be. */
const LEAST = 0.12;

/** The bars of a day: times as a part of the slowest half hour's, failures as a part of the half hour's calls. */
export function dayBars(day: readonly HealthSlot[]): readonly DayBar[] {
  const slowest = slowestMs(day);
  return day.map(({ succeeded, failed, medianLatencyMs }) => ({
    time: medianLatencyMs === null || slowest === 0 ? 0 : Math.max(LEAST, medianLatencyMs / slowest),
    failed: failed === 0 ? 0 : Math.max(0.5, failed / (succeeded + failed)),
  }));
}

/** The median time of the slowest half hour in milliseconds; 0 where nothing succeeded. */
export function slowestMs(day: readonly HealthSlot[]): number {
  return Math.max(0, ...day.map(({ medianLatencyMs }) => medianLatencyMs ?? 0));
}
