import { Download, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { resetAgent } from '../../../state/agents';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { toast, toastProblem } from '../../../ui/toast';
import { deleteAgent, exportAgent } from '../agent-actions';
import { dropForm } from './kept-forms';

interface EditorActionsProps {
  readonly agent: Agent;
  /** Whether something is not saved. */
  readonly isDirty: boolean;
}

/** What can be done with an agent as a whole: export it; delete it, or make it again what it was when it came. */
export function EditorActions({ agent, isDirty }: EditorActionsProps) {
  const [isAsking, setAsking] = useState(false);
  const reset = async () => {
    try {
      await resetAgent(agent.id);
      dropForm(agent.id);
      toast(t('{name} is as it came.', { name: agent.title }));
    } catch (error) {
      toastProblem(problemOf(error));
      throw error;
    }
  };
  const remove = async () => {
    if (!(await deleteAgent(agent))) return;
    dropForm(agent.id);
    goTo('agents');
  };
  return (
    <>
      <Button icon={<Download />} onClick={() => void exportAgent(agent)}>
        {t('Export')}
      </Button>
      {agent.isShipped ? (
        <Button icon={<RotateCcw />} disabled={!agent.isChanged && !isDirty} onClick={() => setAsking(true)}>
          {t('Reset to shipped')}
        </Button>
      ) : (
        <Button icon={<Trash2 />} onClick={() => void remove()}>
          {t('Delete')}
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('Reset {name} to shipped?', { name: agent.title })}
        description={t(
          'Its instructions, needs, examples, tools and limits become what they were when Signalbox came. What you changed is gone; export it first if you want to keep it.',
        )}
        confirmLabel={t('Reset')}
        danger
        onConfirm={reset}
      />
    </>
  );
}
