import { useEffect, useState } from 'react';
import type { Timing } from '../../../../shared/domain/schedule';
import { problemOf } from '../../../state/client';
import { useMain } from '../../../state/session';

/** Milliseconds of rest in typing until a timing is read. */
const READ_AFTER_MS = 250;

/** A timing in plain words with its next moments, or why it cannot be read. */
export type TimingReading = { readonly words: string; readonly next: readonly number[] } | { readonly problem: string };

/** Has main read a timing, so that what is saved is what was read. Null until it has, and without a timing. */
export function useTimingReading(timing: Timing | null): TimingReading | null {
  const main = useMain();
  const asText = JSON.stringify(timing);
  const [read, setRead] = useState<{ readonly of: string; readonly reading: TimingReading } | null>(null);
  useEffect(() => {
    if (timing === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      main.tasks.readTiming({ timing }).then(
        (reading) => isWanted && setRead({ of: asText, reading }),
        (error: unknown) => {
          const { sentence, advice } = problemOf(error);
          if (isWanted) setRead({ of: asText, reading: { problem: `${sentence} ${advice}` } });
        },
      );
    }, READ_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the same timing is read once, however often it is put together
  }, [main, asText]);
  return timing === null || read?.of !== asText ? null : read.reading;
}
