import type { MenuCommand } from '../../../shared/channel';
import type { Connection } from '../../../shared/domain/connection';
import type { QuickAskState } from '../../../shared/domain/quick-ask';
import type { Settings } from '../../../shared/domain/settings';
import type { Platform, QuickAskWindow } from '../platform';
import { decidesByItself, GlobalKeys } from './quick-ask-keys';
import { QuickAskView, type QuickAskWindowParts } from './quick-ask-window';
import { TraySign } from './tray';

/** What the quick question needs from its host. */
export interface QuickAskParts {
  readonly window: QuickAskWindowParts;
  readonly trayIcon: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly command: string;
  readonly settings: () => Settings;
  readonly connections: () => readonly Connection[];
  /** Brings the window of Signalbox to the front and has it do something; null: it stays where it is. */
  readonly open: (command: MenuCommand | null) => void;
  readonly quit: () => void;
  readonly onDefect: (error: unknown) => void;
}

/** Everything of Signalbox that is there without its window: the quick question, its keys, and the sign beside the clock. */
export class QuickAsk implements QuickAskWindow {
  readonly #parts: QuickAskParts;
  readonly #view: QuickAskView;
  readonly #keys: GlobalKeys;
  readonly #sign: TraySign;
  #keysInUse: string | null = null;

  constructor(parts: QuickAskParts) {
    this.#parts = parts;
    this.#view = new QuickAskView(parts.window);
    this.#keys = new GlobalKeys(() => this.#view.toggle(), decidesByItself(parts.window.system, parts.env));
    const actions = {
      ask: () => this.show(),
      open: () => parts.open(null),
      newChat: () => parts.open('new-chat'),
      showProviders: () => parts.open('providers'),
      quit: parts.quit,
    };
    this.#sign = new TraySign(parts.trayIcon, actions, parts.onDefect);
  }

  /** Puts the settings and what is known of the providers into effect: at the start, and whenever either changed. */
  follow(): void {
    const { quickAskKeys, trayIcon } = this.#parts.settings();
    if (quickAskKeys !== this.#keysInUse) {
      this.#keysInUse = quickAskKeys;
      this.#keys.use(quickAskKeys);
    }
    if (trayIcon) this.#sign.show(this.#parts.connections(), quickAskKeys);
    else this.#sign.hide();
  }

  /** Whether Signalbox goes on when its window is closed. */
  staysWithoutWindow(system: Platform['system']): boolean {
    // A Mac app ends when it is told to, whatever windows it has.
    return system === 'mac' || (this.#parts.settings().staysInTray && this.#sign.isShown());
  }

  state(): QuickAskState {
    return { keys: this.#keys.state(), command: this.#parts.command };
  }

  show(): void {
    this.#view.show();
  }

  hide(): void {
    this.#view.hide();
  }

  grow(isTall: boolean): void {
    this.#view.grow(isTall);
  }

  goOn(conversationId: string | null): void {
    this.#view.hide();
    this.#parts.open(conversationId === null ? null : `chat:${conversationId}`);
  }

  /** Lets go of its window: the last one of Signalbox was closed. */
  close(): void {
    this.#view.close();
  }

  /** Gives everything back to the system. */
  dispose(): void {
    this.#keys.dispose();
    this.#sign.hide();
    this.#view.close();
  }
}
