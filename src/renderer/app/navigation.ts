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

/** Reads a place from the address's fragment; anything unknown is the chat. */
export function placeOf(hash: string): Place {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  const known = SCREENS.find((name) => name === screen) ?? 'chat';
  return { screen: known, id: known === screen && id ? decodeURIComponent(id) : null };
}

/** The fragment that {@link placeOf} reads back. */
export function hashOf(place: Place): string {
  return `#/${place.screen}${place.id === null ? '' : `/${encodeURIComponent(place.id)}`}`;
}

interface Navigation {
  readonly place: Place;
}

/** The place that is shown. It follows the address, so that Back, Forward and a reload work. */
export const useNavigation = create<Navigation>(() => ({ place: placeOf(window.location.hash) }));

window.addEventListener('hashchange', () => useNavigation.setState({ place: placeOf(window.location.hash) }));

/** Goes to a screen. `replace` leaves no trace in the history (a new chat that just got its id). */
export function goTo(screen: ScreenName, id: string | null = null, { replace = false } = {}): void {
  const place = { screen, id };
  if (replace) {
    window.history.replaceState(null, '', hashOf(place));
    useNavigation.setState({ place });
  } else {
    window.location.hash = hashOf(place);
  }
}
