import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus where a page begins, when what had it went away with the page before. Whoever is somewhere else already
 * stays there.
 */
export function useArrivalFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) place.current?.focus();
  }, [place]);
}
