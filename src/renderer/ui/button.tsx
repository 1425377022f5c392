import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes';
import { Spinner } from './spinner';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `primary` is for the one thing that matters on a screen, `danger` for what cannot be taken back easily. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  /** Under way: keeps its width and the focus, shows a spinner, and does nothing when pressed. */
  readonly busy?: boolean;
  /** Stands before the words. */
  readonly icon?: ReactNode;
  readonly type?: 'button' | 'submit';
}

/** A button with words. Submits a form only when told to. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  busy = false,
  icon,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the type is one of two known values
      type={type}
      className={classes(styles.button, styles[variant], styles[size], busy && styles.busy, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>{children}</span>
      {busy ? <Spinner className={styles.spinner} /> : null}
    </button>
  );
}
