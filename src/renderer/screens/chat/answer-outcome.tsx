import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { newChat } from '../../app/shell-state';
import { goOnFrom } from '../../state/chat-actions';
import { useConnections } from '../../state/connections';
import { Button } from '../../ui/button';
import { ProblemPanel } from '../../ui/problem-panel';
import { useRetry } from './answer-footer';
import { stepsAfterFailure } from './failure-steps';
import { useLongSteps } from './long/use-long-steps';
import { orSay } from './message/message-actions';
import styles from './message.module.css';
import { outcomeWords } from './outcome-words';

/** Whether nothing is broken: the conversation is too long, and there is something to choose. */
function isChoice({ class: kind, steps }: Failure): boolean {
  return kind === 'context_length' && steps.some((step) => step.do === 'cut_context');
}

/** Whether the conversation is too long, and not the message by itself, which would be so in a new one as well. */
function isHelpedByNewChat(failure: Failure): boolean {
  return failure.class === 'context_length' && (isChoice(failure) || failure.status !== null);
}

function FailedAnswer({ answer }: { readonly answer: Answer }) {
  const connections = useConnections();
  const { retry } = useRetry(answer);
  const longSteps = useLongSteps(answer);
  if (answer.failure === null) return null;
  return (
    <ProblemPanel
      problem={answer.failure}
      tone={isChoice(answer.failure) ? 'plain' : 'bad'}
      actions={
        <>
          <NextStepButtons steps={stepsAfterFailure(answer, connections)} context={{ retry, ...longSteps }} />
          {isHelpedByNewChat(answer.failure) ? (
            <Button size="small" onClick={newChat}>
              {t('New chat')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

function GoOnButton({ answer }: { readonly answer: Answer }) {
  const [isBusy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    await orSay(() => goOnFrom(answer));
    setBusy(false);
  };
  return (
    <Button size="small" busy={isBusy} onClick={() => void goOn()}>
      {t('Continue')}
    </Button>
  );
}

interface AnswerOutcomeProps {
  readonly answer: Answer;
  /** Only the last one offers what to do; for those above the words are enough. */
  readonly isLast: boolean;
}

/** How an answer ended, where that is not simply its end. */
export function AnswerOutcome({ answer, isLast }: AnswerOutcomeProps) {
  const words = outcomeWords(answer);
  const isUnfinished = answer.text !== '' && (answer.status !== 'done' || answer.reachedLimit);
  return (
    <>
      {words === null ? null : (
        <div className={styles.outcome}>
          <p>{words}</p>
          {isUnfinished && isLast ? <GoOnButton answer={answer} /> : null}
        </div>
      )}
      {answer.failure === null ? null : isLast ? (
        <FailedAnswer answer={answer} />
      ) : (
        <p className={styles.outcome}>{answer.failure.sentence}</p>
      )}
    </>
  );
}
