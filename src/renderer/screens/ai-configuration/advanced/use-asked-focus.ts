import { type RefObject, useEffect } from 'react';
import { type AdvancedPart, answerAsked, useFolds } from './folds';

/**
 * Puts the focus on a part of Advanced that a button elsewhere leads to, and brings it into sight. Where it leads to one
 * connection, the button of that one's row is pressed as well: what is to be changed stands behind it.
 * @param isReady false while what belongs there is still being read
 */
export function useAskedFocus(part: AdvancedPart, target: RefObject<HTMLElement | null>, isReady = true): void {
  const asked = useFolds((folds) => folds.asked);
  useEffect(() => {
    if (asked?.part !== part || !isReady || !target.current) return;
    const own = asked.id === null ? null : target.current.querySelector<HTMLElement>(`[data-about="${asked.id}"]`);
    const place = own ?? target.current;
    place.scrollIntoView({ block: own ? 'center' : 'start' });
    place.focus({ preventScroll: true });
    answerAsked();
    own?.click();
  }, [asked, part, target, isReady]);
}
