import type { ConnectionTestRun } from '../../../../shared/domain/connection-test';
import { useTestRun } from '../../../state/tests';
import { useIsClosed } from './closed-runs';

/** The newest test of a connection as long as its card shows it: until it is closed. */
export function useShownRun(connectionId: string): ConnectionTestRun | undefined {
  const run = useTestRun(connectionId);
  return useIsClosed(run) ? undefined : run;
}
