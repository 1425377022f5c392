import type { ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { withOpenVault } from '../../../app/next-steps/with-open-vault';
import { problemOf } from '../../../state/client';
import { connectToolServer, removeToolServer, undoRemoveToolServer, updateToolServer } from '../../../state/tools';
import { toast, toastProblem } from '../../../ui/toast';

/** Starts or reaches a tool server; how it went stands on its row. Where it cannot even be tried a toast says why. */
export async function connectServer({ id }: Pick<ToolServer, 'id'>): Promise<void> {
  try {
    await withOpenVault(() => connectToolServer(id));
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Switches a tool server on or off. What goes wrong is said in a toast. */
export async function switchServer({ id, name, transport, isOn }: ToolServer): Promise<void> {
  try {
    await updateToolServer({ id, name, transport, isOn: !isOn, secretValues: {} });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Deletes a tool server and offers to undo it. What goes wrong is said in a toast. */
export async function deleteServer({ id, name }: ToolServer): Promise<void> {
  try {
    await removeToolServer(id);
  } catch (error) {
    toastProblem(problemOf(error));
    return;
  }
  toast(t('{name} is deleted.', { name }), {
    detail: t('Agents can use its tools no more.'),
    action: { label: t('Undo'), run: () => void undo(id) },
  });
}

async function undo(id: string): Promise<void> {
  try {
    await undoRemoveToolServer(id);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
