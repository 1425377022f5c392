import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/t';
import { classes } from './classes';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { useReturnFocus } from './use-return-focus';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** Makes body and footer one form, so that Enter and a submit button do the same. */
  readonly onSubmit?: () => void;
  /** 400, 520 or 760 pixels wide; never wider than the window. */
  readonly size?: 'small' | 'medium' | 'large';
  readonly children?: ReactNode;
}

/** Escape belongs to an open list of choices first, and only then to the dialog around it. */
export function keepOpenForList(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') event.preventDefault();
}

/**
 * Puts the focus on the first field that does not fit, once that is drawn: below the edge nobody would see it. What is
 * no field says by `data-unfit` that it does not.
 */
function showUnfit(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const unfit = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-unfit]');
    unfit?.focus({ preventScroll: true });
    // In the middle, so that what is wrong with it, which stands below it, is seen as well.
    unfit?.scrollIntoView({ block: 'center' });
  });
}

/** A window in the window: holds the focus, closes on Escape, and gives the focus back to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  onSubmit,
  size = 'medium',
  children,
}: DialogProps) {
  const returnFocus = useReturnFocus(open);
  const inside = (
    <>
      <div className={styles.body}>{children}</div>
      {footer === undefined ? null : <div className={styles.footer}>{footer}</div>}
    </>
  );
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil}>
          <Radix.Content
            className={classes(styles.dialog, styles[size])}
            onEscapeKeyDown={keepOpenForList}
            {...returnFocus}
            {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          >
            <div className={styles.head}>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              {description === undefined ? null : (
                <Radix.Description className={styles.description}>{description}</Radix.Description>
              )}
            </div>
            {onSubmit === undefined ? (
              inside
            ) : (
              <form
                noValidate
                className={styles.form}
                onSubmit={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                  onSubmit();
                  showUnfit(event.currentTarget);
                }}
              >
                {inside}
              </form>
            )}
            <Radix.Close asChild>
              <IconButton label={t('Close')} size="small" className={styles.close}>
                <X />
              </IconButton>
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
