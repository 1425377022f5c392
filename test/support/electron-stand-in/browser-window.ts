import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { appAddress, appOrigin } from './address';
import { ChromiumWindow } from './chromium-window';
import { addWindow, app, removeWindow } from './lifecycle';
import { record } from './record';
import { session } from './session';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Prevention = { prevented: boolean; url: string; preventDefault(): void };

function preventable(url: string): Prevention {
  const event: Prevention = { prevented: false, url, preventDefault: () => (event.prevented = true) };
  return event;
}

/** What of Electron's WebContents the app uses. */
type UsedContents = Pick<
  Electron.WebContents,
  'forcefullyCrashRenderer' | 'isDestroyed' | 'reload' | 'replaceMisspelling' | 'send' | 'setWindowOpenHandler'
>;

class StandInContents extends EventEmitter implements UsedContents {
  /** Messages for this window alone. */
  readonly ipc = new EventEmitter();
  readonly session = session.defaultSession;
  readonly #window: Promise<ChromiumWindow>;
  #openHandler: OpenHandler | null = null;
  #destroyed = false;

  constructor(preload: string, onLoaded: () => void, onClosed: () => void) {
    super();
    this.#window = ChromiumWindow.open(preload, {
      message: (channel, values, shownUrl, isMainFrame) => {
        const senderFrame = { origin: appOrigin(shownUrl), url: appAddress(shownUrl), parent: isMainFrame ? null : {} };
        this.ipc.emit(channel, { senderFrame, sender: this }, ...values);
      },
      objectsToNavigation: (address, isMainFrame) => {
        const frameEvent = preventable(address);
        this.emit('will-frame-navigate', frameEvent);
        const mainEvent = preventable(address);
        if (isMainFrame) this.emit('will-navigate', mainEvent);
        return frameEvent.prevented || mainEvent.prevented;
      },
      popup: (url) => {
        const action = this.#openHandler?.({ url } as Electron.HandlerDetails).action ?? 'allow';
        record('window.open', { url, action });
      },
      loaded: onLoaded,
      failed: (reason, address) => void this.emit('did-fail-load', {}, -2, reason, address, true),
      crashed: () => void this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      closed: () => {
        this.#destroyed = true;
        this.emit('destroyed');
        onClosed();
      },
    });
  }

  async loadURL(address: string): Promise<void> {
    await (await this.#window).load(address);
  }

  send(channel: string, ...values: unknown[]): void {
    void this.#window.then((window) => window.deliver(channel, values));
  }

  reload(): void {
    void this.#window.then((window) => window.reload()).catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    record('webContents.setWindowOpenHandler');
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  replaceMisspelling(word: string): void {
    record('webContents.replaceMisspelling', word);
  }

  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 });
  }

  async close(): Promise<void> {
    await (await this.#window).close();
  }
}

/** What of Electron's BrowserWindow the app uses. */
type UsedWindow = Pick<
  Electron.BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'hide'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setBounds'
  | 'setVisibleOnAllWorkspaces'
  | 'show'
>;

/** The window: its options are remembered, its page is Chromium's. */
export class BrowserWindow extends EventEmitter implements UsedWindow {
  static readonly all = new Set<BrowserWindow>();
  static #focused: BrowserWindow | null = null;
  readonly webContents: StandInContents;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #maximized = false;
  #minimized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    record('BrowserWindow', options);
    const { x = 340, y = 120, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show !== false;
    let shown = false;
    this.webContents = new StandInContents(
      options.webPreferences?.preload ?? '',
      () => {
        this.webContents.emit('did-finish-load');
        if (!shown) this.emit('ready-to-show');
        shown = true;
      },
      () => {
        BrowserWindow.all.delete(this);
        if (BrowserWindow.#focused === this) BrowserWindow.#focused = null;
        this.emit('close', { preventDefault: () => undefined });
        this.emit('closed');
        removeWindow(this);
      },
    );
    BrowserWindow.all.add(this);
    addWindow(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(address: string): Promise<void> {
    record('window.loadURL', address);
    return this.webContents.loadURL(address);
  }

  show(): void {
    record('window.show');
    this.#visible = true;
  }

  focus(): void {
    record('window.focus');
    BrowserWindow.#focused = this;
  }

  isFocused(): boolean {
    return BrowserWindow.#focused === this;
  }

  hide(): void {
    record('window.hide');
    this.#visible = false;
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = null;
  }

  setVisibleOnAllWorkspaces(): void {
    record('window.setVisibleOnAllWorkspaces');
  }

  getBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    record('window.setBounds', this.#bounds);
  }

  destroy(): void {
    void this.close();
  }

  restore(): void {
    this.#minimized = false;
  }

  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  /** What a person does who drags the window's frame. */
  dragTo(bounds: Electron.Rectangle): void {
    this.#bounds = bounds;
    this.emit('move');
    this.emit('resize');
  }

  async close(): Promise<void> {
    if (!this.isDestroyed()) await this.webContents.close();
  }
}
