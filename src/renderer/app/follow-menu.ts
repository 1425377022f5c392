import type { MenuCommand } from '../../shared/channel';
import { goTo } from './navigation';
import { newChat, setPaletteOpen, setSheetOpen } from './shell-state';

/** Does what is chosen in the menus of the host and in its quick question, where it has them. Called once for each page. */
export function followMenu(): void {
  window.signalbox?.onMenu(carryOut);
}

function carryOut(command: MenuCommand): void {
  setPaletteOpen(false);
  switch (command) {
    case 'new-chat':
      return newChat();
    case 'search':
      return setPaletteOpen(true);
    case 'settings':
      return goTo('settings');
    case 'providers':
      return goTo('ai-configuration');
    case 'shortcuts':
      return setSheetOpen(true);
    default:
      return goTo('chat', command.slice('chat:'.length));
  }
}
