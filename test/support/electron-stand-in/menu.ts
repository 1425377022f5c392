import type Electron from 'electron';
import { record } from './record';

type Template = readonly Electron.MenuItemConstructorOptions[];

/** A menu that was built: its template, and the way to choose from it. */
export class Menu {
  readonly template: Template;

  constructor(template: Template) {
    this.template = template;
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    current = menu;
    record('Menu.setApplicationMenu', menu?.template);
  }

  popup(): void {
    record('Menu.popup', this.template);
  }
}

let current: Menu | null = null;

function find(template: Template, label: string): Electron.MenuItemConstructorOptions | undefined {
  for (const item of template) {
    if (item.label === label) return item;
    const below = Array.isArray(item.submenu) ? find(item.submenu, label) : undefined;
    if (below) return below;
  }
  return undefined;
}

/** Chooses an item of a menu, as a click does. Throws when there is none of that name. */
export function chooseFrom(template: Template, label: string): void {
  const item = find(template, label);
  if (!item?.click) throw new Error(`The menu has no “${label}” to click`);
  (item.click as () => void)();
}

/** The same in the application menu. */
export function chooseMenuItem(label: string): void {
  chooseFrom(current?.template ?? [], label);
}
