import { Menu as MenuIcon, SquarePen } from 'lucide-react';
import { createElement } from 'react';
import { t } from '../../shared/language/t';
import { IconButton } from '../ui/icon-button';
import { useLoadedPart } from './loaded-part';
import { useNavigation } from './navigation';
import { DRAWER } from './parts';
import { SCREEN_INFO } from './screen-info';
import { searchedAt } from './search-place';
import { newChat, setDrawerOpen, useShell } from './shell-state';
import styles from './shell.module.css';
import { keepTopBarPlace } from './top-bar-place';

/** In a narrow window: opens the drawer, says where one is, begins a chat. */
export function TopBar() {
  const { screen, id } = useNavigation(({ place }) => place);
  const drawerOpen = useShell((shell) => shell.drawerOpen);
  const drawer = useLoadedPart(DRAWER, true);
  return (
    <header className={styles.topBar}>
      <IconButton
        label={t('Open sidebar')}
        aria-haspopup="dialog"
        aria-expanded={drawerOpen}
        onClick={() => setDrawerOpen(true)}
      >
        <MenuIcon />
      </IconButton>
      {drawer ? createElement(drawer) : null}
      <div ref={keepTopBarPlace} className={styles.place} />
      <span className={styles.where}>
        {screen !== 'chat' || searchedAt(id) === null ? t(SCREEN_INFO[screen].name) : t('Search')}
      </span>
      <IconButton label={t('New chat')} onClick={newChat}>
        <SquarePen />
      </IconButton>
    </header>
  );
}
