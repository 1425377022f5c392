import { ArrowUp, Square } from 'lucide-react';
import { t } from '../../../../shared/language/t';
import { printedShortcut } from '../../../app/shortcuts/printed';
import { IconButton } from '../../../ui/icon-button';
import { focusComposer } from './composer-focus';
import styles from './composer.module.css';
import { stopRunning } from './stop-running';

interface SendButtonProps {
  /** The answer that is being received; null when there is none. */
  readonly runningAnswerId: string | null;
  readonly cannotSend: boolean;
  onSend(): void;
}

/** Sends what is written, or stops the answer that is on its way. */
export function SendButton({ runningAnswerId, cannotSend, onSend }: SendButtonProps) {
  const isAnswering = runningAnswerId !== null;
  return (
    <IconButton
      className={isAnswering ? styles.stop : styles.send}
      label={isAnswering ? t('Stop') : t('Send')}
      shortcut={printedShortcut(isAnswering ? 'stop' : 'send')}
      aria-disabled={!isAnswering && cannotSend}
      onClick={() => {
        if (isAnswering) void stopRunning(runningAnswerId);
        else onSend();
        focusComposer();
      }}
    >
      {isAnswering ? <Square className={styles.stopSign} /> : <ArrowUp />}
    </IconButton>
  );
}
