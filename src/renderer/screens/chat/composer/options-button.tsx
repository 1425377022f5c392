import { SlidersHorizontal } from 'lucide-react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import { t } from '../../../../shared/language/t';
import { loadedPart } from '../../../app/loaded-part';
import { usePrimary } from '../../../state/connections';
import { IconButton } from '../../../ui/icon-button';
import styles from './composer.module.css';
import type { OptionsDialogProps } from './options-dialog';
import { setOptionsOf } from './options-words';

/** The dialog of a conversation's options, for when the button is first pointed at, focused or pressed. */
export const OPTIONS_DIALOG = loadedPart<OptionsDialogProps>(
  async () => (await import('./options-dialog')).OptionsDialog,
);

/** Has the dialog's code fetched ahead. What cannot be had now is asked for again when the dialog is wanted. */
function readAhead(): void {
  OPTIONS_DIALOG.fetch().catch(() => undefined);
}

/** Opens how this conversation is asked. */
export function OptionsButton({ onOpen }: { onOpen(): void }) {
  return (
    <IconButton
      label={t('Options of this conversation')}
      className={styles.attach}
      aria-haspopup="dialog"
      onPointerEnter={readAhead}
      onFocus={readAhead}
      onClick={onOpen}
    >
      <SlidersHorizontal />
    </IconButton>
  );
}

interface SetOptionsProps {
  readonly options: ChatOptions;
  onOpen(): void;
}

/** What is set for this conversation, each a small button that leads to it. */
export function SetOptions({ options, onOpen }: SetOptionsProps) {
  const primary = usePrimary();
  const set = setOptionsOf(options, primary);
  if (set.length === 0) return null;
  return (
    <ul className={styles.setOptions} aria-label={t('Set for this conversation')}>
      {set.map(({ name, words }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.setOption}
            aria-haspopup="dialog"
            onPointerEnter={readAhead}
            onFocus={readAhead}
            onClick={onOpen}
          >
            <bdi>{words}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
