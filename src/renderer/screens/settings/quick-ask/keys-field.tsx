import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { acceleratorOf } from '../../../../shared/accelerator';
import { t } from '../../../../shared/language/t';
import { isMac } from '../../../app/keys';
import { printedAccelerator } from '../../../app/shortcuts/printed';
import { Button } from '../../../ui/button';
import settings from '../settings.module.css';
import styles from './quick-ask.module.css';

const MODIFIER_KEYS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Dead', 'Process']);

interface KeysFieldProps {
  /** As the settings keep them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Keys, and a button that takes the next ones that are pressed. Escape and leaving it keep those that there are. */
export function KeysField({ value, onChange }: KeysFieldProps) {
  const [isTaking, setTaking] = useState(false);
  const [isUnfit, setUnfit] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const noteId = useId();

  const end = () => {
    setTaking(false);
    setUnfit(false);
  };
  const press = (event: KeyboardEvent) => {
    if (!isTaking || MODIFIER_KEYS.has(event.key)) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    // Tab leads on, as from everything else.
    if (event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey) return end();
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && isPlain) return end();
    const taken = acceleratorOf(event.nativeEvent, isMac());
    if (taken === null) return setUnfit(true);
    end();
    if (taken !== value) onChange(taken);
  };
  const unfitWords = isMac()
    ? t('Hold Command or Option as well: these keys are for typing.')
    : t('Hold Ctrl or Alt as well: these keys are for typing.');
  return (
    <div>
      <div className={settings.line}>
        <p className={settings.name}>
          {t('Keys')} <kbd className={styles.keys}>{printedAccelerator(value)}</kbd>
        </p>
        <Button
          ref={button}
          aria-pressed={isTaking}
          aria-describedby={isUnfit ? noteId : undefined}
          onClick={() => setTaking(true)}
          onKeyDown={press}
          onBlur={end}
        >
          {isTaking ? t('Press the new keys …') : t('Change the keys')}
        </Button>
      </div>
      <p id={noteId} className={styles.note} aria-live="polite">
        {isUnfit ? unfitWords : null}
      </p>
    </div>
  );
}
