import { Pencil, Trash2 } from 'lucide-react';
import { Switch as RadixSwitch } from 'radix-ui';
import type { Schedule } from '../../../../shared/domain/schedule';
import type { TaskState } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { hashOf } from '../../../app/navigation';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { useAgents } from '../../../state/agents';
import { problemOf } from '../../../state/client';
import { removeSchedule, restoreSchedule, updateSchedule } from '../../../state/schedules';
import { useTask } from '../../../state/tasks';
import { ClockTime } from '../../../ui/clock-time';
import { IconButton } from '../../../ui/icon-button';
import { RelativeTime } from '../../../ui/relative-time';
import { Rich } from '../../../ui/rich';
import switchStyles from '../../../ui/switch.module.css';
import { toast, toastProblem } from '../../../ui/toast';
import { orToast } from '../page/run-action';
import { agentTitle } from '../task-words';
import styles from './schedule-row.module.css';

async function turn(schedule: Schedule, isOn: boolean): Promise<void> {
  const { id, prompt, agent, timing, catchesUp, attachments } = schedule;
  const attachmentIds = attachments.map((attachment) => attachment.id);
  await orToast(updateSchedule(id, { prompt, agent, timing, catchesUp, isOn }, attachmentIds));
}

async function remove({ id, title }: Schedule): Promise<void> {
  try {
    await removeSchedule(id);
    toast(t('“{title}” is scheduled no more.', { title }), {
      action: { label: t('Undo'), run: () => void orToast(restoreSchedule(id)) },
    });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** How it went last, within a line. */
const LAST_WORDS = {
  waiting: 'waiting',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<TaskState, PlainText>;

function Last({ schedule: { lastAt, lastTaskId } }: { readonly schedule: Schedule }) {
  const task = useTask(lastTaskId ?? '');
  if (lastAt === null) return <>{t('not run yet')}</>;
  const moment = <RelativeTime at={lastAt} />;
  if (lastTaskId === null) return <Rich text="last {moment}" moment={moment} />;
  const words = task ? t(LAST_WORDS[task.state]) : t('see its result');
  return (
    <Rich
      text="last {moment}, {result}"
      moment={moment}
      result={<a href={hashOf({ screen: 'tasks', id: lastTaskId })}>{words}</a>}
    />
  );
}

/** Work with its times: what, when next, how it went last, and whether it is on. */
export function ScheduleRow({ schedule }: { readonly schedule: Schedule }) {
  const agents = useAgents();
  const { title, words, nextAt, agent, isOn } = schedule;
  return (
    <article className={styles.row} aria-label={title} data-off={!isOn || undefined}>
      <RadixSwitch.Root
        className={switchStyles['switch']}
        aria-label={t('{title} is on', { title })}
        checked={isOn}
        onCheckedChange={(next) => void turn(schedule, next)}
      >
        <RadixSwitch.Thumb className={switchStyles['thumb']} />
      </RadixSwitch.Root>
      <div className={styles.words}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.facts}>
          <span className={styles.timing}>{words}</span>
          <span>
            {nextAt === null ? (
              isOn ? (
                t('never again')
              ) : (
                t('off')
              )
            ) : (
              <Rich text="next {time}" time={<ClockTime at={nextAt} />} />
            )}
          </span>
          <span>{agent === null ? t('chosen each time') : agentTitle(agents, agent)}</span>
          <span>
            <Last schedule={schedule} />
          </span>
        </p>
      </div>
      <div className={styles.actions}>
        <IconButton label={t('Edit {name}', { name: title })} size="small" onClick={() => openNewTask({ schedule })}>
          <Pencil size={14} />
        </IconButton>
        <IconButton label={t('Delete {name}', { name: title })} size="small" onClick={() => void remove(schedule)}>
          <Trash2 size={14} />
        </IconButton>
      </div>
    </article>
  );
}
