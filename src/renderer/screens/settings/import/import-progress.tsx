import type { ChatImport } from '../../../../shared/domain/chat-import';
import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import { stopChatImport, type useChatImport } from '../../../state/chat-import';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { Rich } from '../../../ui/rich';
import { toastProblem } from '../../../ui/toast';
import styles from './import.module.css';

interface ImportProgressProps {
  readonly sending: ReturnType<typeof useChatImport.getState>['sending'];
  readonly running: ChatImport | null;
}

/** The part that is done, from 0 to 1; null while nobody knows. */
function shareOf({ sending, running }: ImportProgressProps): number | null {
  if (sending) return sending.sent / sending.bytes;
  return running?.bytes ? Math.min(1, running.bytesRead / running.bytes) : null;
}

async function stop(): Promise<void> {
  try {
    await stopChatImport();
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** How far an import is. It goes on while another screen is open. */
export function ImportProgress({ sending, running }: ImportProgressProps) {
  const share = shareOf({ sending, running });
  const name = sending?.fileName ?? running?.fileName ?? '';
  const percent = share === null ? '' : ` · ${Math.floor(share * 100)} %`;
  const arrived = running && !sending ? running.report.added + running.report.updated : 0;
  return (
    <div className={styles.progress}>
      <p className={styles.doing}>
        <Rich
          text={sending ? 'Taking in {file}' : 'Reading {file}'}
          file={<bdi className={styles.file}>{withoutOverrides(name)}</bdi>}
        />
        <span className={styles.figure}>
          {percent}
          {arrived > 0 ? ` · ${t('{count, plural, one {# chat} other {# chats}} so far', { count: arrived })}` : null}
        </span>
      </p>
      <progress
        className={styles.bar}
        aria-label={t('Importing {file}', { file: withoutOverrides(name) })}
        max={1}
        {...(share === null ? {} : { value: share })}
      />
      <div className={styles.below}>
        <p className={styles.note}>{t('You can go on working: it goes on by itself.')}</p>
        <Button size="small" onClick={() => void stop()}>
          {t('Stop')}
        </Button>
      </div>
    </div>
  );
}
