import { create } from 'zustand';

/** Where a screen may put its own header in a narrow window, instead of the screen's name; null in a wide one. */
export const useTopBar = create<{ readonly place: HTMLElement | null }>(() => ({ place: null }));

/** Tells the screens where the place is, and that it is gone. */
export function keepTopBarPlace(place: HTMLElement | null): void {
  useTopBar.setState({ place });
}
