import { AlertDialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/t';
import { Button } from './button';
import { classes } from './classes';
import styles from './dialog.module.css';
import { useReturnFocus } from './use-return-focus';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly description: ReactNode;
  /** The verb of the button that goes on. */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** Closes when it resolves, and stays open when it rejects: then whoever asked shows why. */
  readonly onConfirm: () => void | Promise<void>;
  /** More to say or to choose, below the description. */
  readonly children?: ReactNode;
}

/** Asks once before something that cannot be undone. "Cancel" has the focus. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  danger = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const returnFocus = useReturnFocus(open);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch {
      // Whoever asked has shown what went wrong; the question stays on the screen so that it can be answered again.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil}>
          <Radix.Content
            className={classes(styles.dialog, styles.small)}
            onCloseAutoFocus={returnFocus.onCloseAutoFocus}
          >
            <div className={styles.head}>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              <Radix.Description className={styles.description}>{description}</Radix.Description>
            </div>
            <div className={styles.body}>{children}</div>
            <div className={styles.footer}>
              <Radix.Cancel asChild>
                <Button>{t('Cancel')}</Button>
              </Radix.Cancel>
              <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void confirm()}>
                {confirmLabel}
              </Button>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
