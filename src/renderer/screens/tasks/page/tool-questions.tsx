import { useState } from 'react';
import type { TaskDetail, ToolUse } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { answerTool, type ToolAnswer } from '../../../state/task-actions';
import { Button } from '../../../ui/button';
import { Rich } from '../../../ui/rich';
import styles from './pause-panel.module.css';
import { orToast } from './run-action';
import { TextBox } from './text-box';
import { toolName } from './tool-name';

const ANSWERS: Readonly<Record<'asking' | 'unsure', readonly (readonly [ToolAnswer, PlainText])[]>> = {
  asking: [
    ['allow', 'Allow'],
    ['always', 'Always allow for this agent'],
    ['refuse', 'Refuse'],
  ],
  unsure: [
    ['done', 'It did run'],
    ['run_again', 'Run again'],
    ['refuse', 'Refuse'],
  ],
};

interface Question {
  readonly stepId: string;
  readonly use: ToolUse & { readonly state: 'asking' | 'unsure' };
}

function questionsOf({ steps }: TaskDetail): Question[] {
  return steps.flatMap((step) =>
    step.type === 'turn'
      ? step.tools.flatMap((use) =>
          use.state === 'asking' || use.state === 'unsure'
            ? [{ stepId: step.id, use: { ...use, state: use.state } }]
            : [],
        )
      : [],
  );
}

function ToolQuestion({ taskId, stepId, use }: Question & { readonly taskId: string }) {
  const [busy, setBusy] = useState<ToolAnswer | null>(null);
  const give = async (answer: ToolAnswer) => {
    if (busy !== null) return;
    setBusy(answer);
    await orToast(answerTool(taskId, stepId, use.callId, answer));
    setBusy(null);
  };
  return (
    <div className={styles.question} role="group" aria-label={toolName(use)}>
      <p className={styles.tool}>
        <Rich
          text={use.state === 'asking' ? 'It wants to use {tool} with:' : 'It was using {tool} with:'}
          tool={<code>{toolName(use)}</code>}
        />
      </p>
      <TextBox label={t('Input')} copyLabel={t('Copy input')} text={use.input} isWhole />
      <div className={styles.actions}>
        {ANSWERS[use.state].map(([answer, words], at) => (
          <Button
            key={answer}
            size="small"
            variant={at === 0 ? 'primary' : 'secondary'}
            busy={busy === answer}
            onClick={() => void give(answer)}
          >
            {t(words)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What tools want to do, or may have done, in full, and the person's word on each. */
export function ToolQuestions({ detail }: { readonly detail: TaskDetail }) {
  return questionsOf(detail).map(({ stepId, use }) => (
    <ToolQuestion key={`${stepId} ${use.callId}`} taskId={detail.task.id} stepId={stepId} use={use} />
  ));
}
