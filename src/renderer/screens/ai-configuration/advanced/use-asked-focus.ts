import { type RefObject, useEffect } from 'react';
import { type AdvancedPart, answerAsked, useFolds } from './folds';

/**
 * Puts the focus on a part of Advanced that a button elsewhere leads to, and brings it into sight.
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
  }, [asked, part, target, isReady]);
}
