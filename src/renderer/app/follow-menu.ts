import type { MenuCommand } from '../../shared/channel';
import { goTo } from './navigation';
import { newChat, setPaletteOpen } from './shell-state';

/** Does what is chosen in the application menu, where the host has one. Called once for each page. */
export function followMenu(): void {
  window.signalbox?.onMenu(carryOut);
}

function carryOut(command: MenuCommand): void {
  switch (command) {
    case 'new-chat':
      return newChat();
    case 'search':
      return setPaletteOpen(true);
    case 'settings':
      return goTo('settings');
  }
}
