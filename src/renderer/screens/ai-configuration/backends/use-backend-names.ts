import { useMemo } from 'react';
import { useConnectionStore } from '../../../state/connections';
import { useRouting } from '../../../state/routing';
import type { BackendNames } from './backend-words';

/** What names of backends are taken from, as it is now. */
export function useBackendNames(): BackendNames {
  const connections = useConnectionStore(({ byId }) => byId);
  const logicalModels = useRouting((routing) => routing.logicalModels);
  return useMemo(() => ({ connections, logicalModels }), [connections, logicalModels]);
}
