import { useState } from 'react';

/**
 * Whether something that folds is open: as the person chose, else once it is in use. Taking away the last of what it
 * holds does not fold it under their hands.
 */
export function useOpen(chosen: boolean | null, isInUse: boolean): boolean {
  const [wasInUse, setWasInUse] = useState(isInUse);
  if (isInUse && !wasInUse) setWasInUse(true);
  return chosen ?? (isInUse || wasInUse);
}
