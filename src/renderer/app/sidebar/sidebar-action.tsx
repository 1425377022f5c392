import type { LucideIcon } from 'lucide-react';
import { classes } from '../../ui/classes';
import { Kbd } from '../../ui/kbd';
import { ariaKeys, printedKeys, useReaches } from '../keys';
import styles from './sidebar-link.module.css';

interface SidebarActionProps {
  readonly label: string;
  readonly Icon: LucideIcon;
  /** The key that does the same together with the system's main modifier. */
  readonly shortcut: string;
  readonly folded: boolean;
  readonly onClick: () => void;
}

/** A button of the sidebar that looks like its links. */
export function SidebarAction({ label, Icon, shortcut, folded, onClick }: SidebarActionProps) {
  const isReached = useReaches(shortcut);
  return (
    <button
      type="button"
      className={classes(styles.action, folded && styles.folded)}
      aria-keyshortcuts={isReached ? ariaKeys(shortcut) : undefined}
      onClick={onClick}
      {...(folded
        ? {
            'aria-label': label,
            'data-tooltip': label,
            'data-tooltip-side': 'right',
            'data-tooltip-keys': isReached ? printedKeys(shortcut) : undefined,
          }
        : {})}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      {folded ? null : (
        <>
          <span className={styles.name}>{label}</span>
          {isReached ? <Kbd keys={printedKeys(shortcut)} /> : null}
        </>
      )}
    </button>
  );
}
