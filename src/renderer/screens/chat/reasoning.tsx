import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { Markdown } from '../../markdown/markdown';
import { useReasoningMs } from '../../state/chat-live';
import { reasoningWords } from './answer-facts';
import styles from './message.module.css';

/** What the model thought before it answered, folded away. */
export function Reasoning({ answer }: { readonly answer: Answer }) {
  const [isOpen, setOpen] = useState(false);
  const ms = useReasoningMs(answer);
  const isGoingOn = answer.status === 'streaming' && answer.text === '';
  return (
    <details className={styles.reasoning} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronRight className={styles.chevron} aria-hidden="true" />
        {ms === null ? t('Reasoning') : t('Reasoning · {time}', { time: reasoningWords(ms) })}
      </summary>
      {isOpen ? (
        <div className={styles.thoughts}>
          <Markdown text={answer.reasoning} isStreaming={isGoingOn} />
        </div>
      ) : null}
    </details>
  );
}
