import { useEffect } from 'react';
import { isMac } from './keys';
import { goTo, SCREENS, useNavigation } from './navigation';
import { openNewTask } from './next-steps/dialog-requests';
import { goToSearch, searchedAt } from './search-place';
import { newChat, setPaletteOpen, toggleSidebar, useShell } from './shell-state';

const ACTIONS: Readonly<Record<string, () => void>> = {
  n: newChat,
  t: () => openNewTask(),
  b: () => void toggleSidebar(),
  ',': () => goTo('settings'),
};

/** What a key does together with the main modifier; undefined where it means nothing to the shell. */
export function shortcutOf(key: string): (() => void) | undefined {
  const screen = /^[1-8]$/.test(key) ? SCREENS[Number(key) - 1] : undefined;
  return screen ? () => goTo(screen) : ACTIONS[key.toLowerCase()];
}

/** Goes to the search, or back into its field where it is open. */
function search(): void {
  goToSearch(searchedAt(useNavigation.getState().place.id) ?? '');
}

/** The shell's shortcuts. While a dialog is open only the palette's own key counts. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const main = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!main || event.altKey || event.defaultPrevented) return;
      const { paletteOpen } = useShell.getState();
      const inDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
      if (event.shiftKey) {
        if (event.key.toLowerCase() !== 'f' || inDialog) return;
        event.preventDefault();
        search();
        return;
      }
      if (event.key.toLowerCase() === 'k' && (paletteOpen || !inDialog)) {
        event.preventDefault();
        setPaletteOpen(!paletteOpen);
        return;
      }
      const action = shortcutOf(event.key);
      if (!action || inDialog) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
