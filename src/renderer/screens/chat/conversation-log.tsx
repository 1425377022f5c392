import { ArrowDown } from 'lucide-react';
import { createElement, useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../../shared/language/t';
import { useLoadedPart } from '../../app/loaded-part';
import { goToNewest } from '../../state/chat-reading';
import { dropThread, type Thread, threadOf } from '../../state/chat-threads';
import { currentMain } from '../../state/session';
import { Button } from '../../ui/button';
import styles from './conversation-log.module.css';
import { useArrival } from './find/arrival';
import { FIND_BAR, useFinding, useFindKey } from './find/finding';
import { useArriving } from './find/use-arriving';
import { HeldPlace } from './log/held-place';
import { LogMessages } from './log/log-messages';
import { useDrawn } from './log/use-drawn';
import { useLogKeys } from './log/use-log-keys';
import { readOn, useReadingOn } from './log/use-reading-on';
import { orSay } from './message/message-actions';
import { SelectionQuote } from './message/selection-quote';
import { useStickToEnd } from './use-stick-to-end';

/** A conversation that is left far above its end is opened at its end again. */
function useLeavingAbove(conversationId: string): void {
  useEffect(
    () => () => {
      if (threadOf(conversationId)?.later) dropThread(conversationId);
    },
    [conversationId],
  );
}

interface ConversationLogProps {
  readonly conversationId: string;
  readonly thread: Thread;
}

/**
 * The messages around where one reads, of however many there are. It follows what arrives as long as one reads at the end,
 * and never moves one who reads above.
 */
export function ConversationLog({ conversationId, thread }: ConversationLogProps) {
  const { more, later, reading, lastId, leap, asked } = thread;
  const { scroller, content, isAtEnd, goToEnd: scrollToEnd, leaveEnd } = useStickToEnd(!later, leap);
  const isFinding = useFinding(({ openIn }) => openIn === conversationId);
  const findBar = useLoadedPart(FIND_BAR, isFinding);
  useFindKey(conversationId);
  useLeavingAbove(conversationId);
  const arrivingAt = useArrival(({ arrival }) =>
    arrival?.conversationId === conversationId ? arrival.messageId : null,
  );
  const drawn = useDrawn(thread, arrivingAt);

  const letGo = useArriving({ conversationId, ids: drawn.ids, scroller, leaveEnd });
  const goToEnd = async () => {
    letGo();
    if (later) await goToNewest(currentMain(), conversationId);
    scrollToEnd();
  };

  // Whoever sends wants to see what comes of it. Another branch that is shown, or a message that is gone, moves nobody.
  const seenAsked = useRef(asked);
  useLayoutEffect(() => {
    if (seenAsked.current !== asked) scrollToEnd();
    seenAsked.current = asked;
  }, [asked, scrollToEnd]);

  useReadingOn(conversationId, scroller, drawn.ids);
  const pressKey = useLogKeys({ conversationId, scroller, goToEnd: () => void orSay(goToEnd), leaveEnd });

  return (
    <div className={styles.body}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that scroll, and nothing else */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-label={t('Conversation')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={pressKey}
      >
        <div ref={content} className={styles.column}>
          {more ? (
            <Button
              variant="quiet"
              size="small"
              className={styles.further}
              busy={reading === 'earlier'}
              onClick={() => void readOn(conversationId, 'earlier')}
            >
              {t('Show earlier')}
            </Button>
          ) : null}
          <HeldPlace ids={drawn.ids} scroller={scroller}>
            <LogMessages conversationId={conversationId} drawn={drawn} lastId={lastId} />
          </HeldPlace>
          {later ? (
            <Button
              variant="quiet"
              size="small"
              className={styles.further}
              busy={reading === 'later'}
              onClick={() => void readOn(conversationId, 'later')}
            >
              {t('Show later')}
            </Button>
          ) : null}
        </div>
      </div>
      {findBar ? createElement(findBar, { conversationId }) : null}
      <SelectionQuote conversationId={conversationId} log={scroller} />
      {isAtEnd ? null : (
        <Button className={styles.jump} size="small" icon={<ArrowDown />} onClick={() => void orSay(goToEnd)}>
          {t('Jump to latest')}
        </Button>
      )}
    </div>
  );
}
