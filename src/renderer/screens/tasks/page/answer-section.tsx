import { Download } from 'lucide-react';
import type { TaskDetail } from '../../../../shared/domain/task';
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
      return task.steps > 0 ? 'It goes on soon.' : 'It has not begun yet.';
    case 'running':
      return task.ranOn === null ? 'Finding a provider for it…' : `Waiting for ${task.ranOn.label}…`;
    case 'done':
      return 'The answer is empty.';
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
        <h2 id="task-answer">{isOver(task.state) || text === '' ? 'Answer' : 'So far'}</h2>
        {text === '' ? null : (
          <div className={styles.tools}>
            <CopyButton text={text} label="Copy answer" />
            <IconButton label="Save answer as file" size="small" onClick={save}>
              <Download size={14} />
            </IconButton>
          </div>
        )}
      </div>
      {reasoning === '' ? null : (
        <Fold summary="Reasoning">
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
