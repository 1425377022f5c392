import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the cursor into the first secret field of an opening dialog. Later than the dialog's own choice, because a dialog
 * that opens on top of another gets the focus only once the lower one has let go of it.
 */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => place.current?.querySelector<HTMLElement>('input[type="password"]')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return place;
}
