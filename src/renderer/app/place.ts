/** The screens, as the sidebar names them. */
export const SCREENS = [
  'chat',
  'tasks',
  'playbooks',
  'compare',
  'usage',
  'ai-configuration',
  'agents',
  'settings',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Where the person is: a screen, and the one thing on it that is open (a conversation, a connection). */
export interface Place {
  readonly screen: ScreenName;
  readonly id: string | null;
}

/** What stands behind the screen's name; null where there is nothing, or nothing that can be read. */
function idOf(written: string | undefined): string | null {
  if (!written) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Reads a place from the address's fragment; anything unknown is the chat. */
export function placeOf(hash: string): Place {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  const known = SCREENS.find((name) => name === screen) ?? 'chat';
  return { screen: known, id: known === screen ? idOf(id) : null };
}

/** The fragment that {@link placeOf} reads back. */
export function hashOf(place: Place): string {
  return `#/${place.screen}${place.id === null ? '' : `/${encodeURIComponent(place.id)}`}`;
}
