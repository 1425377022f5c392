import { PanelLeftClose, PanelLeftOpen, Search, SquarePen } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { useConnections, worstDot } from '../../state/connections';
import { useConversations } from '../../state/conversations';
import { useFolders } from '../../state/folders';
import { useSession } from '../../state/session';
import { classes } from '../../ui/classes';
import { HEALTH_WORDS, HealthLight } from '../../ui/health-light';
import { IconButton } from '../../ui/icon-button';
import { Mark } from '../mark';
import { useNavigation } from '../navigation';
import { newChat, setPaletteOpen, toggleSidebar, useShell } from '../shell-state';
import { printedShortcut } from '../shortcuts/printed';
import { ConversationList } from './conversation-list';
import { isListed } from './list-sections';
import { useListView } from './list-view';
import { SidebarAction } from './sidebar-action';
import { SidebarLink } from './sidebar-link';
import styles from './sidebar.module.css';
import { TasksLink } from './tasks-link';

interface SidebarProps {
  /** Only icons are shown. */
  readonly folded: boolean;
  /** It is a drawer: there is nothing to fold. */
  readonly drawer?: boolean;
}

/** The way to everything: new chat, search, the screens, the conversations, and the system's screens at the bottom. */
export function Sidebar({ folded, drawer = false }: SidebarProps) {
  const lastChat = useShell((shell) => shell.lastChat);
  const connected = useSession((session) => session.main !== null);
  // In the list of conversations the open one is marked, and one mark is enough.
  const openId = useNavigation(({ place }) => (place.screen === 'chat' ? place.id : null));
  const open = useConversations(({ items }) => items.find(({ id }) => id === openId));
  const shelves = useConversations((state) => state.shelves);
  const folders = useFolders((state) => state.folders);
  const isArchive = useListView(({ view }) => view === 'archive');
  const isOpenInList = open !== undefined && !folded && !isArchive && isListed(open, { shelves, folders });
  const Toggle = folded ? PanelLeftOpen : PanelLeftClose;
  return (
    <div className={classes(styles.sidebar, folded && styles.folded)}>
      <div className={styles.head}>
        {folded ? null : (
          <>
            <Mark />
            <span className={styles.name}>{'Signalbox'}</span>
          </>
        )}
        {drawer ? null : (
          <IconButton
            label={folded ? t('Show sidebar') : t('Fold sidebar')}
            shortcut={printedShortcut('toggle_sidebar')}
            onClick={() => void toggleSidebar()}
          >
            <Toggle />
          </IconButton>
        )}
      </div>
      <div className={styles.part}>
        <SidebarAction label={t('New chat')} Icon={SquarePen} shortcut="new_chat" folded={folded} onClick={newChat} />
        <SidebarAction
          label={t('Search')}
          Icon={Search}
          shortcut="palette"
          folded={folded}
          onClick={() => setPaletteOpen(true)}
        />
      </div>
      <nav aria-label={t('Screens')} className={styles.part}>
        <ul className={styles.links}>
          <SidebarLink screen="chat" id={lastChat} quiet={isOpenInList} folded={folded} />
          <TasksLink folded={folded} />
          <SidebarLink screen="playbooks" folded={folded} />
          <SidebarLink screen="compare" folded={folded} />
          <SidebarLink screen="usage" folded={folded} />
        </ul>
      </nav>
      {folded ? (
        <div className={styles.gap} />
      ) : (
        <nav aria-label={t('Recent')} className={styles.recent}>
          <h2 className={styles.heading}>{t('Recent')}</h2>
          {connected ? <ConversationList /> : null}
        </nav>
      )}
      <nav aria-label={t('System')} className={classes(styles.part, styles.system)}>
        {folded ? null : <h2 className={styles.heading}>{t('System')}</h2>}
        <ul className={styles.links}>
          <AiConfigurationLink folded={folded} />
          <SidebarLink screen="agents" folded={folded} />
          <SidebarLink screen="settings" folded={folded} />
        </ul>
      </nav>
    </div>
  );
}

/** The link to the providers, with the worst light among those in use. */
function AiConfigurationLink({ folded }: { readonly folded: boolean }) {
  const dot = worstDot(useConnections());
  if (dot === null) return <SidebarLink screen="ai-configuration" folded={folded} />;
  return (
    <SidebarLink
      screen="ai-configuration"
      folded={folded}
      end={<HealthLight dot={dot} decorative />}
      note={t('Worst light: {state}', { state: t(HEALTH_WORDS[dot]) })}
    />
  );
}
