import { Dialog } from 'radix-ui';
import type { ReactElement } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { setDrawerOpen, useShell } from '../shell-state';
import styles from '../shell.module.css';
import { Sidebar } from './sidebar';

/** The sidebar of a narrow window, which lies over the screen while it is open, and the button that opens it. */
export function Drawer({ button }: { readonly button: ReactElement }) {
  const drawerOpen = useShell((shell) => shell.drawerOpen);
  return (
    <Dialog.Root open={drawerOpen} onOpenChange={setDrawerOpen}>
      <Dialog.Trigger asChild>{button}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil} />
        <Dialog.Content className={styles.drawer} aria-describedby={undefined}>
          <VisuallyHidden>
            <Dialog.Title>Sidebar</Dialog.Title>
          </VisuallyHidden>
          <Sidebar folded={false} drawer />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
