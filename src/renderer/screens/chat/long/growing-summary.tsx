import { useEffect, useRef, useState } from 'react';
import type { GrowingSummary } from '../../../../shared/domain/context-cut';
import { t } from '../../../../shared/language/t';
import { Markdown } from '../../../markdown/markdown';
import { stopSummary } from '../../../state/chat-context';
import { Button } from '../../../ui/button';
import { Spinner } from '../../../ui/spinner';
import { orSay } from '../message/message-actions';
import styles from './long.module.css';

function words({ messages, part, parts }: GrowingSummary): string {
  return parts === 1
    ? t('{count, plural, one {Summarising the message above…} other {Summarising the # messages above…}}', {
        count: messages,
      })
    : t(
        '{count, plural, one {Summarising the message above: part {part, number} of about {parts, number}…} other {Summarising the # messages above: part {part, number} of about {parts, number}…}}',
        { count: messages, part, parts },
      );
}

interface GrowingSummaryProps {
  readonly conversationId: string;
  readonly growing: GrowingSummary;
}

/** A summary while it is written: how far it is, its words as they come, and the way to stop it. */
export function GrowingSummaryView({ conversationId, growing }: GrowingSummaryProps) {
  const [isStopping, setStopping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was pressed for it is gone.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const stop = async () => {
    setStopping(true);
    if (!(await orSay(() => stopSummary(conversationId)))) setStopping(false);
  };
  return (
    <div className={styles.cut} data-context-cut="growing">
      <div className={styles.line}>
        <span className={styles.title} role="status">
          <Spinner />
          {words(growing)}
        </span>
        <Button
          ref={button}
          size="small"
          variant="quiet"
          busy={isStopping}
          aria-label={t('Cancel the summary')}
          onClick={() => void stop()}
        >
          {t('Cancel')}
        </Button>
      </div>
      {growing.text === '' ? null : (
        <div className={styles.box} data-growing dir="auto">
          <Markdown text={growing.text} isStreaming />
        </div>
      )}
    </div>
  );
}
