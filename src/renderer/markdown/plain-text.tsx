import { useState } from 'react';
import { t } from '../../shared/language/t';
import { Button } from '../ui/button';
import { PLAIN_TEXT_MAX } from './limits';
import styles from './markdown.module.css';
import { withoutOverrides } from './visible-text';

interface PlainTextViewProps {
  readonly value: string;
}

/** Text as it is, its line breaks kept. Very long text is cut until the person asks for all of it. */
export function PlainTextView({ value }: PlainTextViewProps) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > PLAIN_TEXT_MAX;
  return (
    <div className={styles.plain} dir="auto">
      {withoutOverrides(isCut ? value.slice(0, PLAIN_TEXT_MAX) : value)}
      {isCut ? (
        <Button variant="quiet" size="small" onClick={() => setWhole(true)}>
          {t('Show all {count, number} characters', { count: value.length })}
        </Button>
      ) : null}
    </div>
  );
}
