import { useState } from 'react';

/** What had the focus: itself, or for an item of a menu, which goes away, the button that opened the outermost menu. */
function lasting(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  if (menu && opener?.closest('[role="menu"]')) return lasting(opener);
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/**
 * Gives the focus back to where it was when a dialog opened. Radix does so only for a dialog with a trigger of its own,
 * and ours are opened by state. Spread the result onto the dialog's content.
 */
export function useReturnFocus(open: boolean): { onCloseAutoFocus(event: Event): void } {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  if (open !== wasOpen) {
    setWasOpen(open);
    // Read while the dialog is drawn for the first time: a field in it may take the focus as soon as it stands there.
    if (open) setOpener(lasting(document.activeElement));
  }
  return {
    onCloseAutoFocus(event) {
      event.preventDefault();
      if (opener?.isConnected) opener.focus();
    },
  };
}
