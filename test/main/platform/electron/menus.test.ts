import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../../../src/shared/channel';
import { contextTemplate } from '../../../../src/main/platform/electron/context-menu';
import { menuTemplate } from '../../../../src/main/platform/electron/menu';

vi.mock('electron', () => import('../../../support/electron-stand-in/menu'));

function everyItem(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

const actions = (withDeveloperTools: boolean, said: string[] = []) => ({
  command: (command: MenuCommand) => void said.push(command),
  askQuickly: () => void said.push('quick'),
  showDataFolder: () => void said.push('folder'),
  withDeveloperTools,
});

describe('the application menu', () => {
  it('has every shortcut once, on every system', () => {
    for (const system of ['mac', 'windows', 'linux'] as const) {
      const keys = everyItem(menuTemplate(system, actions(true)))
        .map((item) => item.accelerator)
        .filter((key) => key !== undefined);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(
        expect.arrayContaining([
          'CommandOrControl+N',
          'CommandOrControl+K',
          'CommandOrControl+,',
          'CommandOrControl+/',
        ]),
      );
    }
  });

  it('leaves the keys to the window, so that nothing happens twice', () => {
    const items = everyItem(menuTemplate('linux', actions(false))).filter((item) => item.accelerator && item.click);
    expect(items).toHaveLength(4);
    expect(items.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  it('has what a Mac expects where a Mac expects it', () => {
    const [first] = menuTemplate('mac', actions(false));
    expect(first?.role).toBe('appMenu');
    const roles = everyItem([first ?? {}]).map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit']));
    expect(menuTemplate('linux', actions(false)).map((item) => item.role)).not.toContain('appMenu');
  });

  it('says what was chosen', () => {
    const said: string[] = [];
    for (const item of everyItem(menuTemplate('mac', actions(false, said))))
      (item.click as (() => void) | undefined)?.();
    expect(said.toSorted()).toEqual(['folder', 'new-chat', 'quick', 'search', 'settings', 'shortcuts']);
  });

  it('has developer tools for developers only', () => {
    const roles = (dev: boolean) => everyItem(menuTemplate('linux', actions(dev))).map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});

describe('a right click', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as never;
  const nothing = { dictionarySuggestions: [], editFlags, isEditable: false, selectionText: '' };

  it('offers nothing where there is nothing to do', () => {
    expect(contextTemplate(nothing, () => undefined)).toEqual([]);
    expect(contextTemplate({ ...nothing, selectionText: ' \n' }, () => undefined)).toEqual([]);
  });

  it('offers to copy what is selected', () => {
    const template = contextTemplate({ ...nothing, selectionText: 'word' }, () => undefined);
    expect(template.map((item) => item.role)).toEqual(['copy']);
  });

  it('offers editing in a field, with a few suggestions for a misspelt word', () => {
    const replaced: string[] = [];
    const params = { ...nothing, isEditable: true, dictionarySuggestions: ['a', 'b', 'c', 'd', 'e', 'f'] };
    const template = contextTemplate(params, (word) => replaced.push(word));
    expect(template.map((item) => item.label).filter(Boolean)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(template.map((item) => item.role).filter(Boolean)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    (template[1] as { click: () => void }).click();
    expect(replaced).toEqual(['b']);
  });
});
