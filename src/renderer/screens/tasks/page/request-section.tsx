import { MessageSquare } from 'lucide-react';
import type { TaskDetail } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { PlainTextView } from '../../../markdown/plain-text';
import { Button } from '../../../ui/button';
import { FileChip, shownFile } from '../files/file-chip';
import styles from './task-page.module.css';
import { Fold } from './fold';
import { TextBox } from './text-box';

/** Longest description that is shown unfolded, in UTF-16 units. */
const SHORT_MAX = 600;

/** What was asked for, in the person's words, with the files that went with it. */
export function RequestSection({ detail }: { readonly detail: TaskDetail }) {
  const { prompt, attachments, outputSchema, task } = detail;
  // The heading says it already.
  const isInTitle = prompt.trim() === task.title;
  const hasMore = attachments.length > 0 || outputSchema !== null || task.conversationId !== null;
  if (isInTitle && !hasMore) return null;
  const text = <PlainTextView value={prompt} />;
  return (
    <section className={styles.section} aria-label={t('What should be done')}>
      <div className={styles.request}>
        {isInTitle ? null : prompt.length <= SHORT_MAX ? (
          text
        ) : (
          <>
            <PlainTextView value={`${prompt.slice(0, 240).trimEnd()} …`} />
            <Fold summary={t('The whole text')}>{text}</Fold>
          </>
        )}
        {attachments.length === 0 ? null : (
          <ul className={styles.files} aria-label={t('Files')}>
            {attachments.map((attachment) => (
              <li key={attachment.id}>
                <FileChip file={shownFile(attachment)} />
              </li>
            ))}
          </ul>
        )}
        {outputSchema === null ? null : (
          <Fold summary={t('Answers as structured data')}>
            <TextBox label={t('JSON schema')} copyLabel={t('Copy json schema')} text={outputSchema} />
          </Fold>
        )}
        {task.conversationId === null ? null : (
          <div>
            <Button
              size="small"
              variant="quiet"
              icon={<MessageSquare />}
              className={styles.fromChat}
              onClick={() => goTo('chat', task.conversationId)}
            >
              {t('From a conversation')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
