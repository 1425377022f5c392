import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { Menu } from './menu';
import { chooseFrom } from './menu';
import { record } from './record';

/** Where pictures are taken from: only which file it was matters here. */
export const nativeImage = {
  createFromPath: (path: string) => ({ path }) as unknown as Electron.NativeImage,
};

/** What of Electron's Tray the app uses. */
type UsedTray = Pick<Electron.Tray, 'destroy' | 'setToolTip'>;

/** The sign beside the clock: its picture and menu are remembered. */
export class Tray extends EventEmitter implements UsedTray {
  static shown: Tray | null = null;
  #menu: Menu | null = null;

  constructor(image: unknown) {
    super();
    record('Tray', image);
    Tray.shown = this;
  }

  setToolTip(words: string): void {
    record('tray.setToolTip', words);
  }

  setContextMenu(menu: Menu): void {
    this.#menu = menu;
    record('tray.setContextMenu', menu.template);
  }

  destroy(): void {
    record('tray.destroy');
    Tray.shown = null;
  }

  /** Chooses from its menu, as a click does. */
  choose(label: string): void {
    chooseFrom(this.#menu?.template ?? [], label);
  }
}
