import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { dropConnection, keepConnection } from '../../../state/connections';
import { currentMain } from '../../../state/session';
import { toast, toastProblem } from '../../../ui/toast';

/**
 * Disconnects a provider and offers to undo it, the mark of the Primary included. Rejects with main's problem.
 * @param nextPrimaryId needed when the Primary goes and others stay
 */
export async function disconnect(connection: Connection, nextPrimaryId?: string): Promise<void> {
  const { id, label } = connection;
  await currentMain().connections.disconnect({ id, ...(nextPrimaryId !== undefined && { nextPrimaryId }) });
  dropConnection(id);
  toast(t('{label} is disconnected.', { label }), { action: { label: t('Undo'), run: () => void undo(connection) } });
}

async function undo({ id, isPrimary }: Connection): Promise<void> {
  try {
    const back = await currentMain().connections.undoDisconnect({ id });
    keepConnection(back);
    if (isPrimary && !back.isPrimary) keepConnection(await currentMain().connections.makePrimary({ id }));
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
