import type { BrowserWindow } from 'electron';
import type { SettingsStore } from '../platform';

/** A window that is being dragged tells of every pixel; its place is written when it rests. In ms. */
const REST_MS = 500;

type PlacedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isMinimized'> & {
  on(event: 'resize' | 'move' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown;
};

/** Remembers the place of the window in the settings. A failure to write it is told, not thrown: it costs nothing. */
export function keepBounds(window: PlacedWindow, settings: SettingsStore, onDefect: (error: unknown) => void): void {
  let rest: NodeJS.Timeout | null = null;
  const write = () => {
    if (rest) clearTimeout(rest);
    rest = null;
    if (window.isMinimized()) return;
    const { x, y, width, height } = window.getNormalBounds();
    try {
      const windowBounds = { x, y, width, height, maximized: window.isMaximized() };
      settings.write({ ...settings.read(), windowBounds });
    } catch (error) {
      onDefect(error);
    }
  };
  const later = () => {
    if (rest) clearTimeout(rest);
    rest = setTimeout(write, REST_MS);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event, later);
  window.on('close', write);
}
