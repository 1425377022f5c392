import { useState } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import type { Task } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { setTaskAgent } from '../../../state/task-actions';
import { isOver } from '../../../state/tasks';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { AgentField } from '../new-task/agent-field';
import { orToast } from './run-action';
import styles from './task-header.module.css';

/** Who chose, and why, in words. */
function choiceWords({ agentChoice }: Task): string | null {
  if (agentChoice === null) return null;
  const { why } = agentChoice;
  switch (agentChoice.by) {
    case 'person':
      return t('chosen by you');
    case 'primary':
      return why === null ? t('chosen by Primary') : t('chosen by Primary. {why}', { why });
    case 'scorer':
      return why === null ? t('chosen on this computer') : t('chosen on this computer. {why}', { why });
  }
}

function ChangeAgent({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const [agent, setAgent] = useState<string | null>(task.agent);
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    if (agent === null || agent === task.agent) return onClose();
    setBusy(true);
    const changed = await orToast(setTaskAgent(task.id, agent));
    setBusy(false);
    if (changed) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || onClose()}
      title={t('Change the agent')}
      description={t('The work begins again from its beginning. What tools did stays done.')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" busy={isBusy} aria-disabled={agent === null}>
            {t('Change')}
          </Button>
        </>
      }
    >
      <AgentField value={agent} onChange={setAgent} />
    </Dialog>
  );
}

interface AgentLineProps {
  readonly task: Task;
  /** What its agent is called; null while it is being chosen. */
  readonly title: string | null;
  readonly agents: readonly Agent[];
}

/** Who does the work, why it is them, and the way to give it to somebody else. */
export function AgentLine({ task, title, agents }: AgentLineProps) {
  const [isOpen, setOpen] = useState(false);
  const words = choiceWords(task);
  const canChange = !isOver(task.state) && agents.length > 0;
  return (
    <div className={styles.agent}>
      <p>
        {title === null ? (
          isOver(task.state) ? (
            t('No agent was chosen')
          ) : (
            t('Choosing who does it …')
          )
        ) : (
          <>
            <strong>{title}</strong>
            {words === null ? null : `, ${words}`}
          </>
        )}
      </p>
      {canChange ? (
        <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
          {t('Change')}
        </Button>
      ) : null}
      {isOpen ? <ChangeAgent task={task} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
