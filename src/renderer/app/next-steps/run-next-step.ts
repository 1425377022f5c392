import { t } from '../../../shared/language/t';
import type { NextStep } from '../../../shared/domain/failure';
import { keepConnection, useConnectionStore } from '../../state/connections';
import { currentMain } from '../../state/session';
import { toast, toastProblem } from '../../ui/toast';
import { askForPart } from '../../screens/ai-configuration/advanced/folds';
import { goTo } from '../navigation';
import {
  askToProtectKeys,
  askToUnlockKeys,
  openAddProvider,
  openEditConnection,
  openReplaceKey,
} from './dialog-requests';
import { testConnection } from './test-connection';
import type { NextStepContext } from './use-next-step';

/** Takes one step. Rejects with main's problem when main could not do it. */
export async function runNextStep(
  step: NextStep,
  context: Pick<NextStepContext, 'retry' | 'cutContext' | 'askModel'>,
): Promise<void> {
  switch (step.do) {
    case 'retry':
      return context.retry?.();
    case 'test_connection':
      return sayTestResult(step.connectionId);
    case 'make_primary':
      keepConnection(await currentMain().connections.makePrimary({ id: step.connectionId }));
      toast(t('Chat goes to {label} from now on.', { label: step.label }));
      return;
    case 'edit_connection':
      return openEditConnection(step.connectionId);
    case 'replace_key':
      return openReplaceKey(step.connectionId);
    case 'add_provider':
      return openAddProvider();
    case 'open_page':
      await currentMain().app.openExternal({ url: step.url });
      return;
    case 'unlock_keys':
      await askToUnlockKeys();
      return;
    case 'protect_keys':
      await askToProtectKeys();
      return;
    case 'edit_limits':
      askForPart('limits', step.connectionId);
      goTo('ai-configuration');
      return;
    case 'open_rules':
      askForPart('rules');
      goTo('ai-configuration');
      return;
    case 'open_agent':
      goTo('agents', step.agent);
      return;
    case 'cut_context':
      return context.cutContext?.(step.mode);
    case 'ask_model':
      return context.askModel?.(step.connectionId, step.model);
    case 'restart':
      toast(t('Close Signalbox and start it again.'), { detail: t('Everything that was written is kept.') });
  }
}

async function sayTestResult(connectionId: string): Promise<void> {
  const run = await testConnection(connectionId);
  if (run?.failure) toastProblem(run.failure);
  else if (run?.state === 'passed') toast(t('{label} responds.', { label: labelOf(connectionId) }));
}

function labelOf(connectionId: string): string {
  return useConnectionStore.getState().byId[connectionId]?.label ?? t('The provider');
}
