import { useState } from 'react';
import { WorkLimits } from '../../../../shared/domain/agent';
import type { TaskDetail } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { resumeTask } from '../../../state/task-actions';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import styles from './pause-panel.module.css';
import { orToast } from './run-action';

interface Typed {
  readonly steps: string;
  readonly dollars: string;
  readonly minutes: string;
}

/** Twice what it may, for the limit that it reached; the others as they are. */
function proposal({ limits }: TaskDetail, why: 'steps' | 'spending' | 'time'): Typed {
  const most = { steps: 500, minutes: 1440, dollars: 10_000 };
  return {
    steps: String(why === 'steps' ? Math.min(most.steps, limits.steps * 2) : limits.steps),
    minutes: String(why === 'time' ? Math.min(most.minutes, limits.minutes * 2) : limits.minutes),
    dollars:
      limits.dollars === null
        ? ''
        : String(why === 'spending' ? Math.min(most.dollars, limits.dollars * 2) : limits.dollars),
  };
}

function readLimits({ steps, dollars, minutes }: Typed): WorkLimits | null {
  const read = WorkLimits.safeParse({
    steps: Number(steps),
    minutes: Number(minutes),
    dollars: dollars.trim() === '' ? null : Number(dollars),
  });
  return read.success ? read.data : null;
}

interface BeyondLimitsProps {
  readonly detail: TaskDetail;
  readonly why: 'steps' | 'spending' | 'time';
}

/** Lets a task go on beyond the limit that it reached, with new figures. */
export function BeyondLimits({ detail, why }: BeyondLimitsProps) {
  const [typed, setTyped] = useState(() => proposal(detail, why));
  const [isBusy, setBusy] = useState(false);
  const limits = readLimits(typed);
  const change = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const submit = async () => {
    if (!limits) return;
    setBusy(true);
    await orToast(resumeTask(detail.task.id, limits));
    setBusy(false);
  };
  return (
    <form
      className={styles.limits}
      aria-label={t('New limits of this task')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.figures}>
        <TextField label={t('Steps')} type="number" value={typed.steps} onChange={change('steps')} />
        <TextField
          label={t('Dollars')}
          type="number"
          placeholder={t('No limit')}
          value={typed.dollars}
          onChange={change('dollars')}
        />
        <TextField label={t('Minutes')} type="number" value={typed.minutes} onChange={change('minutes')} />
      </div>
      {limits ? null : (
        <p role="alert">{t('Steps from 1 to 500, minutes from 1 to 1,440, dollars above 0 or empty for no limit.')}</p>
      )}
      <div className={styles.actions}>
        <Button size="small" variant="primary" type="submit" busy={isBusy} aria-disabled={!limits}>
          {t('Go on with these')}
        </Button>
      </div>
    </form>
  );
}
