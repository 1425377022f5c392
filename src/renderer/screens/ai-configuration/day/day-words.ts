import type { HealthSlot } from '../../../../shared/domain/health';
import { seconds } from '../durations';

/** What the picture of a day shows, in words. */
export function dayWords(day: readonly HealthSlot[]): string {
  const failed = day.reduce((sum, slot) => sum + slot.failed, 0);
  const calls = day.reduce((sum, slot) => sum + slot.succeeded, failed);
  if (calls === 0) return 'No call in the last 24 hours';
  const parts = [
    `Last 24 hours: ${calls.toLocaleString('en')} ${calls === 1 ? 'call' : 'calls'}`,
    failed === 0 ? 'none failed' : `${failed.toLocaleString('en')} failed`,
  ];
  const times = day.flatMap(({ medianLatencyMs }) => medianLatencyMs ?? []);
  if (times.length > 0) parts.push(rangeWords(Math.min(...times), Math.max(...times)));
  return parts.join(', ');
}

function rangeWords(fastest: number, slowest: number): string {
  const [from, to] = [seconds(fastest), seconds(slowest)];
  return from === to ? `answers in ${to}` : `answers in ${from} to ${to}`;
}
