import type { LucideIcon } from 'lucide-react';
import { classes } from '../../ui/classes';
import { Kbd } from '../../ui/kbd';
import { useReaches } from '../keys';
import { ariaShortcuts, printedShortcut } from '../shortcuts/printed';
import type { ShortcutId } from '../shortcuts/table';
import styles from './sidebar-link.module.css';

interface SidebarActionProps {
  readonly label: string;
  readonly Icon: LucideIcon;
  /** What does the same by keys. */
  readonly shortcut: ShortcutId;
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
      aria-keyshortcuts={isReached ? ariaShortcuts(shortcut) : undefined}
      onClick={onClick}
      {...(folded
        ? {
            'aria-label': label,
            'data-tooltip': label,
            'data-tooltip-side': 'right',
            'data-tooltip-keys': isReached ? printedShortcut(shortcut) : undefined,
          }
        : {})}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      {folded ? null : (
        <>
          <span className={styles.name}>{label}</span>
          {isReached ? <Kbd keys={printedShortcut(shortcut)} /> : null}
        </>
      )}
    </button>
  );
}
