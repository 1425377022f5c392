import { useEffect, useState } from 'react';
import { problemOf } from '../../../state/client';
import { useMain } from '../../../state/session';
import { clockMoment, exactMoment } from '../../../ui/moments';
import styles from './new-task.module.css';
import { timingOf, type When } from './when';

/** Milliseconds of rest in typing until a timing is read. */
const READ_AFTER_MS = 250;
/** How many of the next moments are named. */
const NAMED = 3;

type Reading = { readonly words: string; readonly next: readonly number[] } | { readonly problem: string };

function missingWords(when: When): string {
  if (when.kind === 'weekly' && when.days.length === 0) return 'Choose at least one day.';
  return when.kind === 'cron' ? 'Write the five fields.' : 'Give the day and the time.';
}

/** A timing in plain words with its next moments, as main reads it: what is saved is what is read here. */
export function TimingWords({ when }: { readonly when: When }) {
  const main = useMain();
  const timing = timingOf(when);
  const asText = JSON.stringify(timing);
  const [read, setRead] = useState<{ readonly of: string; readonly reading: Reading } | null>(null);
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

  const now = Date.now();
  const reading = timing === null || read?.of !== asText ? null : read.reading;
  return (
    <p className={styles.reading} aria-live="polite" data-problem={(reading && 'problem' in reading) || undefined}>
      {timing === null ? (
        missingWords(when)
      ) : reading === null ? null : 'problem' in reading ? (
        reading.problem
      ) : (
        <>
          <span className={styles.readingWords}>{reading.words}</span>
          {reading.next.length === 0 ? (
            <span>That time is past: it would never run.</span>
          ) : (
            <span data-tooltip={reading.next.map(exactMoment).join('\n')}>
              Next:{' '}
              {reading.next
                .slice(0, NAMED)
                .map((at) => clockMoment(at, now))
                .join(' · ')}
            </span>
          )}
        </>
      )}
    </p>
  );
}
