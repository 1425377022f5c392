import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { isDialogOpen, isPressed } from '../../../app/shortcuts/pressed';
import { goToOldest } from '../../../state/chat-reading';
import { threadOf } from '../../../state/chat-threads';
import { currentMain } from '../../../state/session';
import { orSay } from '../message/message-actions';
import { pressOnMessage } from '../message/message-keys';

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

/** Gives the focus to a message and brings it into sight. */
function focusMessage(message: HTMLElement): void {
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.scrollIntoView({ block: 'nearest' });
}

/** Keys are typed into what has the focus, or belong to a group of buttons or a block of code that scrolls. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input, [role="group"], pre') !== null;

/** From anywhere else on the screen, the message before is the last one in sight: that leads from the composer into the log. */
function useWayIn(scroller: RefObject<HTMLElement | null>, leaveEnd: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const log = scroller.current;
      if (log === null || event.defaultPrevented || !isPressed('message_before', event)) return;
      if (log.contains(document.activeElement) || isDialogOpen()) return;
      const message = stepFrom(log, -1);
      if (message === undefined) return;
      event.preventDefault();
      leaveEnd();
      focusMessage(message);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [scroller, leaveEnd]);
}

/**
 * The keys of the log: to the first and the last message of the whole conversation, however little of it is held, and from
 * message to message; there, what can be done with it has keys as well, and Tab leads on to its buttons.
 */
export function useLogKeys({ conversationId, scroller, goToEnd, leaveEnd }: LogPlaces) {
  useWayIn(scroller, leaveEnd);
  const goToBeginning = async () => {
    leaveEnd();
    if (threadOf(conversationId)?.more) await goToOldest(currentMain(), conversationId);
    requestAnimationFrame(() => {
      if (scroller.current !== null) scroller.current.scrollTop = 0;
    });
  };
  return (event: KeyboardEvent<HTMLElement>): void => {
    const log = scroller.current;
    if (log === null || event.defaultPrevented || isTaken(event.target)) return;
    const isBefore = isPressed('message_before', event);
    if (isBefore || isPressed('message_after', event)) {
      const message = stepFrom(log, isBefore ? -1 : 1);
      if (message === undefined) return;
      leaveEnd();
      focusMessage(message);
    } else if (isPressed('conversation_start', event)) {
      void orSay(goToBeginning);
    } else if (isPressed('jump_to_latest', event)) {
      goToEnd();
    } else if (!pressOnMessage(event.nativeEvent, conversationId)) {
      return;
    }
    event.preventDefault();
  };
}
