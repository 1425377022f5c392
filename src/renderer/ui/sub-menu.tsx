import { ChevronRight } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './menu.module.css';

interface SubMenuProps {
  readonly label: string;
  readonly icon?: ReactNode;
  /** `MenuItem`s. */
  readonly children: ReactNode;
}

/** An item of a menu with a menu of its own beside it: the right arrow opens it, the left one closes it. */
export function SubMenu({ label, icon, children }: SubMenuProps) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={classes(styles.item, styles.opens)}>
        {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
        <span className={styles.words}>{label}</span>
        <ChevronRight className={styles.arrow} aria-hidden="true" />
      </Radix.SubTrigger>
      <Radix.Portal>
        <Radix.SubContent className={styles.menu} collisionPadding={8} sideOffset={2} alignOffset={-4} loop>
          {children}
        </Radix.SubContent>
      </Radix.Portal>
    </Radix.Sub>
  );
}
