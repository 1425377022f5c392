import { useEffect } from 'react';
import { acceleratorOf } from '../../shared/accelerator';
import { useSettings } from '../state/settings';
import { isMac } from './keys';
import { goTo, SCREENS, useNavigation } from './navigation';
import { openNewTask } from './next-steps/dialog-requests';
import { askQuickly } from './quick-ask';
import { goToSearch, searchedAt } from './search-place';
import { newChat, setPaletteOpen, setSheetOpen, toggleSidebar, useShell } from './shell-state';
import { isDialogOpen, isPressed, isTyping, pressedAt } from './shortcuts/pressed';
import type { SHORTCUTS, ShortcutId } from './shortcuts/table';

/** The shortcuts that hold wherever one is, but for the one that the notifications listen for themselves. */
type Everywhere = Exclude<
  {
    [Id in ShortcutId]: (typeof SHORTCUTS)[Id]['place'] extends 'everywhere' ? Id : never;
  }[ShortcutId],
  'notifications'
>;

/** What each does; `at` counts which of its keys was pressed. */
const ACTIONS: Readonly<Record<Everywhere, (at: number) => void>> = {
  palette: () => setPaletteOpen(!useShell.getState().paletteOpen),
  new_chat: newChat,
  // To the search, or back into its field where it is open.
  search_chats: () => goToSearch(searchedAt(useNavigation.getState().place.id) ?? ''),
  new_task: () => openNewTask(),
  go_to_screen: (at) => goTo(SCREENS[at] ?? 'chat'),
  settings: () => goTo('settings'),
  toggle_sidebar: () => void toggleSidebar(),
  shortcuts: () => setSheetOpen(!useShell.getState().sheetOpen),
};

/** What a press of keys does wherever one is; undefined where it means nothing to the shell. */
export function actionOf(event: KeyboardEvent): (() => void) | undefined {
  for (const id of Object.keys(ACTIONS) as Everywhere[]) {
    const at = pressedAt(id, event);
    if (at >= 0) return () => ACTIONS[id](at);
  }
  const { quickAskKeys } = useSettings.getState();
  const isQuick = quickAskKeys !== '' && acceleratorOf(event, isMac()) === quickAskKeys;
  return isQuick ? () => void askQuickly() : undefined;
}

/** Keys without a modifier belong to the field that is typed into. */
const belongsToField = (event: KeyboardEvent): boolean =>
  isTyping(event.target) && !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key);

/** The keys that open the palette and the sheet close them as well; every other dialog has its own alone. */
function mayAct(event: KeyboardEvent): boolean {
  const { paletteOpen, sheetOpen } = useShell.getState();
  if (paletteOpen) return isPressed('palette', event);
  if (sheetOpen) return isPressed('shortcuts', event);
  return !isDialogOpen();
}

/** The shell's shortcuts. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || belongsToField(event)) return;
      const action = actionOf(event);
      if (!action || !mayAct(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
