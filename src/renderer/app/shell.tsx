import { useRef } from 'react';
import { t } from '../../shared/language/t';
import { useSettings } from '../state/settings';
import { Banners } from './banners';
import { CurrentScreen } from './current-screen';
import styles from './shell.module.css';
import { Sidebar } from './sidebar/sidebar';
import { TopBar } from './top-bar';
import { NARROW, useMedia } from './use-media';

/** The frame of the window: the sidebar, what must be told, and the screen. */
export function Shell() {
  const narrow = useMedia(NARROW);
  const folded = useSettings((settings) => settings.sidebarCollapsed);
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('Skip to content')}
      </button>
      {narrow ? null : (
        <aside className={styles.side} aria-label={t('Sidebar')}>
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
