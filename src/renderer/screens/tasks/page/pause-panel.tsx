import { CirclePause } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Pause, TaskDetail } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { resumeTask } from '../../../state/task-actions';
import { Button } from '../../../ui/button';
import { ClockTime } from '../../../ui/clock-time';
import { Rich } from '../../../ui/rich';
import { BeyondLimits } from './beyond-limits';
import { PassedOverList } from './passed-over-list';
import styles from './pause-panel.module.css';
import { orToast } from './run-action';
import { ToolQuestions } from './tool-questions';

function Resume({ id, children = t('Resume') }: { readonly id: string; readonly children?: ReactNode }) {
  const [isBusy, setBusy] = useState(false);
  const resume = async () => {
    setBusy(true);
    await orToast(resumeTask(id));
    setBusy(false);
  };
  return (
    <Button size="small" busy={isBusy} onClick={() => void resume()}>
      {children}
    </Button>
  );
}

/** The buttons and fields that help, by why it is paused. */
function Help({ detail, pause }: PausePanelProps) {
  const { id, agent } = detail.task;
  switch (pause.why) {
    case 'no_backend':
      return (
        <PassedOverList passedOver={pause.passedOver}>
          <Resume id={id}>{t('Try now')}</Resume>
          <NextStepButtons
            steps={[...(pause.passedOver.length === 0 ? [{ do: 'add_provider' } as const] : []), { do: 'open_rules' }]}
          />
        </PassedOverList>
      );
    case 'approval':
    case 'unsure':
      return <ToolQuestions detail={detail} />;
    case 'steps':
    case 'spending':
    case 'time':
      return <BeyondLimits detail={detail} why={pause.why} />;
    case 'keys':
      return (
        <div className={styles.actions}>
          <NextStepButtons steps={[{ do: 'unlock_keys' }]} />
          <Resume id={id} />
        </div>
      );
    case 'agent':
      return (
        <div className={styles.actions}>
          <NextStepButtons steps={[{ do: 'open_agent', agent: agent ?? '' }]} />
          <Resume id={id} />
        </div>
      );
    case 'loop':
    case 'attachment':
    case 'storage':
      return (
        <div className={styles.actions}>
          <Resume id={id} />
        </div>
      );
  }
}

interface PausePanelProps {
  readonly detail: TaskDetail;
  readonly pause: Pause;
}

/** Why a task is paused, what would wake it, and the buttons for what helps. */
export function PausePanel({ detail, pause }: PausePanelProps) {
  return (
    <section className={styles.panel} aria-label={t('Why it is paused')}>
      <CirclePause className={styles.sign} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.sentence}>{pause.sentence}</p>
        <p className={styles.wakes}>
          {pause.wakes} <Rich text="Paused since {time}." time={<ClockTime at={pause.since} />} />
        </p>
        <Help detail={detail} pause={pause} />
      </div>
    </section>
  );
}
