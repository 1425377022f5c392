import { create } from 'zustand';

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

interface Navigation {
  readonly place: Place;
  /**
   * Counts how often the person went somewhere, to the place where they were already included: two chats that have not
   * begun are the same place, but not the same visit.
   */
  readonly visit: number;
}

/** The place that is shown. It follows the address, so that Back, Forward and a reload work. */
export const useNavigation = create<Navigation>(() => ({ place: placeOf(window.location.hash), visit: 0 }));

window.addEventListener('hashchange', () =>
  useNavigation.setState(({ visit }) => ({ place: placeOf(window.location.hash), visit: visit + 1 })),
);

/** Goes to a screen. `replace` leaves no trace in the history (a new chat that just got its id). */
export function goTo(screen: ScreenName, id: string | null = null, { replace = false } = {}): void {
  const place = { screen, id };
  if (replace) {
    window.history.replaceState(null, '', hashOf(place));
    useNavigation.setState(({ visit }) => ({ place, visit: visit + 1 }));
  } else {
    useNavigation.setState(({ visit }) => ({ visit: visit + 1 }));
    window.location.hash = hashOf(place);
  }
}
