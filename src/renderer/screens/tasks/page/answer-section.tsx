import { Download } from 'lucide-react';
import type { TaskDetail } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { CopyButton } from '../../../markdown/copy-button';
import { Markdown } from '../../../markdown/markdown';
import { isOver } from '../../../state/tasks';
import { IconButton } from '../../../ui/icon-button';
import { saveFile } from '../../../ui/save-file';
import { answerFile, answerOf, asMarkdown } from './answer';
import { Fold } from './fold';
import styles from './task-page.module.css';

function waitingWords({ task }: TaskDetail): string | null {
  switch (task.state) {
    case 'waiting':
      return task.steps > 0 ? t('It goes on soon.') : t('It has not begun yet.');
    case 'running':
      return task.ranOn === null
        ? t('Finding a provider for it…')
        : t('Waiting for {place}…', { place: task.ranOn.label });
    case 'done':
      return t('The answer is empty.');
    case 'paused':
    case 'failed':
    case 'cancelled':
      return null;
  }
}

/** The answer as far as it is there. */
export function AnswerSection({ detail }: { readonly detail: TaskDetail }) {
  const { text, reasoning, isStreaming } = answerOf(detail);
  const { task, outputSchema } = detail;
  const words = text === '' ? waitingWords(detail) : null;
  if (text === '' && reasoning === '' && words === null) return null;
  const save = () => {
    const { name, type } = answerFile(task.title, outputSchema !== null);
    saveFile(name, text, type);
  };
  return (
    <section className={styles.section} aria-labelledby="task-answer" aria-busy={isStreaming || undefined}>
      <div className={styles.head}>
        <h2 id="task-answer">{isOver(task.state) || text === '' ? t('Answer') : t('So far')}</h2>
        {text === '' ? null : (
          <div className={styles.tools}>
            <CopyButton text={text} label={t('Copy answer')} />
            <IconButton label={t('Save answer as file')} size="small" onClick={save}>
              <Download size={14} />
            </IconButton>
          </div>
        )}
      </div>
      {reasoning === '' ? null : (
        <Fold summary={t('Reasoning')}>
          <Markdown text={reasoning} isStreaming={isStreaming && text === ''} />
        </Fold>
      )}
      {words === null ? (
        <Markdown text={asMarkdown(text, outputSchema !== null, isStreaming)} isStreaming={isStreaming} />
      ) : (
        <p className={styles.muted}>{words}</p>
      )}
    </section>
  );
}
