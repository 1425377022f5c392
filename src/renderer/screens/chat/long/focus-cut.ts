import { focusComposer } from '../composer/composer-focus';

/** Gives the focus back after something was done at the divider: to its line, or to the composer where it is gone. */
export function focusCut(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const line = document.querySelector<HTMLElement>('[data-context-cut] > summary');
    if (line) line.focus();
    else focusComposer();
  });
}
