import { useEffect } from 'react';
import { isPressed } from '../app/shortcuts/pressed';
import { askAnew, useExchange } from './exchange-store';
import { goOnInSignalbox, putAway } from './ways-out';

/** The keys of the quick question's window. */
export function useQuickAskKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isPressed('quick_hide', event)) void putAway();
      else if (isPressed('quick_new', event)) askAnew();
      else if (isPressed('quick_open', event)) void goOnInSignalbox(useExchange.getState().conversationId);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
