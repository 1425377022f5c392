import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { t } from '../../../shared/language/t';
import type { Platform } from '../platform';
import { placeQuickAsk, resizeQuickAsk } from './quick-ask-bounds';
import { GROUND, guardedPreferences } from './web-preferences';
import type { WindowFiles } from './window';

/** What the window of the quick question needs from its host. */
export interface QuickAskWindowParts {
  readonly files: WindowFiles;
  readonly system: Platform['system'];
  /** Its page. */
  readonly page: string;
  /** Gives a window that was just made everything that the main one gets: its line, its guards, its menus. */
  readonly equip: (window: BrowserWindow) => void;
}

/** The options of the window: no frame, over everything else, and guarded like the main one. */
export function quickAskOptions({
  files,
  system,
}: Pick<QuickAskWindowParts, 'files' | 'system'>): BrowserWindowConstructorOptions {
  return {
    ...placeQuickAsk(areaOfPointer(), false),
    title: t('Quick question'),
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    // A Mac gives the keyboard to a panel without bringing the whole app to the front, and takes it back afterwards.
    ...(system === 'mac' ? { type: 'panel' } : {}),
    ...(system === 'linux' ? { icon: files.icon } : {}),
    webPreferences: guardedPreferences(files.preload, system),
  };
}

const areaOfPointer = () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;

/** The window of the quick question: made when it is first wanted, then hidden and shown, so that it is there at once. */
export class QuickAskView {
  readonly #parts: QuickAskWindowParts;
  #window: BrowserWindow | null = null;
  #isTall = false;
  #isPainted = false;

  constructor(parts: QuickAskWindowParts) {
    this.#parts = parts;
  }

  /** Brings it to the front, on the screen where the pointer is. */
  show(): void {
    const window = (this.#window ??= this.#open());
    if (!this.#isPainted) return;
    if (!window.isVisible()) window.setBounds(placeQuickAsk(areaOfPointer(), this.#isTall));
    window.show();
    window.focus();
  }

  /** What its keys do: shows it, and puts it away where it has the keyboard already. */
  toggle(): void {
    if (this.#window?.isVisible() === true && this.#window.isFocused()) this.hide();
    else this.show();
  }

  hide(): void {
    this.#window?.hide();
  }

  grow(isTall: boolean): void {
    this.#isTall = isTall;
    const window = this.#window;
    if (window === null) return;
    const at = window.getBounds();
    window.setBounds(resizeQuickAsk(at, screen.getDisplayMatching(at).workArea, isTall));
  }

  /** Lets go of it: its page ends. */
  close(): void {
    this.#window?.destroy();
  }

  #open(): BrowserWindow {
    const opened = new BrowserWindow(quickAskOptions(this.#parts));
    if (this.#parts.system === 'mac') {
      opened.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    }
    this.#parts.equip(opened);
    // It is made anew when it is wanted again; what was typed is kept.
    opened.webContents.on('render-process-gone', () => opened.destroy());
    this.#isPainted = false;
    this.#isTall = false;
    opened.once('ready-to-show', () => {
      this.#isPainted = true;
      this.show();
    });
    opened.on('closed', () => {
      this.#window = null;
    });
    // A page that does not load is told of by did-fail-load.
    opened.loadURL(this.#parts.page).catch(() => undefined);
    return opened;
  }
}
