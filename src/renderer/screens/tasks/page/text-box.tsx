import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { CopyButton } from '../../../markdown/copy-button';
import { showCode } from '../../../markdown/visible-text';
import { Button } from '../../../ui/button';
import { setOut } from './set-out';
import styles from './text-box.module.css';

/** Most characters that are drawn before the person asks for all. */
const SHOWN_MAX = 4_000;

interface TextBoxProps {
  readonly label: string;
  /** Of the button that copies it. */
  readonly copyLabel: string;
  /** As a model or a tool wrote it: shown as text and as nothing else. */
  readonly text: string;
  /** Not cut: the person decides about all of it. */
  readonly isWhole?: boolean;
}

/** What a model or a tool wrote, letter by letter. */
export function TextBox({ label, copyLabel, text, isWhole = false }: TextBoxProps) {
  const [isAll, setAll] = useState(isWhole);
  const whole = setOut(text);
  const isCut = !isAll && whole.length > SHOWN_MAX;
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <span>{label}</span>
        <CopyButton text={text} label={copyLabel} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <pre className={styles.text} tabIndex={0} aria-label={label} dir="ltr">
        {whole === '' ? (
          <span className={styles.empty}>{t('nothing')}</span>
        ) : (
          showCode(isCut ? whole.slice(0, SHOWN_MAX) : whole)
        )}
      </pre>
      {isCut ? (
        <Button size="small" variant="quiet" onClick={() => setAll(true)}>
          {t('Show all {count, number} characters', { count: whole.length })}
        </Button>
      ) : null}
    </div>
  );
}
