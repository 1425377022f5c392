import { CalendarClock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { useMain } from '../../../state/session';
import { openTaskList, readTaskListAgain, useTaskFilter, useTaskIds, useTaskList } from '../../../state/task-pages';
import { Button } from '../../../ui/button';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { Spinner } from '../../../ui/spinner';
import { NewTaskButton } from '../new-task-button';
import { Filters } from './filters';
import { NeedsYou, useNeedsYou } from './needs-you';
import { NoTasks, NothingInFilter } from './no-tasks';
import styles from './task-list.module.css';
import { TaskRows } from './task-rows';

interface TaskListScreenProps {
  /** The task whose page was left for the list: its row is in sight and has the focus. Null: none was. */
  readonly returnTo: string | null;
}

/** All tasks, newest first, and on top those that wait for the person. */
export function TaskListScreen({ returnTo }: TaskListScreenProps) {
  const main = useMain();
  const filter = useTaskFilter(({ shown }) => shown);
  const list = useTaskList(filter);
  const all = useTaskIds(filter);
  const needing = useNeedsYou();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void openTaskList(main, filter);
    void openTaskList(main, 'paused');
  }, [main, filter]);

  const isShownAbove = filter === 'all' || filter === 'paused';
  const ids = isShownAbove ? all.filter((id) => !needing.includes(id)) : all;
  const isRead = list.readFrom !== null;
  const isEmpty = isRead && all.length === 0 && !list.more;
  const hasNone = isEmpty && filter === 'all';
  return (
    <Screen scroller={scroller}>
      <ScreenHeader
        title={t('Tasks')}
        description={t(
          'Work that runs in the background while you do something else. Your rules say which provider it runs on.',
        )}
        actions={
          <>
            <Button icon={<CalendarClock />} onClick={() => goTo('tasks', 'schedules')}>
              {t('Schedules')}
            </Button>
            <NewTaskButton />
          </>
        }
      />
      {hasNone ? (
        <NoTasks />
      ) : (
        <>
          {isShownAbove ? <NeedsYou ids={needing} /> : null}
          <div className={styles.list}>
            <Filters />
            {list.problem === null ? null : (
              <ProblemPanel
                problem={list.problem}
                actions={
                  <Button size="small" onClick={() => void readTaskListAgain(main, filter)}>
                    {t('Try again')}
                  </Button>
                }
              />
            )}
            {!isRead && list.problem === null ? (
              <div className={styles.waiting}>
                <Spinner label={t('Reading the tasks')} />
              </div>
            ) : null}
            {isEmpty ? <NothingInFilter filter={filter} /> : null}
            <TaskRows
              ids={ids}
              filter={filter}
              above={isShownAbove ? needing.length : 0}
              scroller={scroller}
              returnTo={returnTo}
            />
          </div>
        </>
      )}
    </Screen>
  );
}
