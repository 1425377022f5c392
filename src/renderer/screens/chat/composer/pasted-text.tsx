import { FileText, X } from 'lucide-react';
import { showControls } from '../../../markdown/visible-text';
import { IconButton } from '../../../ui/icon-button';
import styles from './composer.module.css';

/** How much of it is shown. */
const BEGINNING = 120;

function sizeWords(text: string): string {
  return text.length < 1_000_000
    ? `${Math.round(text.length / 1000)} kB`
    : `${(text.length / 1_000_000).toFixed(1)} MB`;
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
        <span className={styles.pastedName}>Pasted text · about {sizeWords(text)}</span>
        <bdi className={styles.pastedBeginning}>{showControls(text.slice(0, BEGINNING))}</bdi>
      </span>
      <IconButton label="Remove pasted text" size="small" onClick={onRemove}>
        <X />
      </IconButton>
    </div>
  );
}
