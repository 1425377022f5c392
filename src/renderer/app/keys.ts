import { useSession } from '../state/session';
import { useMedia } from './use-media';

/** Whether the command key is the one for shortcuts. Before main has said, the browser's word counts. */
export function isMac(): boolean {
  const { status, system } = useSession.getState();
  return status === 'connecting' ? navigator.userAgent.includes('Macintosh') : system === 'mac';
}

/** Where the page has a window of its own: there the browser keeps no keys for itself. */
const OWN_WINDOW = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/** Shortcuts with the main modifier that an ordinary browser tab never gives to its page. */
const KEPT_BY_TABS: readonly string[] = ['N', 'T'];

/** Whether a shortcut with the system's main modifier reaches this window. */
export function useReaches(key: string): boolean {
  const isElectron = useSession(({ host }) => host === 'electron');
  const ownWindow = useMedia(OWN_WINDOW);
  return isElectron || ownWindow || !KEPT_BY_TABS.includes(key);
}

/** A shortcut with the system's main modifier, as it is printed: "⌘K", "Ctrl K". */
export function printedKeys(key: string): string {
  return isMac() ? `⌘${key}` : `Ctrl ${key}`;
}

/** The same as aria-keyshortcuts has it. */
export function ariaKeys(key: string): string {
  return `${isMac() ? 'Meta' : 'Control'}+${key}`;
}
