import { useCallback, useEffect, useState } from 'react';
import type { QuickAskState } from '../../../../shared/domain/quick-ask';
import { useMain } from '../../../state/session';

/**
 * How the keys of the quick question stand, and a way to read that again. Null where the host has nothing to do with them,
 * and while it was not read.
 */
export function useQuickAskState(): { readonly state: QuickAskState | null; readonly readAgain: () => void } {
  const main = useMain();
  const [state, setState] = useState<QuickAskState | null>(null);
  const readAgain = useCallback(() => {
    main.quickAsk.state().then(setState, () => {
      // The line broke; it is read over the next one.
    });
  }, [main]);
  useEffect(readAgain, [readAgain]);
  return { state, readAgain };
}
