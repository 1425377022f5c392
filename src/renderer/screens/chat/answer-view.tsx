import { memo } from 'react';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { Markdown } from '../../markdown/markdown';
import { AfterFirstAnswer } from './after-first-answer';
import { AnswerFooter } from './answer-footer';
import { AnswerOutcome } from './answer-outcome';
import styles from './message.module.css';
import { Reasoning } from './reasoning';
import { ToolSteps } from './tool-steps';
import { WaitingLine } from './waiting-line';

interface AnswerViewProps {
  readonly answer: Answer;
  readonly isLast: boolean;
  readonly isDeferred: boolean;
}

/** What Primary answered, as far as it has arrived, and how it ended. */
export const AnswerView = memo(function AnswerView({ answer, isLast, isDeferred }: AnswerViewProps) {
  const isStreaming = answer.status === 'streaming';
  return (
    <article
      aria-label={t('Assistant')}
      aria-busy={isStreaming || undefined}
      className={styles.answer}
      data-message={answer.id}
    >
      {answer.reasoning === '' ? null : <Reasoning answer={answer} />}
      <ToolSteps steps={answer.steps} />
      {answer.text === '' ? null : <Markdown text={answer.text} isStreaming={isStreaming} isDeferred={isDeferred} />}
      {isStreaming ? (
        answer.text === '' ? (
          <WaitingLine answer={answer} />
        ) : null
      ) : (
        <>
          <AnswerOutcome answer={answer} isLast={isLast} />
          <AnswerFooter answer={answer} isLast={isLast} />
          {isLast ? <AfterFirstAnswer answer={answer} /> : null}
        </>
      )}
    </article>
  );
});
