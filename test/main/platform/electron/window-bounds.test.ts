import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_SIZE, MIN_SIZE, placeWindow } from '../../../../src/main/platform/electron/window-bounds';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('where the window is put', () => {
  it('the first time: centred by the system, no larger than the screen', () => {
    expect(placeWindow(null, [monitor])).toEqual(FIRST_SIZE);
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 });
  });

  it('where it was left, on any screen', () => {
    const onMonitor = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };
    expect(placeWindow(onMonitor, [laptop, monitor])).toEqual({ x: 1600, y: 100, width: 1200, height: 800 });
    const acrossBoth = { x: 1000, y: 100, width: 900, height: 600, maximized: false };
    expect(placeWindow(acrossBoth, [laptop, monitor])).toMatchObject({ x: 1000 });
  });

  it('on a screen, when the one it was on has gone', () => {
    const onMonitor = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };
    expect(placeWindow(onMonitor, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  it('not under the menu bar or past an edge, where it could not be caught hold of', () => {
    for (const [x, y] of [
      [100, -400],
      [100, 890],
      [-1190, 100],
      [1430, 100],
    ] as const) {
      expect(placeWindow({ x, y, width: 1200, height: 800, maximized: false }, [laptop])).not.toHaveProperty('x');
    }
  });

  it('whatever was kept and whatever screens there are: its title bar can be reached', () => {
    const length = fc.integer({ min: 600, max: 8000 });
    const place = fc.integer({ min: -10_000, max: 10_000 });
    const area = fc.record({ x: place, y: place, width: length, height: length });
    const kept = fc.record({
      x: fc.option(place, { nil: undefined }),
      y: fc.option(place, { nil: undefined }),
      width: fc.integer({ min: 320, max: 20_000 }),
      height: fc.integer({ min: 320, max: 20_000 }),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.option(kept), fc.array(area, { minLength: 1, maxLength: 4 }), (bounds, areas) => {
        const { x, y, width, height } = placeWindow(bounds, areas);
        if (x === undefined || y === undefined) {
          expect(width).toBeLessThanOrEqual(Math.max(areas[0]?.width ?? 0, MIN_SIZE.width));
          expect(height).toBeLessThanOrEqual(Math.max(areas[0]?.height ?? 0, MIN_SIZE.height));
          return;
        }
        const reachable = areas.some(
          (screen) =>
            y >= screen.y && y < screen.y + screen.height && x < screen.x + screen.width && x + width > screen.x,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});
