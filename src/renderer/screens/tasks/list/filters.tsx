import { t } from '../../../../shared/language/t';
import { numberWords } from '../../../../shared/language/formats';
import type { PlainText } from '../../../../shared/language/text';
import { TASK_FILTERS, type TaskFilter, useTaskFilter } from '../../../state/task-pages';
import { type TaskCounts, useTasks } from '../../../state/tasks';
import { Segmented } from '../../../ui/segmented';
import styles from './task-list.module.css';

const NAMES = {
  all: 'All',
  under_way: 'Under way',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
} as const satisfies Record<TaskFilter, PlainText>;

function labelOf(filter: TaskFilter, counts: TaskCounts | null): string {
  const count =
    filter === 'under_way' ? (counts?.waiting ?? 0) + (counts?.running ?? 0) : filter === 'paused' ? counts?.paused : 0;
  const name = t(NAMES[filter]);
  return count === undefined || count === 0 ? name : `${name} ${numberWords(count)}`;
}

/** Which tasks are shown, by state. */
export function Filters() {
  const shown = useTaskFilter((filter) => filter.shown);
  const counts = useTasks((state) => state.counts);
  return (
    <Segmented
      className={styles.filters}
      label={t('Show')}
      hideLabel
      value={shown}
      onChange={(next) => useTaskFilter.setState({ shown: next })}
      options={TASK_FILTERS.map((value) => ({ value, label: labelOf(value, counts) }))}
    />
  );
}
