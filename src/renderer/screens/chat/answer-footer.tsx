import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { priceSourceWords } from '../../../shared/price-source-words';
import { CopyButton } from '../../markdown/copy-button';
import { retryAnswer } from '../../state/chat-actions';
import { useIsAnswering } from '../../state/chat-threads';
import { problemOf } from '../../state/client';
import { IconButton } from '../../ui/icon-button';
import { dollars } from '../../ui/money';
import { toastProblem } from '../../ui/toast';
import { durationWords, levelWords, tokenDetails, tokenWords } from './answer-facts';
import { Alternatives } from './message/alternatives';
import { MoreButton } from './message/more-button';
import styles from './message.module.css';

/** Asks again; what goes wrong is said in a toast. */
export function useRetry(answer: Answer): { readonly isBusy: boolean; retry(): Promise<void> } {
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await retryAnswer(answer);
    } catch (error) {
      toastProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, retry };
}

interface AnswerFooterProps {
  readonly answer: Answer;
  /** What can be done with the last one is always in sight. */
  readonly isLast: boolean;
}

/** What the answer ran on and what it took, and what can be done with it. */
export function AnswerFooter({ answer, isLast }: AnswerFooterProps) {
  const { isBusy, retry } = useRetry(answer);
  const isAnswering = useIsAnswering(answer.conversationId);
  const { source, usage, cost, durationMs } = answer;
  const tokens = tokenWords(usage);
  const hasFailed = answer.failure !== null && isLast;
  const model = source?.practice && source.model === 'practice' ? null : (source?.model ?? source?.label);
  const tookNoTime = answer.status === 'failed' && durationMs !== null && durationMs < 50;
  return (
    <footer className={styles.footer}>
      {source?.practice ? <span className={styles.practice}>{t('practice')}</span> : null}
      {model == null ? null : <span data-tooltip={source?.label}>{model}</span>}
      {source?.level ? <span>{levelWords(source.level)}</span> : null}
      {tokens === null || usage === null ? null : <span data-tooltip={tokenDetails(usage)}>{tokens}</span>}
      {cost === null || source?.practice ? null : (
        <span data-tooltip={`${priceSourceWords(cost.source)}, ${cost.asOf}`}>{dollars(cost.dollars)}</span>
      )}
      {durationMs === null || tookNoTime ? null : <span>{durationWords(durationMs)}</span>}
      {/* Before what is hidden until somebody points at the answer: behind it they would stand far off. */}
      <Alternatives message={answer} />
      <div className={styles.actions} data-always={isLast || undefined}>
        {answer.text === '' ? null : <CopyButton text={answer.text} label={t('Copy')} />}
        {hasFailed ? null : (
          <IconButton
            label={t('Retry')}
            size="small"
            data-act="retry"
            aria-disabled={isBusy || isAnswering}
            onClick={() => !isAnswering && void retry()}
          >
            <RotateCw size={14} />
          </IconButton>
        )}
        <MoreButton message={answer} isAnswering={isAnswering} />
      </div>
    </footer>
  );
}
