import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> {
  /** Its accessible name and its tooltip: a verb, as a button with words would say it. */
  readonly label: string;
  readonly size?: 'small' | 'medium';
  /** Keys that do the same, shown in the tooltip ("Ctrl K"). */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

/** A button that is only an icon. It always has a name, shown on hover and on keyboard focus. */
export function IconButton({ label, size = 'medium', shortcut, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      data-tooltip={label}
      data-tooltip-keys={shortcut}
      className={classes(styles.button, styles[size], className)}
    >
      {children}
    </button>
  );
}
