import type { Rectangle } from 'electron';
import type { WindowBounds } from '../../../shared/domain/settings';

/** Size of a window that has never been placed, and the smallest that the screens work at, in screen pixels. */
export const FIRST_SIZE = { width: 1240, height: 840 } as const;
export const MIN_SIZE = { width: 480, height: 480 } as const;

/** So much of the title bar must lie on a screen for the window to be caught hold of, in screen pixels. */
const GRIP = { width: 120, height: 40 } as const;

/** Where to put the window. Without x and y the system centres it. */
export type Placement = { width: number; height: number; x?: number; y?: number };

function canBeGripped(bounds: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return (
    overlap >= Math.min(GRIP.width, bounds.width) &&
    bounds.y >= area.y &&
    bounds.y + GRIP.height <= area.y + area.height
  );
}

/**
 * Where the window was, where that still is on a screen: a monitor may be gone since then. Otherwise centred, in the
 * size that it had, no larger than the first screen.
 * @param areas the usable parts of all screens, the main one first
 */
export function placeWindow(kept: WindowBounds | null, areas: readonly Rectangle[]): Placement {
  const size = { width: kept?.width ?? FIRST_SIZE.width, height: kept?.height ?? FIRST_SIZE.height };
  if (kept?.x !== undefined && kept.y !== undefined) {
    const bounds = { ...size, x: kept.x, y: kept.y };
    if (areas.some((area) => canBeGripped(bounds, area))) return bounds;
  }
  const [main] = areas;
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, main?.width ?? size.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, main?.height ?? size.height)),
  };
}
