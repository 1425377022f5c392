import { setTimeout as sleep } from 'node:timers/promises';
import { shuffled } from '../support/statistics';
import type { Sample, Way } from './ways';

/** Between two calls, so that what one leaves to do is not counted as the next one's. In milliseconds. */
const PAUSE_MS = 3;

/** The samples of each way by its name. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** Takes all ways once a round, in another order each time. The first fifth only warms up. */
export async function measure(ways: Readonly<Record<string, Way>>, rounds: number): Promise<Samples> {
  const samples = new Map(Object.keys(ways).map((name) => [name, [] as Sample[]]));
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    for (const [name, way] of shuffled(Object.entries(ways))) {
      const sample = await way();
      if (round >= 0) samples.get(name)?.push(sample);
      await sleep(PAUSE_MS);
    }
  }
  return samples;
}

/** A span of milliseconds in words. */
export const interval = ({ from, to }: { from: number; to: number }): string => `${from.toFixed(3)} … ${to.toFixed(3)}`;

/** One figure of every sample of a way. */
export function values(samples: Samples, name: string, key: keyof Sample): number[] {
  return (samples.get(name) ?? []).map((sample) => sample[key]);
}
