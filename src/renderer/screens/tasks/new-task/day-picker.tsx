import { useId } from 'react';
import { t } from '../../../../shared/language/t';
import { dateWords } from '../../../../shared/language/formats';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './new-task.module.css';

/** The week, Monday first, by a moment of each day. 2024-01-01 was a Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0].map((day, at) => ({ day, moment: new Date(2024, 0, 1 + at).getTime() }));

interface DayPickerProps {
  /** As in `Date.getDay()`: 0 is Sunday. */
  readonly days: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
  /** What is wrong with the choice. */
  readonly error: string | undefined;
}

/** On which days of the week. */
export function DayPicker({ days, onChange, error }: DayPickerProps) {
  const id = useId();
  const toggle = (day: number) =>
    onChange(days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted((a, b) => a - b));
  return (
    <div role="group" aria-labelledby={id} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <div id={id} className={styles.daysLabel}>
        {t('Days')}
      </div>
      <div className={styles.days}>
        {WEEK.map(({ day, moment }, at) => (
          <button
            key={day}
            type="button"
            className={styles.day}
            aria-pressed={days.includes(day)}
            data-unfit={(error !== undefined && at === 0) || undefined}
            onClick={() => toggle(day)}
          >
            <span aria-hidden="true">{dateWords(moment, { weekday: 'short' })}</span>
            <VisuallyHidden>{dateWords(moment, { weekday: 'long' })}</VisuallyHidden>
          </button>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.dayError}>
          {error}
        </p>
      )}
    </div>
  );
}
