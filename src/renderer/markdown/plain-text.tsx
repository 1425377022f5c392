import { useState } from 'react';
import { t } from '../../shared/language/t';
import { Button } from '../ui/button';
import { inPieces } from './in-pieces';
import { PLAIN_TEXT_MAX } from './limits';
import styles from './markdown.module.css';
import { withoutOverrides } from './visible-text';

/**
 * Longest piece of plain text that is one element, in UTF-16 units: the time that the browser takes to break a line without
 * spaces grows with the square of its length, and begins anew with each element.
 */
const PIECE_MAX = 500;

interface PlainTextViewProps {
  readonly value: string;
}

/** Text as it is, its line breaks kept. Very long text is cut until the person asks for all of it. */
export function PlainTextView({ value }: PlainTextViewProps) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > PLAIN_TEXT_MAX;
  const text = withoutOverrides(isCut ? value.slice(0, PLAIN_TEXT_MAX) : value);
  return (
    <div className={styles.plain} dir="auto">
      {text.length <= PIECE_MAX
        ? text
        : inPieces(text, PIECE_MAX).map((piece) => <span key={piece.from}>{piece.text}</span>)}
      {isCut ? (
        <Button variant="quiet" size="small" onClick={() => setWhole(true)}>
          {t('Show all {count, number} characters', { count: value.length })}
        </Button>
      ) : null}
    </div>
  );
}
