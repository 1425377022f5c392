import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import type { Question } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { editQuestion } from '../../../state/chat-actions';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { sizeProblem } from '../message-size';
import { SendProblem } from '../send-problem';
import { keepEdit, useEdits } from './edits';
import styles from './question-editor.module.css';

interface QuestionEditorProps {
  readonly question: Question;
  /** It was begun here, and not come back to by scrolling. */
  readonly takesFocus: boolean;
  /** It was given up. */
  readonly onEnd: () => void;
  /** It is on disk, and its answer on the way. */
  readonly onSent: () => void;
}

/**
 * A question while it is edited. What comes of it stands beside the question as it was, which is kept with everything that
 * followed it.
 */
export function QuestionEditor({ question, takesFocus, onEnd, onSent }: QuestionEditorProps) {
  const text = useEdits((edits) => edits[question.id] ?? question.text);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [takesFocus]);

  const tooLarge = sizeProblem(text);
  const cannotSend = isBusy || tooLarge !== null || text.trim() === '';
  const send = async () => {
    if (cannotSend) return;
    setBusy(true);
    setProblem(null);
    try {
      await editQuestion(question, text);
      onSent();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onEnd();
    }
  };

  return (
    <form
      className={styles.editor}
      aria-label={t('Edit the message')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem === null ? null : <SendProblem problem={problem} onSolved={() => setProblem(null)} send={send} />}
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('Edited message')}
        aria-describedby={hintId}
        aria-invalid={tooLarge !== null || undefined}
        value={text}
        onChange={(event) => keepEdit(question.id, event.target.value)}
        onKeyDown={press}
      />
      <div className={styles.foot}>
        <p id={hintId} className={tooLarge === null ? styles.hint : styles.error}>
          {tooLarge ?? t('The message as it was stays, with what followed it.')}
        </p>
        <Button size="small" onClick={onEnd}>
          {t('Cancel')}
        </Button>
        <Button size="small" variant="primary" type="submit" busy={isBusy} aria-disabled={cannotSend}>
          {t('Send')}
        </Button>
      </div>
    </form>
  );
}
