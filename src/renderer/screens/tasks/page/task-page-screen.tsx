import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Id } from '../../../../shared/domain/id';
import type { TaskDetail } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { useMain } from '../../../state/session';
import { openTask, readTask, useOpenTask } from '../../../state/task-details';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { Spinner } from '../../../ui/spinner';
import { useArrivalFocus } from '../../agents/use-arrival-focus';
import { AnswerSection } from './answer-section';
import { FailurePanel } from './failure-panel';
import { PausePanel } from './pause-panel';
import { RequestSection } from './request-section';
import { RouteSection } from './route-section';
import { StepsSection } from './steps-section';
import { TaskHeader } from './task-header';
import styles from './task-page.module.css';

function Back() {
  const place = useRef<HTMLDivElement>(null);
  useArrivalFocus(place);
  return (
    <div ref={place} tabIndex={-1} className={styles.back}>
      <Button size="small" variant="quiet" icon={<ArrowLeft />} onClick={() => goTo('tasks')}>
        {t('Back to the list')}
      </Button>
    </div>
  );
}

function Missing() {
  return (
    <EmptyState
      drawing="timetable"
      title={t('This task does not exist')}
      action={<Button onClick={() => goTo('tasks')}>{t('Back to the list')}</Button>}
    >
      {t('It was deleted, or the address is not that of a task.')}
    </EmptyState>
  );
}

function Whole({ detail }: { readonly detail: TaskDetail }) {
  const { task } = detail;
  return (
    <article className={styles.task} aria-label={task.title}>
      <TaskHeader task={task} />
      {task.pause ? <PausePanel detail={detail} pause={task.pause} /> : null}
      {task.state === 'failed' ? <FailurePanel task={task} /> : null}
      <RequestSection detail={detail} />
      <AnswerSection detail={detail} />
      <RouteSection detail={detail} />
      <StepsSection detail={detail} />
    </article>
  );
}

/** One task in full: what it is, how it stands, its answer, and how it came to be. */
export function TaskPageScreen({ id }: { readonly id: string }) {
  const main = useMain();
  const { detail, problem, readFrom } = useOpenTask(id);
  const isId = Id.safeParse(id).success;
  const isRead = readFrom === main;
  useEffect(() => {
    if (isId && !isRead) void openTask(main, id);
  }, [main, id, isId, isRead]);

  if (!isId || problem?.code === 'not_found') {
    return (
      <Screen width="reading">
        <Missing />
      </Screen>
    );
  }
  return (
    <Screen width="reading">
      <Back />
      {problem === null ? null : (
        <ProblemPanel
          problem={problem}
          actions={
            <Button size="small" onClick={() => void readTask(main, id)}>
              {t('Try again')}
            </Button>
          }
        />
      )}
      {detail ? <Whole detail={detail} /> : problem === null ? <Spinner label={t('Opening the task')} /> : null}
    </Screen>
  );
}
