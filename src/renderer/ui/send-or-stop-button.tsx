import { ArrowUp, Square } from 'lucide-react';
import { t } from '../../shared/language/t';
import { IconButton } from './icon-button';
import styles from './send-or-stop-button.module.css';

interface SendOrStopButtonProps {
  /** An answer is on its way: the button stops it. */
  readonly isAnswering: boolean;
  readonly cannotSend: boolean;
  /** The keys that do the same, as printed. */
  readonly shortcut?: string | undefined;
  onSend(): void;
  onStop(): void;
}

/** The one button at a field that asks: sends what is written, or stops the answer that is on its way. */
export function SendOrStopButton({ isAnswering, cannotSend, shortcut, onSend, onStop }: SendOrStopButtonProps) {
  return (
    <IconButton
      className={isAnswering ? styles.stop : styles.send}
      label={isAnswering ? t('Stop') : t('Send')}
      {...(shortcut === undefined ? {} : { shortcut })}
      aria-disabled={!isAnswering && cannotSend}
      onClick={isAnswering ? onStop : onSend}
    >
      {isAnswering ? <Square className={styles.stopSign} /> : <ArrowUp />}
    </IconButton>
  );
}
