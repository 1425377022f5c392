import { useSession } from '../state/session';

/** Whether the command key is the one for shortcuts. Before main has said, the browser's word counts. */
export function isMac(): boolean {
  const { status, system } = useSession.getState();
  return status === 'connecting' ? navigator.userAgent.includes('Macintosh') : system === 'mac';
}

/** A shortcut with the system's main modifier, as it is printed: "⌘K", "Ctrl K". */
export function printedKeys(key: string): string {
  return isMac() ? `⌘${key}` : `Ctrl ${key}`;
}

/** The same as aria-keyshortcuts has it. */
export function ariaKeys(key: string): string {
  return `${isMac() ? 'Meta' : 'Control'}+${key}`;
}
