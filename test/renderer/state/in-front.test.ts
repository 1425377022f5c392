import { afterEach, expect, it, vi } from 'vitest';
import type { Main } from '../../../src/renderer/state/client';
import { tellInFront } from '../../../src/renderer/state/in-front';

afterEach(() => {
  vi.restoreAllMocks();
});

function telling() {
  const seen = { visible: true, focused: true };
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (seen.visible ? 'visible' : 'hidden'));
  vi.spyOn(document, 'hasFocus').mockImplementation(() => seen.focused);
  const told: boolean[] = [];
  const main = {
    app: {
      inFront: ({ inFront }: { inFront: boolean }) => {
        told.push(inFront);
        return Promise.resolve();
      },
    },
  } as unknown as Main;
  const stop = tellInFront(main);
  return { seen, told, stop };
}

it('tells that the window is in front, that it no longer is, and each only once', () => {
  const { seen, told, stop } = telling();
  expect(told).toEqual([true]);
  window.dispatchEvent(new Event('focus'));
  seen.focused = false;
  window.dispatchEvent(new Event('blur'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toEqual([true, false]);
  seen.focused = true;
  window.dispatchEvent(new Event('focus'));
  seen.visible = false;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toEqual([true, false, true, false]);
  stop();
  seen.visible = true;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toHaveLength(4);
});
