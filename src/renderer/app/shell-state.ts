import { create } from 'zustand';
import { focusComposer } from '../screens/chat/composer/composer-focus';
import { problemOf } from '../state/client';
import { changeSettings, useSettings } from '../state/settings';
import { toastProblem } from '../ui/toast';
import { goTo, type Place, useNavigation } from './navigation';
import { searchedAt } from './search-place';
import { NARROW } from './use-media';

interface ShellState {
  readonly paletteOpen: boolean;
  /** The sheet of the keyboard shortcuts. */
  readonly sheetOpen: boolean;
  /** The sidebar as a drawer, in a narrow window. */
  readonly drawerOpen: boolean;
  /** The conversation that was open last, to which the link "Chat" leads back; null for a new chat. */
  readonly lastChat: string | null;
}

/** Whether a conversation is open, or one that has not begun. */
function isChat({ screen, id }: Place): boolean {
  return screen === 'chat' && searchedAt(id) === null;
}

/** What of the shell is open. */
export const useShell = create<ShellState>(() => ({
  paletteOpen: false,
  sheetOpen: false,
  drawerOpen: false,
  lastChat: isChat(useNavigation.getState().place) ? useNavigation.getState().place.id : null,
}));

useNavigation.subscribe(({ place }) => {
  useShell.setState({ drawerOpen: false, ...(isChat(place) ? { lastChat: place.id } : {}) });
});

/** Opens or closes the palette. */
export function setPaletteOpen(paletteOpen: boolean): void {
  useShell.setState(paletteOpen ? { paletteOpen, drawerOpen: false } : { paletteOpen });
}

/** Opens or closes the sheet of the keyboard shortcuts. */
export function setSheetOpen(sheetOpen: boolean): void {
  useShell.setState(sheetOpen ? { sheetOpen, paletteOpen: false, drawerOpen: false } : { sheetOpen });
}

/** Opens or closes the drawer of a narrow window. */
export function setDrawerOpen(drawerOpen: boolean): void {
  useShell.setState({ drawerOpen });
}

/** Folds the sidebar to icons or back; in a narrow window it opens or closes the drawer. */
export async function toggleSidebar(): Promise<void> {
  if (window.matchMedia(NARROW).matches) {
    setDrawerOpen(!useShell.getState().drawerOpen);
    return;
  }
  try {
    await changeSettings({ sidebarCollapsed: !useSettings.getState().sidebarCollapsed });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Begins a chat, ready to type. */
export function newChat(): void {
  setDrawerOpen(false);
  goTo('chat');
  focusComposer();
}
