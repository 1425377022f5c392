import { t } from '../../../../shared/language/t';
import { clockMoment, exactMoment } from '../../../ui/moments';
import { useNow } from '../../../ui/use-now';
import styles from './new-task.module.css';
import type { TimingReading } from './use-timing-reading';

/** How many of the next moments are named. */
const NAMED = 3;

/** A timing in plain words with its next moments; nothing while it cannot be read, which its fields say. */
export function TimingWords({ reading }: { readonly reading: TimingReading | null }) {
  const now = useNow(60_000);
  return (
    <p className={styles.reading} aria-live="polite">
      {reading === null || 'problem' in reading || reading.next.length === 0 ? null : (
        <>
          <span className={styles.readingWords}>{reading.words}</span>
          <span data-tooltip={reading.next.map(exactMoment).join('\n')}>
            {t('Next: {moments}', {
              moments: reading.next
                .slice(0, NAMED)
                .map((at) => clockMoment(at, now))
                .join(' · '),
            })}
          </span>
        </>
      )}
    </p>
  );
}
