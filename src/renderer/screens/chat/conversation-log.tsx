import { ArrowDown } from 'lucide-react';
import { createElement, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLoadedPart } from '../../app/loaded-part';
import { readEarlier, type Thread } from '../../state/chat-threads';
import { problemOf } from '../../state/client';
import { currentMain } from '../../state/session';
import { Button } from '../../ui/button';
import { toastProblem } from '../../ui/toast';
import styles from './conversation-log.module.css';
import { FIND_BAR, useFinding, useFindKey } from './find/finding';
import { useArriving } from './find/use-arriving';
import { SelectionQuote } from './message/selection-quote';
import { MessageView } from './message-view';
import { useStickToEnd } from './use-stick-to-end';

/** Pixels from the top at which the earlier messages are fetched. */
const NEAR_TOP_PX = 400;
/** How many of the newest messages are in view when a conversation opens: drawn in full at once. */
const IN_VIEW_FIRST = 3;
/** How many of the newest messages are drawn before the window shows the conversation; the others follow at once. */
const DRAWN_FIRST = 16;

/** False for the first drawing, true a moment later. */
function useIsAfterFirstPaint(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => startTransition(() => setAfter(true)));
    return () => window.clearTimeout(timer);
  }, []);
  return isAfter;
}

interface ConversationLogProps {
  readonly conversationId: string;
  readonly thread: Thread;
}

/** The messages. It follows what arrives as long as one reads at the end, and never moves one who reads above. */
export function ConversationLog({ conversationId, thread }: ConversationLogProps) {
  const { scroller, content, isAtEnd, goToEnd, leaveEnd } = useStickToEnd();
  const isFinding = useFinding(({ openIn }) => openIn === conversationId);
  const findBar = useLoadedPart(FIND_BAR, isFinding);
  useFindKey(conversationId);
  const { more, reading } = thread;
  const isAfterFirstPaint = useIsAfterFirstPaint();
  const ids = isAfterFirstPaint ? thread.ids : thread.ids.slice(-DRAWN_FIRST);
  const first = ids[0];
  const last = ids.at(-1);
  const lastMessage = last === undefined ? undefined : thread.messages[last];
  // Another branch that is shown, or a message that is taken out, moves nobody.
  const isOwn = lastMessage?.role === 'assistant' && lastMessage.status === 'streaming';

  // Whoever sends wants to see what comes of it.
  const seenLast = useRef(last);
  useLayoutEffect(() => {
    if (seenLast.current !== last && isOwn) goToEnd();
    seenLast.current = last;
  }, [last, isOwn, goToEnd]);

  const showEarlier = async () => {
    try {
      await readEarlier(currentMain(), conversationId);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };

  // The message that was at the top stays where it is while earlier ones come above it.
  const anchor = useRef<{ readonly id: string; readonly top: number } | null>(null);
  const messageOf = (id: string) => scroller.current?.querySelector(`[data-message="${CSS.escape(id)}"]`);
  useLayoutEffect(() => {
    const { current } = anchor;
    const element = current && messageOf(current.id);
    if (element && current && scroller.current) {
      scroller.current.scrollTop += element.getBoundingClientRect().top - current.top;
    }
    anchor.current = null;
    return () => {
      const shown = first === undefined ? null : messageOf(first);
      anchor.current = first !== undefined && shown ? { id: first, top: shown.getBoundingClientRect().top } : null;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- only a change at the top moves the messages
  }, [first]);

  useArriving({ conversationId, ids, scroller, leaveEnd });

  useEffect(() => {
    const element = scroller.current;
    if (!element || !more) return;
    const look = () => {
      if (element.scrollTop < NEAR_TOP_PX && reading === null) void showEarlier();
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  });

  return (
    <div className={styles.body}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={styles.scroller} role="log" aria-label="Conversation" tabIndex={0}>
        <div ref={content} className={styles.column}>
          {more ? (
            <Button
              variant="quiet"
              size="small"
              className={styles.earlier}
              busy={reading === 'earlier'}
              onClick={() => void showEarlier()}
            >
              Show earlier
            </Button>
          ) : null}
          {ids.map((id, at) => (
            <MessageView
              key={id}
              conversationId={conversationId}
              id={id}
              isLast={id === last}
              isDeferred={at < ids.length - IN_VIEW_FIRST}
            />
          ))}
        </div>
      </div>
      {findBar ? createElement(findBar, { conversationId }) : null}
      <SelectionQuote conversationId={conversationId} log={scroller} />
      {isAtEnd ? null : (
        <Button className={styles.jump} size="small" icon={<ArrowDown />} onClick={goToEnd}>
          Jump to latest
        </Button>
      )}
    </div>
  );
}
