import type Electron from 'electron';
import { record } from './record';

/** Keys that another program has, for tests of a refusal: names parted by a space. */
const TAKEN = 'ELECTRON_STAND_IN_TAKEN_KEYS';

const held = new Map<string, () => void>();

/** What of Electron's globalShortcut the app uses. */
export const globalShortcut: Pick<Electron.GlobalShortcut, 'register' | 'unregister'> = {
  register(accelerator, pressed) {
    record('globalShortcut.register', accelerator);
    if ((process.env[TAKEN] ?? '').split(' ').includes(accelerator) || held.has(accelerator)) return false;
    held.set(accelerator, pressed);
    return true;
  },
  unregister(accelerator) {
    record('globalShortcut.unregister', accelerator);
    held.delete(accelerator);
  },
};

/** Presses keys while another program is in front. Throws when nobody asked for them. */
export function pressGlobalKeys(accelerator: string): void {
  const pressed = held.get(accelerator);
  if (!pressed) throw new Error(`Nobody listens for ${accelerator}`);
  pressed();
}
