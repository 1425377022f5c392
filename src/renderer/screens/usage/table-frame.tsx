import type { ReactNode } from 'react';
import { t } from '../../../shared/language/t';
import { classes } from '../../ui/classes';
import styles from './usage-table.module.css';

interface TableFrameProps {
  /** Of the table in it. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What a table scrolls in where it is wider than the window. */
export function TableFrame({ label, className, children }: TableFrameProps) {
  return (
    <div
      className={classes(styles.frame, className)}
      role="group"
      aria-label={t('{table}, scrollable', { table: label })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  );
}
