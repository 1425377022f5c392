import { Dialog } from 'radix-ui';
import { t } from '../../../shared/language/t';
import { useReturnFocus } from '../../ui/use-return-focus';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { setDrawerOpen, useShell } from '../shell-state';
import styles from '../shell.module.css';
import { Sidebar } from './sidebar';

/** The sidebar of a narrow window, which lies over the screen while it is open. */
export function Drawer() {
  const drawerOpen = useShell((shell) => shell.drawerOpen);
  const returnFocus = useReturnFocus(drawerOpen);
  return (
    <Dialog.Root open={drawerOpen} onOpenChange={setDrawerOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil} />
        <Dialog.Content className={styles.drawer} aria-describedby={undefined} {...returnFocus}>
          <VisuallyHidden>
            <Dialog.Title>{t('Sidebar')}</Dialog.Title>
          </VisuallyHidden>
          <Sidebar folded={false} drawer />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
