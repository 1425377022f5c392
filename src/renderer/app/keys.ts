import { useSession } from '../state/session';
import { type ShortcutId, shortcutOf } from './shortcuts/table';
import { useMedia } from './use-media';

/** Whether the command key is the one for shortcuts. Before main has said, the browser's word counts. */
export function isMac(): boolean {
  const { status, system } = useSession.getState();
  return status === 'connecting' ? navigator.userAgent.includes('Macintosh') : system === 'mac';
}

/** Where the page has a window of its own: there the browser keeps no keys for itself. */
const OWN_WINDOW = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/** Keys that an ordinary browser tab never gives to its page together with the main modifier. */
const KEPT_BY_TABS: readonly string[] = ['n', 't'];

function isKeptByTabs(id: ShortcutId): boolean {
  return shortcutOf(id).keys.every(({ key, main }) => main === true && KEPT_BY_TABS.includes(key));
}

/** Which shortcuts reach this window. */
export function useReach(): (id: ShortcutId) => boolean {
  const isElectron = useSession(({ host }) => host === 'electron');
  const ownWindow = useMedia(OWN_WINDOW);
  return (id) => isElectron || ownWindow || !isKeptByTabs(id);
}

/** Whether a shortcut reaches this window. */
export function useReaches(id: ShortcutId): boolean {
  return useReach()(id);
}
