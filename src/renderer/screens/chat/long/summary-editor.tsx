import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { SUMMARY_MAX, type ContextCut } from '../../../../shared/domain/context-cut';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { editSummary } from '../../../state/chat-context';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import styles from './long.module.css';

interface SummaryEditorProps {
  readonly conversationId: string;
  readonly cut: ContextCut;
  onEnd(): void;
}

/** A summary while it is edited. What is saved is sent from the next question on. */
export function SummaryEditor({ conversationId, cut, onEnd }: SummaryEditorProps) {
  const [text, setText] = useState(cut.summary);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await editSummary(conversationId, cut, text);
      onEnd();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onEnd();
    }
  };
  return (
    <form
      className={styles.editor}
      aria-label={t('Edit the summary')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('Summary')}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${cut.id}-problem`}
        dir="auto"
        maxLength={SUMMARY_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      {problem === null ? null : (
        <p id={`${cut.id}-problem`} className={styles.problem} role="alert">
          {problem.sentence} {problem.advice}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" variant="primary" type="submit" busy={isBusy}>
          {t('Save')}
        </Button>
        <Button size="small" onClick={onEnd}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
