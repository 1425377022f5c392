import { type KeyboardEvent, type RefObject } from 'react';
import { goToOldest } from '../../../state/chat-reading';
import { threadOf } from '../../../state/chat-threads';
import { currentMain } from '../../../state/session';
import { orSay } from '../message/message-actions';

/** What a log can do for a key. */
interface LogPlaces {
  readonly conversationId: string;
  readonly scroller: RefObject<HTMLElement | null>;
  goToEnd(): void;
  leaveEnd(): void;
}

/** The message in the log that has the focus or is around it; null for none. */
function focusedIn(log: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  return activeElement !== null && log.contains(activeElement) ? activeElement.closest('[data-message]') : null;
}

/** The message that a step leads to: from the one with the focus, else from the first in sight. */
function stepFrom(log: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const messages = [...log.querySelectorAll<HTMLElement>('[data-message]')];
  const focused = focusedIn(log);
  if (focused !== null) return messages[messages.indexOf(focused) + by];
  const { top, bottom } = log.getBoundingClientRect();
  const isInSight = (message: HTMLElement) => {
    const box = message.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  };
  return by === 1 ? messages.find(isInSight) : messages.findLast(isInSight);
}

/**
 * The keys of the log: Home and End lead to the first and the last message of the whole conversation, however little of it
 * is held; Alt with an arrow goes from message to message, and Tab on from there to what can be done with it.
 */
export function useLogKeys({ conversationId, scroller, goToEnd, leaveEnd }: LogPlaces) {
  const goToBeginning = async () => {
    leaveEnd();
    if (threadOf(conversationId)?.more) await goToOldest(currentMain(), conversationId);
    requestAnimationFrame(() => scroller.current?.scrollTo({ top: 0 }));
  };
  return (event: KeyboardEvent<HTMLElement>): void => {
    const log = scroller.current;
    const { key, target, altKey } = event;
    const isTyping = target instanceof HTMLElement && target.closest('textarea, input, [role="group"], pre') !== null;
    if (log === null || isTyping || event.shiftKey || event.metaKey || event.defaultPrevented) return;
    if (altKey && !event.ctrlKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const message = stepFrom(log, key === 'ArrowUp' ? -1 : 1);
      if (message === undefined) return;
      event.preventDefault();
      leaveEnd();
      message.tabIndex = -1;
      message.focus({ preventScroll: true });
      message.scrollIntoView({ block: 'nearest' });
    } else if (!altKey && key === 'Home') {
      event.preventDefault();
      void orSay(goToBeginning);
    } else if (!altKey && key === 'End') {
      event.preventDefault();
      goToEnd();
    }
  };
}
