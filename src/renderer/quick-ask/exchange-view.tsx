import { memo, useState } from 'react';
import type { Answer } from '../../shared/domain/message';
import { t } from '../../shared/language/t';
import { Markdown } from '../markdown/markdown';
import { withoutOverrides } from '../markdown/visible-text';
import { outcomeWords } from '../screens/chat/outcome-words';
import { Reasoning } from '../screens/chat/reasoning';
import { useStickToEnd } from '../screens/chat/use-stick-to-end';
import { WaitingLine } from '../screens/chat/waiting-line';
import { retryAnswer } from '../state/chat-actions';
import { useLiveAnswer } from '../state/chat-live';
import { useThreads } from '../state/chat-threads';
import { problemOf } from '../state/client';
import { Button } from '../ui/button';
import { ProblemPanel } from '../ui/problem-panel';
import { toastProblem } from '../ui/toast';
import styles from './quick-ask.module.css';
import { goOnInSignalbox } from './ways-out';

/** Why an answer failed. What else can be done about it has its place in the window of Signalbox. */
function Failed({ answer }: { readonly answer: Answer }) {
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    try {
      await retryAnswer(answer);
    } catch (error) {
      toastProblem(problemOf(error));
      setBusy(false);
    }
  };
  if (answer.failure === null) return null;
  return (
    <ProblemPanel
      problem={answer.failure}
      actions={
        <>
          <Button size="small" busy={isBusy} onClick={() => void retry()}>
            {t('Retry')}
          </Button>
          <Button size="small" onClick={() => void goOnInSignalbox(answer.conversationId)}>
            {t('Open in Signalbox')}
          </Button>
        </>
      }
    />
  );
}

function AnswerPart({ answer }: { readonly answer: Answer }) {
  const isStreaming = answer.status === 'streaming';
  const words = outcomeWords(answer);
  return (
    <article className={styles.answer} aria-label={t('Assistant')} aria-busy={isStreaming || undefined}>
      {answer.reasoning === '' ? null : <Reasoning answer={answer} />}
      {answer.text === '' ? null : <Markdown text={answer.text} isStreaming={isStreaming} />}
      {isStreaming && answer.text === '' ? <WaitingLine answer={answer} /> : null}
      {words === null ? null : <p className={styles.outcome}>{words}</p>}
      <Failed answer={answer} />
    </article>
  );
}

/** One message. While an answer streams, no other is drawn again. */
const MessagePart = memo(function MessagePart({
  conversationId,
  id,
}: {
  readonly conversationId: string;
  readonly id: string;
}) {
  const stored = useThreads(({ byId }) => byId[conversationId]?.messages[id]);
  const message = useLiveAnswer(id) ?? stored;
  if (message === undefined) return null;
  if (message.role === 'assistant') return <AnswerPart answer={message} />;
  return (
    <article className={styles.question} aria-label={t('You')} dir="auto">
      {withoutOverrides(message.text)}
    </article>
  );
});

const NO_IDS: readonly string[] = [];

export interface ExchangeViewProps {
  readonly conversationId: string;
}

/** What was asked in this window and what came back, the newest last. */
export function ExchangeView({ conversationId }: ExchangeViewProps) {
  const ids = useThreads(({ byId }) => byId[conversationId]?.ids ?? NO_IDS);
  const { scroller, content } = useStickToEnd();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div ref={scroller} className={styles.log} role="log" aria-label={t('Conversation')} tabIndex={0}>
      <div ref={content} className={styles.column}>
        {ids.map((id) => (
          <MessagePart key={id} conversationId={conversationId} id={id} />
        ))}
      </div>
    </div>
  );
}
