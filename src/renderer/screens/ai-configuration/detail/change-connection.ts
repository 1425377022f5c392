import type { Connection } from '../../../../shared/domain/connection';
import type { BreakerFigures } from '../../../../shared/domain/health';
import { problemOf } from '../../../state/client';
import { keepConnection } from '../../../state/connections';
import { currentMain } from '../../../state/session';
import { toastProblem } from '../../../ui/toast';

/** What is changed in the details of a provider. */
interface Change {
  /** Null: back to the usual figures. */
  readonly breakerFigures?: BreakerFigures | null;
  readonly backgroundTasks?: boolean;
}

/** Changes a connection at once on the screen and in main. What goes wrong is said in a toast, and what was is put back. */
export async function changeConnection(connection: Connection, change: Change): Promise<void> {
  keepConnection({ ...connection, ...change });
  try {
    keepConnection(await currentMain().connections.update({ id: connection.id, ...change }));
  } catch (error) {
    keepConnection(connection);
    toastProblem(problemOf(error));
  }
}
