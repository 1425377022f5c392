import type { Main } from './client';

/** Whether this window is seen and has the focus. */
function isInFront(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** Tells main whether this window is in front, now and whenever that changes. @returns a function that ends it */
export function tellInFront(main: Main): () => void {
  let told: boolean | null = null;
  const tell = () => {
    const inFront = isInFront();
    if (inFront === told) return;
    told = inFront;
    // A line that breaks is opened again, and then it is told anew.
    main.app.inFront({ inFront }).catch(() => undefined);
  };
  tell();
  window.addEventListener('focus', tell);
  window.addEventListener('blur', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    window.removeEventListener('focus', tell);
    window.removeEventListener('blur', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}
