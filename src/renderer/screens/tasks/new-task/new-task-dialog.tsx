import { type DragEvent, useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { closeDialog, type TaskPreset, useDialogRequests } from '../../../app/next-steps/dialog-requests';
import { isPressed } from '../../../app/shortcuts/pressed';
import { NextStepButtons } from '../../../app/next-steps/next-step-buttons';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { AgentField } from './agent-field';
import { attachFiles } from './attach-files';
import { FilesField } from './files-field';
import { giveTask } from './give-task';
import styles from './new-task.module.css';
import { Options } from './options';
import { PromptField } from './prompt-field';
import { formProblem } from './task-form';
import { useTaskForm } from './use-task-form';
import { timingOf } from './when';

/** The dialog in which a task is given. It closes once the task is on disk, and keeps everything until then. */
export function NewTaskDialog() {
  const request = useDialogRequests((requests) => requests.newTask);
  return request ? <NewTask preset={request.preset} /> : null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(t('Files'));
}

/** The dialog may be scrolled to its end, and what went wrong is told at its beginning. */
function reveal(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}

function NewTask({ preset }: { readonly preset: TaskPreset }) {
  const open = useTaskForm(preset);
  const { form } = open;
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOver, setOver] = useState(false);
  const isScheduled = form.when.kind !== 'now';
  const missing = wasTried ? formProblem(form) : null;
  const errorOf = (field: 'prompt' | 'schema' | 'files') => (missing?.field === field ? missing.words : undefined);

  const close = () => closeDialog('newTask');
  const submit = async () => {
    setTried(true);
    if (isBusy || formProblem(form) !== null) return;
    if (isScheduled && timingOf(form.when) === null) {
      open.change({ areOptionsOpen: true });
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await giveTask(form);
      open.done();
      close();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || close()}
      title={form.editing ? t('Edit schedule') : isScheduled ? t('New schedule') : t('New task')}
      size="large"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={isBusy}>
            {isScheduled ? t('Save schedule') : t('Run task')}
          </Button>
        </>
      }
    >
      {/* Files can be let go of anywhere in the dialog; the button does the same by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above */}
      <div
        className={styles.body}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          setOver(false);
          if (!hasFiles(event)) return;
          event.preventDefault();
          attachFiles(open, [...event.dataTransfer.files]);
        }}
        onKeyDown={(event) => {
          if (!isPressed('give_task', event) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.closest('form')?.requestSubmit();
        }}
      >
        {/* What is wrong with the time stands beside its field. */}
        {problem === null || problem.field === 'timing' ? null : (
          <div ref={reveal}>
            <ProblemPanel
              problem={problem}
              actions={<NextStepButtons steps={problem.steps} context={{ retry: submit }} />}
            />
          </div>
        )}
        <PromptField open={open} error={errorOf('prompt')} />
        <FilesField open={open} error={errorOf('files')} />
        <AgentField value={form.agent} onChange={(agent) => open.change({ agent })} />
        <Options open={open} schemaError={errorOf('schema')} />
      </div>
    </Dialog>
  );
}
