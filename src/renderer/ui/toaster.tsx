import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { t } from '../../shared/language/t';
import { Button } from './button';
import { classes } from './classes';
import { IconButton } from './icon-button';
import { closeToast, useToasts } from './toast';
import styles from './toaster.module.css';

interface ToasterProps {
  /** The end of the window at which they lie: the one where the screen has no buttons. */
  readonly end?: 'top' | 'bottom';
}

/** Where Radix puts the keys that lead there. */
const HOTKEY = '{hotkey}';

/** Where toasts appear. Mounted once, by the shell. F8 moves the focus there; the clock stops while it is there. */
export function Toaster({ end = 'top' }: ToasterProps) {
  const toasts = useToasts((state) => state.toasts);
  return (
    <Radix.Provider label={t('Notification')}>
      {toasts.map(({ id, text, detail, tone, action, durationMs }) => (
        <Radix.Root
          key={id}
          className={classes(styles.toast, tone === 'bad' && styles.bad)}
          duration={durationMs}
          type={tone === 'bad' ? 'foreground' : 'background'}
          onOpenChange={(open) => {
            if (!open) closeToast(id);
          }}
        >
          <div className={styles.words}>
            <Radix.Title className={styles.text}>{text}</Radix.Title>
            {detail === null ? null : <Radix.Description className={styles.detail}>{detail}</Radix.Description>}
          </div>
          {action === null ? null : (
            <Radix.Action asChild altText={action.label}>
              <Button size="small" onClick={action.run}>
                {action.label}
              </Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton label={t('Dismiss')} size="small">
              <X />
            </IconButton>
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport
        className={styles.viewport}
        data-end={end}
        label={t('Notifications ({hotkey})', { hotkey: HOTKEY })}
      />
    </Radix.Provider>
  );
}
