import { Menu as MenuIcon, SquarePen } from 'lucide-react';
import { Dialog as Drawer } from 'radix-ui';
import { useRef } from 'react';
import { useSettings } from '../state/settings';
import { IconButton } from '../ui/icon-button';
import { VisuallyHidden } from '../ui/visually-hidden';
import { Banners } from './banners';
import { CurrentScreen } from './current-screen';
import { useNavigation } from './navigation';
import { SCREEN_INFO } from './screen-info';
import { newChat, setDrawerOpen, useShell } from './shell-state';
import styles from './shell.module.css';
import { Sidebar } from './sidebar/sidebar';
import { NARROW, useMedia } from './use-media';

/** In a narrow window: opens the drawer, says where one is, begins a chat. */
function TopBar() {
  const drawerOpen = useShell((shell) => shell.drawerOpen);
  const screen = useNavigation(({ place }) => place.screen);
  return (
    <div className={styles.topBar}>
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
      <span className={styles.where}>{SCREEN_INFO[screen].name}</span>
      <IconButton label="New chat" onClick={newChat}>
        <SquarePen />
      </IconButton>
    </div>
  );
}

/** The frame of the window: the sidebar, what must be told, and the screen. */
export function Shell() {
  const narrow = useMedia(NARROW);
  const folded = useSettings((settings) => settings.sidebarCollapsed);
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      {narrow ? null : (
        <aside className={styles.side} aria-label="Sidebar">
          <Sidebar folded={folded} />
        </aside>
      )}
      <div className={styles.rest}>
        {narrow ? <TopBar /> : null}
        <Banners />
        <main ref={main} className={styles.main} tabIndex={-1}>
          <CurrentScreen />
        </main>
      </div>
    </div>
  );
}
