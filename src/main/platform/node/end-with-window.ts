import type { Platform } from '../platform';
import type { AppWindow } from './app-window';
import type { Windows } from './windows';

/** A page that is loaded again is away for a moment. In ms. */
const GRACE_MS = 3000;

/** What {@link endWithWindow} watches, and whom it tells. */
export interface WindowWatch {
  readonly window: AppWindow;
  readonly windows: Pick<Windows, 'count' | 'onChange'>;
  readonly system: Platform['system'];
  /** The window was closed and none is left. */
  readonly onClosed: () => void;
  /** The browser ended before its window ever connected. */
  readonly onFailed: () => void;
  readonly graceMs?: number;
}

/**
 * Watches the window that the host opened. It counts as closed when no window is connected for a moment and the
 * browser has ended; a browser that still runs may be showing a page that lost its line and comes back.
 * On a Mac a browser goes on without windows, so there the lost line alone decides.
 */
export function endWithWindow({ window, windows, system, onClosed, onFailed, graceMs = GRACE_MS }: WindowWatch): void {
  let connectedOnce = windows.count > 0;
  let browserEnded = system === 'mac';
  let grace: NodeJS.Timeout | null = null;

  const weigh = () => {
    if (grace) clearTimeout(grace);
    grace = null;
    if (windows.count > 0) connectedOnce = true;
    else if (connectedOnce && browserEnded) grace = setTimeout(onClosed, graceMs);
  };
  windows.onChange(weigh);
  window.onEnd((code) => {
    browserEnded = true;
    // 0 without a connection: handed over to a browser that runs already, whose window is about to connect.
    if (!connectedOnce && code !== 0) onFailed();
    weigh();
  });
}
