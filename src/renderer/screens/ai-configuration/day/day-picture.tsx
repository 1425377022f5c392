import type { HealthSlot } from '../../../../shared/domain/health';
import { t } from '../../../../shared/language/t';
import { ClockTime } from '../../../ui/clock-time';
import { seconds } from '../durations';
import { dayBars, slowestMs } from './day-bars';
import styles from './day-picture.module.css';
import { dayWords } from './day-words';

/** In units of the drawing, which is stretched to the place that there is. */
const SLOT = 10;
const UP = 70;
const DOWN = 20;

/** The last day at full width: up from the line the median time of each half hour, down from it what failed. */
export function DayPicture({ day }: { readonly day: readonly HealthSlot[] }) {
  const slowest = slowestMs(day);
  const from = day[0]?.from;
  return (
    <div className={styles.picture}>
      <div className={styles.scale} aria-hidden="true">
        <span>{slowest === 0 ? '' : seconds(slowest)}</span>
        <span className={styles.down}>{t('failed ¦ below a line')}</span>
      </div>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${48 * SLOT} ${UP + DOWN}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={dayWords(day)}
      >
        <line className={styles.top} x1="0" x2={48 * SLOT} y1="0.5" y2="0.5" />
        {dayBars(day).map(({ time, failed }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the slots of a day are always as many and in order
          <g key={at}>
            {time === 0 ? null : (
              <rect className={styles.time} x={at * SLOT} y={UP * (1 - time)} width={SLOT - 2} height={UP * time} />
            )}
            {failed === 0 ? null : (
              <rect className={styles.failed} x={at * SLOT} y={UP + 1} width={SLOT - 2} height={DOWN * failed - 1} />
            )}
          </g>
        ))}
        <line className={styles.line} x1="0" x2={48 * SLOT} y1={UP + 0.5} y2={UP + 0.5} />
      </svg>
      <div className={styles.hours} aria-hidden="true">
        <span>{from === undefined ? null : <ClockTime at={from} />}</span>
        <span>{t('12 hours ago')}</span>
        <span>{t('now')}</span>
      </div>
    </div>
  );
}
