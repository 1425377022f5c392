import type { ReactNode } from 'react';
import { t } from '../../../shared/language/t';
import { classes } from '../../ui/classes';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { hashOf, type ScreenName, useNavigation } from '../navigation';
import { SCREEN_INFO } from '../screen-info';
import { fetchScreenAhead } from '../screens';
import styles from './sidebar-link.module.css';

interface SidebarLinkProps {
  readonly screen: ScreenName;
  /** The one thing on the screen to open; null for the screen itself. */
  readonly id?: string | null;
  /** What is open on the screen is marked elsewhere in the sidebar: the link itself stands back. */
  readonly quiet?: boolean;
  /** Only the icon is shown. */
  readonly folded: boolean;
  /** At the end of the line; decoration, said in words by `note`. */
  readonly end?: ReactNode;
  /** Read after the link's name. */
  readonly note?: string | null;
}

/** A link to a screen, named exactly as the screen is. */
export function SidebarLink({ screen, id = null, quiet = false, folded, end, note = null }: SidebarLinkProps) {
  const current = useNavigation(({ place }) => place.screen === screen);
  const { name: text, Icon } = SCREEN_INFO[screen];
  const name = t(text);
  const noteId = `${screen}-note`;
  return (
    <li className={styles.item}>
      <a
        href={hashOf({ screen, id })}
        className={classes(styles.link, folded && styles.folded)}
        onPointerEnter={() => fetchScreenAhead(screen)}
        onFocus={() => fetchScreenAhead(screen)}
        aria-current={current ? 'page' : undefined}
        data-quiet={quiet || undefined}
        aria-describedby={note === null ? undefined : noteId}
        {...(folded ? { 'data-tooltip': name, 'data-tooltip-side': 'right' } : {})}
      >
        <Icon className={styles.icon} aria-hidden="true" />
        {folded ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={styles.name}>{name}</span>}
        {end === undefined ? null : (
          <span className={styles.end} aria-hidden="true">
            {end}
          </span>
        )}
      </a>
      {note === null ? null : <VisuallyHidden id={noteId}>{note}</VisuallyHidden>}
    </li>
  );
}
