import { create } from 'zustand';
import { changeSettings, useSettings } from '../../state/settings';
import { setDrawerOpen } from '../shell-state';
import { NARROW } from '../use-media';
import { endSelecting } from './selection';

/** What the sidebar lists: the conversations, or the archived ones. */
export const useListView = create<{ readonly view: 'list' | 'archive' }>(() => ({ view: 'list' }));

/** Shows the one list or the other. What was selected in the first is not any more. */
export function showList(view: 'list' | 'archive'): void {
  endSelecting();
  useListView.setState({ view });
}

/** Shows the archive wherever the sidebar is: folded to icons, or a drawer that is closed. Rejects with main's problem. */
export async function goToArchive(): Promise<void> {
  showList('archive');
  if (window.matchMedia(NARROW).matches) setDrawerOpen(true);
  else if (useSettings.getState().sidebarCollapsed) await changeSettings({ sidebarCollapsed: false });
}
