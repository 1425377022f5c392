import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { worstLight } from '../../../shared/worst-light';

/** What is chosen in the menu of the sign. */
export interface TrayActions {
  readonly ask: () => void;
  readonly open: () => void;
  readonly newChat: () => void;
  readonly showProviders: () => void;
  readonly quit: () => void;
}

/** How the providers are, in words: the worst light among those in use. */
export function healthLine(connections: readonly Connection[]): string {
  const worst = worstLight(connections);
  if (worst === null) return t('No provider is connected');
  const { label } = worst;
  switch (worst.health.dot) {
    case 'failing':
      return t('{label} is failing', { label });
    case 'recent_failure':
      return t('{label} failed recently', { label });
    case 'not_used':
      return t('{label} was not used yet', { label });
    case 'responding':
      return t('All providers in use are responding');
  }
}

/** The menu of the sign. @param keys those that ask quickly, shown beside it; empty where none do */
export function trayTemplate(line: string, keys: string, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    {
      label: t('Ask quickly'),
      click: actions.ask,
      // The system has them already; here they are only shown.
      ...(keys === '' ? {} : { accelerator: keys, registerAccelerator: false }),
    },
    { label: t('Open Signalbox'), click: actions.open },
    { label: t('New chat'), click: actions.newChat },
    { type: 'separator' },
    // A single & would be left out, and underline what follows it.
    { label: line.replaceAll('&', '&&'), click: actions.showProviders },
    { type: 'separator' },
    { label: t('Quit Signalbox'), click: actions.quit },
  ];
}

/** The sign beside the clock, with its menu. Nothing is there while it is not shown. */
export class TraySign {
  readonly #icon: string;
  readonly #actions: TrayActions;
  readonly #onDefect: (error: unknown) => void;
  #tray: Tray | null = null;
  #shown = '';

  /** @param icon its picture's file; on a Mac a template, which the system colours */
  constructor(icon: string, actions: TrayActions, onDefect: (error: unknown) => void) {
    this.#icon = icon;
    this.#actions = actions;
    this.#onDefect = onDefect;
  }

  /** Whether it is there. A desktop without a place for it says nothing, and shows nothing. */
  isShown(): boolean {
    return this.#tray !== null;
  }

  /** Shows it with what holds now; a menu that says the same already is left alone, since it may be open. */
  show(connections: readonly Connection[], keys: string): void {
    const template = trayTemplate(healthLine(connections), keys, this.#actions);
    const said = JSON.stringify(template);
    if (this.#tray !== null && said === this.#shown) return;
    try {
      this.#tray ??= this.#make();
      this.#tray.setContextMenu(Menu.buildFromTemplate(template));
      this.#shown = said;
    } catch (error) {
      // A desktop without a place for signs.
      this.#onDefect(error);
    }
  }

  hide(): void {
    this.#tray?.destroy();
    this.#tray = null;
    this.#shown = '';
  }

  #make(): Tray {
    const tray = new Tray(nativeImage.createFromPath(this.#icon));
    tray.setToolTip('Signalbox');
    // On a Mac a press opens the menu; elsewhere people expect the window.
    tray.on('click', () => process.platform !== 'darwin' && this.#actions.open());
    return tray;
  }
}
