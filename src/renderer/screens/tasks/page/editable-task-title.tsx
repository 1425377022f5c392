import { type KeyboardEvent, useRef, useState } from 'react';
import { type Task, TASK_TITLE_MAX } from '../../../../shared/domain/task';
import { renameTask } from '../../../state/task-actions';
import { orToast } from './run-action';
import styles from './task-header.module.css';

/** The title as the page's heading; pressing it makes it a field. Enter or leaving saves, Escape does not. */
export function EditableTaskTitle({ task }: { readonly task: Task }) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (returnFocus: boolean) => {
    setTyped(null);
    if (returnFocus) requestAnimationFrame(() => button.current?.focus());
  };
  const save = (returnFocus: boolean) => {
    const title = typed ?? '';
    close(returnFocus);
    void orToast(renameTask(task.id, title));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save(true);
    if (event.key === 'Escape') close(true);
  };
  if (typed === null) {
    return (
      <h1 className={styles.title}>
        <button
          ref={button}
          type="button"
          className={styles.titleButton}
          data-tooltip="Rename"
          onClick={() => setTyped(task.title)}
        >
          <bdi>{task.title}</bdi>
        </button>
      </h1>
    );
  }
  return (
    <input
      className={styles.titleField}
      aria-label="Title"
      value={typed}
      maxLength={TASK_TITLE_MAX}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onBlur={() => save(false)}
    />
  );
}
