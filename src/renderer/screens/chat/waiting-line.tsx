import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { useChatContexts } from '../../state/chat-context';
import { Button } from '../../ui/button';
import { showCut } from './long/show-cut';
import styles from './message.module.css';

/** Seconds of waiting from which on they are counted on the screen. */
const COUNTED_FROM_S = 3;

/** Whole seconds since a moment (milliseconds since 1970), kept up to date. */
function useSecondsSince(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - moment) / 1000));
}

function waitingWords({ source, reasoning }: Answer): string {
  if (source === null) return reasoning === '' ? t('Waiting for the provider…') : t('The provider is reasoning…');
  const name = source.label;
  return reasoning === '' ? t('Waiting for {name}…', { name }) : t('{name} is reasoning…', { name });
}

/** Whom the window waits for, and for how long already. */
export function WaitingLine({ answer }: { readonly answer: Answer }) {
  const seconds = useSecondsSince(answer.createdAt);
  const waiting = waitingWords(answer);
  const isSummarising = useChatContexts(({ byId }) => byId[answer.conversationId]?.growing != null);
  return (
    <p className={styles.waiting}>
      <span className={styles.pulse} aria-hidden="true" />
      {isSummarising ? t('Waiting for the summary of the older messages…') : waiting}
      {seconds >= COUNTED_FROM_S ? (
        <span className={styles.seconds}>{t('{seconds} s ¦ a duration', { seconds })}</span>
      ) : null}
      {isSummarising ? (
        <Button variant="quiet" size="small" onClick={showCut}>
          {t('Show it')}
        </Button>
      ) : null}
    </p>
  );
}
