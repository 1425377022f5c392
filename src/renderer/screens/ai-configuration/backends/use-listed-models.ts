import { useEffect, useState } from 'react';
import type { PickableModel } from '../../../../shared/domain/model';
import { useMain } from '../../../state/session';

/** The models that a connection lists; null until they were read. None where there is no list: names can be typed. */
export function useListedModels(connectionId: string | null): readonly PickableModel[] | null {
  const main = useMain();
  const [read, setRead] = useState<{ readonly of: string; readonly models: readonly PickableModel[] } | null>(null);
  useEffect(() => {
    if (connectionId === null) return;
    let isWanted = true;
    const take = (models: readonly PickableModel[]) => {
      if (isWanted) setRead({ of: connectionId, models });
    };
    main.connections.models({ id: connectionId }).then(take, () => take([]));
    return () => {
      isWanted = false;
    };
  }, [main, connectionId]);
  return read?.of === connectionId ? read.models : null;
}
