import { CirclePause, LoaderCircle } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { useTasks } from '../../state/tasks';
import { SidebarLink } from './sidebar-link';
import styles from './tasks-link.module.css';

/** Most that is counted out: more than that is only "more". */
const COUNTED_MAX = 99;

/** A number as far as it is counted out. */
function counted(number: number): string {
  return number > COUNTED_MAX ? `${COUNTED_MAX}+` : String(number);
}

/** The link to the tasks, with how many are waiting or running, and how many are paused. */
export function TasksLink({ folded }: { readonly folded: boolean }) {
  const counts = useTasks((tasks) => tasks.counts);
  const waiting = counts?.waiting ?? 0;
  const running = counts?.running ?? 0;
  const paused = counts?.paused ?? 0;
  const underWay = waiting + running;
  if (underWay + paused === 0) return <SidebarLink screen="tasks" folded={folded} />;
  const parts = [
    running > 0 ? t('{count, number} running', { count: running }) : null,
    waiting > 0 ? t('{count, number} waiting', { count: waiting }) : null,
    paused > 0 ? t('{count, number} paused', { count: paused }) : null,
  ];
  return (
    <SidebarLink
      screen="tasks"
      folded={folded}
      note={parts.filter((part) => part !== null).join(', ')}
      end={
        <span className={styles.counts}>
          {paused === 0 || (folded && underWay > 0) ? null : (
            <span className={styles.count}>
              {folded ? null : counted(paused)}
              <CirclePause data-paused />
            </span>
          )}
          {underWay === 0 ? null : (
            <span className={styles.count}>
              {folded ? null : counted(underWay)}
              <LoaderCircle data-running={running > 0 || undefined} />
            </span>
          )}
        </span>
      }
    />
  );
}
