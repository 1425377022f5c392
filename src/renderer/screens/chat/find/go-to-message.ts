import { goTo, placeOf } from '../../../app/navigation';
import { showAround } from '../../../state/chat-reading';
import { threadOf } from '../../../state/chat-threads';
import { problemOf } from '../../../state/client';
import type { ChatHit } from '../../../state/search';
import { currentMain } from '../../../state/session';
import { toastProblem } from '../../../ui/toast';
import { arriveAt } from './arrival';

/** A message of a conversation, as a search has found it. */
type MessageHit = Extract<ChatHit, { found: 'message' }>;

/** Whether a message is among what is held of its conversation's shown branch. */
export function isHeld({ conversationId, messageId }: MessageHit): boolean {
  return threadOf(conversationId)?.ids.includes(messageId) ?? false;
}

/** The last way that was begun: one that is still being read when another begins leads nowhere. */
let lastWay = 0;

/**
 * Opens the conversation of a find, at the message where it is one: its branch is shown, it is brought into sight and lit.
 * What goes wrong is said in a toast. @param takesFocus whether the message gets the focus
 */
export async function goToHit(hit: ChatHit, { takesFocus = true } = {}): Promise<void> {
  const way = ++lastWay;
  if (hit.found === 'conversation') return goTo('chat', hit.conversationId);
  const { conversationId, messageId } = hit;
  const main = currentMain();
  // The address itself: the place follows it a moment later, and what is held already is there before.
  const isWanted = () => way === lastWay && placeOf(window.location.hash).id === conversationId;
  const arrive = () => {
    const words = hit.snippet.flatMap(({ text, isHit }) => (isHit ? [text] : []));
    arriveAt({ conversationId, messageId, words, takesFocus });
  };
  // What is held from an earlier line is read again when it is opened.
  const isThere = isHeld(hit) && threadOf(conversationId)?.readFrom === main;
  try {
    const reading = isThere ? null : showAround(main, conversationId, messageId, isWanted);
    if (takesFocus) goTo('chat', conversationId);
    await reading;
    if (isWanted()) arrive();
  } catch (error) {
    if (way === lastWay) toastProblem(problemOf(error));
  }
}
