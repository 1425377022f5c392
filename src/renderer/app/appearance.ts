import type { Settings } from '../../shared/domain/settings';
import { useSettings } from '../state/settings';

/** Under this name public/appearance.js finds them again before the next first paint: theme, a space, density. */
const KEPT_AS = 'signalbox.appearance';

function putOn({ theme, density }: Settings): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.density = density;
  try {
    localStorage.setItem(KEPT_AS, `${theme} ${density}`);
  } catch {
    // Kept by main all the same: without storage the next start paints once in the system's theme.
  }
}

/**
 * Puts the theme and the density of the settings on the page, now and whenever they change. What appearance.js put on
 * stays until main has told the settings. @returns a function that ends it.
 */
export function followAppearance(): () => void {
  return useSettings.subscribe(putOn);
}
