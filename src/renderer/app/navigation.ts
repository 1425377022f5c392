import { create } from 'zustand';
import { hashOf, type Place, placeOf, type ScreenName } from './place';

export { hashOf, type Place, placeOf, type ScreenName, SCREENS } from './place';

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
