import { LoaderCircle } from 'lucide-react';
import { useTasks } from '../../state/tasks';
import { SidebarLink } from './sidebar-link';
import styles from './tasks-link.module.css';

/** Most that is counted out: more than that is only "more". */
const COUNTED_MAX = 99;

/** The link to the tasks, with how many are waiting or running. */
export function TasksLink({ folded }: { readonly folded: boolean }) {
  const counts = useTasks((tasks) => tasks.counts);
  const waiting = counts?.waiting ?? 0;
  const running = counts?.running ?? 0;
  const all = waiting + running;
  if (all === 0) return <SidebarLink screen="tasks" folded={folded} />;
  const parts = [running > 0 ? `${running} running` : null, waiting > 0 ? `${waiting} waiting` : null];
  return (
    <SidebarLink
      screen="tasks"
      folded={folded}
      note={parts.filter((part) => part !== null).join(', ')}
      end={
        <span className={styles.count}>
          {folded ? null : all > COUNTED_MAX ? `${COUNTED_MAX}+` : all}
          <LoaderCircle data-running={running > 0 || undefined} />
        </span>
      }
    />
  );
}
