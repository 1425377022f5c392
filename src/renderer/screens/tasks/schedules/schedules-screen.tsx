import { ArrowLeft, Plus } from 'lucide-react';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { useMain } from '../../../state/session';
import { readSchedules, useReadSchedules } from '../../../state/schedules';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { Spinner } from '../../../ui/spinner';
import { ScheduleRow } from './schedule-row';

/** Work that is done at times: once, daily, weekly or by cron text. */
export function SchedulesScreen() {
  const main = useMain();
  const { items, problem } = useReadSchedules();
  return (
    <Screen>
      <ScreenHeader
        title={t('Schedules')}
        description={t('Work that is given by itself at its times, by this computer’s clock.')}
        actions={
          <>
            <Button icon={<ArrowLeft />} onClick={() => goTo('tasks')}>
              {t('Back to the list')}
            </Button>
            <Button variant="primary" icon={<Plus />} onClick={() => openNewTask({ isScheduled: true })}>
              {t('New schedule')}
            </Button>
          </>
        }
      />
      {problem === null ? null : (
        <ProblemPanel
          problem={problem}
          actions={
            <Button size="small" onClick={() => void readSchedules(main)}>
              {t('Try again')}
            </Button>
          }
        />
      )}
      {items === null ? (
        problem === null ? (
          <Spinner label={t('Reading the schedules')} />
        ) : null
      ) : items.length === 0 ? (
        <EmptyState drawing="timetable" title={t('Nothing is scheduled')}>
          {t(
            'Give work its times, and it is done without you: a summary of a folder’s notes every Friday at 16:00, or a reminder of what is due each morning at 07:30.',
          )}
        </EmptyState>
      ) : (
        <Panel>
          {items.map((schedule) => (
            <ScheduleRow key={schedule.id} schedule={schedule} />
          ))}
        </Panel>
      )}
    </Screen>
  );
}
