import { Menu as MenuIcon, SquarePen } from 'lucide-react';
import { Dialog as Drawer } from 'radix-ui';
import { IconButton } from '../ui/icon-button';
import { VisuallyHidden } from '../ui/visually-hidden';
import { useNavigation } from './navigation';
import { SCREEN_INFO } from './screen-info';
import { newChat, setDrawerOpen, useShell } from './shell-state';
import styles from './shell.module.css';
import { Sidebar } from './sidebar/sidebar';
import { keepTopBarPlace } from './top-bar-place';

/** In a narrow window: opens the drawer, says where one is, begins a chat. */
export function TopBar() {
  const drawerOpen = useShell((shell) => shell.drawerOpen);
  const screen = useNavigation(({ place }) => place.screen);
  return (
    <header className={styles.topBar}>
      <Drawer.Root open={drawerOpen} onOpenChange={setDrawerOpen}>
        <Drawer.Trigger asChild>
          <IconButton label="Open sidebar">
            <MenuIcon />
          </IconButton>
        </Drawer.Trigger>
        <Drawer.Portal>
          <Drawer.Overlay className={styles.veil} />
          <Drawer.Content className={styles.drawer} aria-describedby={undefined}>
            <VisuallyHidden>
              <Drawer.Title>Sidebar</Drawer.Title>
            </VisuallyHidden>
            <Sidebar folded={false} drawer />
          </Drawer.Content>
        </Drawer.Portal>
      </Drawer.Root>
      <div ref={keepTopBarPlace} className={styles.place} />
      <span className={styles.where}>{SCREEN_INFO[screen].name}</span>
      <IconButton label="New chat" onClick={newChat}>
        <SquarePen />
      </IconButton>
    </header>
  );
}
