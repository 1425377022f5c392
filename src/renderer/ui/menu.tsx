import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import { Kbd } from './kbd';
import styles from './menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly align?: 'start' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Told when it gives the focus back to its button; prevented by what has led elsewhere. */
  readonly onReturnFocus?: (event: Event) => void;
  /** {@link MenuItem}s. */
  readonly children: ReactNode;
}

/**
 * A list of actions behind a button: arrows move, letters jump, Escape closes and gives the focus back. Not modal: a
 * menu that hides the rest of the page from readers leaves their focus on hidden things.
 */
export function Menu({ trigger, align = 'start', onReturnFocus, children, ...state }: MenuProps) {
  return (
    <Radix.Root modal={false} {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          {...(onReturnFocus === undefined ? {} : { onCloseAutoFocus: onReturnFocus })}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  /** Keys that do the same, to be learnt in passing. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** One action of a {@link Menu}. */
export function MenuItem({ onSelect, icon, shortcut, danger = false, disabled = false, children }: MenuItemProps) {
  return (
    <Radix.Item className={classes(styles.item, danger && styles.danger)} disabled={disabled} onSelect={onSelect}>
      {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>{children}</span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
    </Radix.Item>
  );
}
