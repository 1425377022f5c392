import type { UsageSum } from '../../../../shared/domain/usage';
import { numberWords } from '../../../../shared/language/formats';
import { dollars } from '../../../ui/money';

import type { Measure } from './by-day';
import styles from './day-bars.module.css';
import { dayWords, heightOf, pictureWords, shortDay } from './days';

/** The drawing's own units; it is stretched to the width there is, so that only heights are true to it. */
const HEIGHT = 100;
const SLOT = 10;
/** Of a day that came to something, however little: it is not nothing. */
const LEAST = 1.5;

interface DayBarsProps {
  /** The oldest first. */
  readonly days: readonly UsageSum[];
  readonly measure: Measure;
}

/** Bars, one for each day, on one line; the highest says how much it is. What one came to is told when it is pointed at. */
export function DayBars({ days, measure }: DayBarsProps) {
  const most = Math.max(0, ...days.map((day) => heightOf(day, measure)));
  const [first, last] = [days[0], days.at(-1)];
  const gap = days.length > 120 ? 0 : 2.5;
  return (
    <figure className={styles.figure}>
      <div className={styles.top}>{most === 0 ? null : measure === 'cost' ? dollars(most) : numberWords(most)}</div>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${days.length * SLOT} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={pictureWords(days, measure)}
      >
        {days.map((day, at) => {
          const value = heightOf(day, measure);
          const height = value === 0 || most === 0 ? 0 : Math.max(LEAST, (value / most) * HEIGHT);
          return (
            <g key={day.key} className={styles.day} data-tooltip={dayWords(day)}>
              <rect className={styles.ground} x={at * SLOT} y={0} width={SLOT} height={HEIGHT} />
              <rect
                className={styles.bar}
                x={at * SLOT + gap / 2}
                y={HEIGHT - height}
                width={SLOT - gap}
                height={height}
              />
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.ends} aria-hidden="true">
        <span>{first ? shortDay(first.key) : null}</span>
        <span>{last ? shortDay(last.key) : null}</span>
      </figcaption>
    </figure>
  );
}
