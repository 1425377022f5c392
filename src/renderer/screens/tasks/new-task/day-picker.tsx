import { useId } from 'react';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './new-task.module.css';

/** The week as this computer's language names it, Monday first. 2024-01-01 was a Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0].map((day, at) => {
  const moment = new Date(2024, 0, 1 + at);
  return {
    day,
    short: moment.toLocaleDateString(undefined, { weekday: 'short' }),
    long: moment.toLocaleDateString(undefined, { weekday: 'long' }),
  };
});

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
        Days
      </div>
      <div className={styles.days}>
        {WEEK.map(({ day, short, long }, at) => (
          <button
            key={day}
            type="button"
            className={styles.day}
            aria-pressed={days.includes(day)}
            data-unfit={(error !== undefined && at === 0) || undefined}
            onClick={() => toggle(day)}
          >
            <span aria-hidden="true">{short}</span>
            <VisuallyHidden>{long}</VisuallyHidden>
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
