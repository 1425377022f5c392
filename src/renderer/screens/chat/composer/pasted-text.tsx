import { FileText, X } from 'lucide-react';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import { IconButton } from '../../../ui/icon-button';
import styles from './composer.module.css';

/** How much of it is shown. */
const BEGINNING = 120;

function sizeWords(text: string): string {
  return text.length < 1_000_000
    ? `${numberWords(Math.round(text.length / 1000))} kB`
    : `${numberWords(text.length / 1_000_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}

interface PastedTextProps {
  readonly text: string;
  onRemove(): void;
}

/** Long text that was pasted and is sent along, by its beginning and its size. */
export function PastedText({ text, onRemove }: PastedTextProps) {
  return (
    <div className={styles.pasted}>
      <FileText size={16} aria-hidden="true" />
      <span className={styles.pastedWords}>
        <span className={styles.pastedName}>{t('Pasted text · about {size}', { size: sizeWords(text) })}</span>
        <bdi className={styles.pastedBeginning}>{withoutOverrides(text.slice(0, BEGINNING))}</bdi>
      </span>
      <IconButton label={t('Remove pasted text')} size="small" onClick={onRemove}>
        <X />
      </IconButton>
    </div>
  );
}
