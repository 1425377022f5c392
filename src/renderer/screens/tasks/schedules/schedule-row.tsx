import { Pencil, Trash2 } from 'lucide-react';
import { Switch as RadixSwitch } from 'radix-ui';
import type { Schedule } from '../../../../shared/domain/schedule';
import { hashOf } from '../../../app/navigation';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { useAgents } from '../../../state/agents';
import { problemOf } from '../../../state/client';
import { removeSchedule, restoreSchedule, updateSchedule } from '../../../state/schedules';
import { useTask } from '../../../state/tasks';
import { ClockTime } from '../../../ui/clock-time';
import { IconButton } from '../../../ui/icon-button';
import { RelativeTime } from '../../../ui/relative-time';
import switchStyles from '../../../ui/switch.module.css';
import { toast, toastProblem } from '../../../ui/toast';
import { orToast } from '../page/run-action';
import { agentTitle, STATE_WORDS } from '../task-words';
import styles from './schedule-row.module.css';

async function turn(schedule: Schedule, isOn: boolean): Promise<void> {
  const { id, prompt, agent, timing, catchesUp, attachments } = schedule;
  const attachmentIds = attachments.map((attachment) => attachment.id);
  await orToast(updateSchedule(id, { prompt, agent, timing, catchesUp, isOn }, attachmentIds));
}

async function remove({ id, title }: Schedule): Promise<void> {
  try {
    await removeSchedule(id);
    toast(`“${title}” is scheduled no more.`, {
      action: { label: 'Undo', run: () => void orToast(restoreSchedule(id)) },
    });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

function Last({ schedule: { lastAt, lastTaskId } }: { readonly schedule: Schedule }) {
  const task = useTask(lastTaskId ?? '');
  if (lastAt === null) return <>not run yet</>;
  const words = task ? STATE_WORDS[task.state].toLowerCase() : null;
  return (
    <>
      last <RelativeTime at={lastAt} />
      {lastTaskId === null ? null : (
        <>
          {', '}
          <a href={hashOf({ screen: 'tasks', id: lastTaskId })}>{words ?? 'see its result'}</a>
        </>
      )}
    </>
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
        aria-label={`${title} is on`}
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
                'never again'
              ) : (
                'off'
              )
            ) : (
              <>
                next <ClockTime at={nextAt} />
              </>
            )}
          </span>
          <span>{agent === null ? 'chosen each time' : agentTitle(agents, agent)}</span>
          <span>
            <Last schedule={schedule} />
          </span>
        </p>
      </div>
      <div className={styles.actions}>
        <IconButton label={`Edit ${title}`} size="small" onClick={() => openNewTask({ schedule })}>
          <Pencil size={14} />
        </IconButton>
        <IconButton label={`Delete ${title}`} size="small" onClick={() => void remove(schedule)}>
          <Trash2 size={14} />
        </IconButton>
      </div>
    </article>
  );
}
