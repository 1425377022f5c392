import { Menu as MenuIcon, SquarePen } from 'lucide-react';
import { type ComponentProps, createElement } from 'react';
import { IconButton } from '../ui/icon-button';
import { useLoadedPart } from './loaded-part';
import { useNavigation } from './navigation';
import { DRAWER } from './parts';
import { SCREEN_INFO } from './screen-info';
import { newChat, setDrawerOpen } from './shell-state';
import styles from './shell.module.css';
import { keepTopBarPlace } from './top-bar-place';

function OpenSidebar(props: Omit<ComponentProps<typeof IconButton>, 'label' | 'children'>) {
  return (
    <IconButton {...props} label="Open sidebar">
      <MenuIcon />
    </IconButton>
  );
}

/** In a narrow window: opens the drawer, says where one is, begins a chat. */
export function TopBar() {
  const screen = useNavigation(({ place }) => place.screen);
  const drawer = useLoadedPart(DRAWER, true);
  return (
    <header className={styles.topBar}>
      {drawer ? (
        createElement(drawer, { button: <OpenSidebar /> })
      ) : (
        <OpenSidebar onClick={() => setDrawerOpen(true)} />
      )}
      <div ref={keepTopBarPlace} className={styles.place} />
      <span className={styles.where}>{SCREEN_INFO[screen].name}</span>
      <IconButton label="New chat" onClick={newChat}>
        <SquarePen />
      </IconButton>
    </header>
  );
}
