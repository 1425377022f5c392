import { goTo, placeOf } from '../../../app/navigation';
import { openThread, readEarlier, showBranch, threadOf } from '../../../state/chat-threads';
import { type Main, problemOf } from '../../../state/client';
import type { ChatHit } from '../../../state/search';
import { currentMain } from '../../../state/session';
import { closeToast, toast, toastProblem } from '../../../ui/toast';
import { arriveAt } from './arrival';

/** A message of a conversation, as a search has found it. */
type MessageHit = Extract<ChatHit, { found: 'message' }>;

/** Messages per page on the way up to one that is far above. */
const LARGE_PAGE = 200;

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

/** Whether a message is among what is held of its conversation's shown branch. */
export function isHeld({ conversationId, messageId }: MessageHit): boolean {
  return threadOf(conversationId)?.messages[messageId] !== undefined;
}

/** Reads upwards while `goesOn` and there is more. */
async function readUp(main: Main, hit: MessageHit, goesOn: (oldest: number) => boolean): Promise<void> {
  for (;;) {
    const thread = threadOf(hit.conversationId);
    const oldest = thread?.messages[thread.ids[0] ?? ''];
    if (isHeld(hit) || !thread?.more || oldest === undefined || !goesOn(oldest.createdAt)) return;
    if (thread.reading === null) await readEarlier(main, hit.conversationId, LARGE_PAGE);
    // Somebody else is reading: a moment later there is more.
    else await moment();
  }
}

/** Reads a conversation until the message is among what is held of it, on whatever branch it stands, or nobody wants it. */
async function bringUp(main: Main, hit: MessageHit, isWanted: () => boolean): Promise<void> {
  const { conversationId, messageId, at } = hit;
  await openThread(main, conversationId);
  // Its screen has begun to read it.
  while (threadOf(conversationId)?.reading === 'newest') await moment();
  await readUp(main, hit, (oldest) => isWanted() && oldest >= at);
  if (!isWanted() || isHeld(hit) || threadOf(conversationId)?.problem) return;
  // Everything as new as it was read, and it is not there: it stands on another branch.
  await showBranch(main, conversationId, messageId);
  await readUp(main, hit, isWanted);
}

/** How long a way may take until it is said that one is on it, in milliseconds. */
const UNNOTICED_MS = 600;

/** Says that a message is still being brought up, where that takes long. @returns a function that ends it */
function sayOnTheWay(): () => void {
  let said: number | null = null;
  const timer = setTimeout(() => {
    said = toast('It is far up in a long chat. Going there …');
  }, UNNOTICED_MS);
  return () => {
    clearTimeout(timer);
    if (said !== null) closeToast(said);
  };
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
  // The address itself: the place follows it a moment later, and what is held already is there before.
  const isWanted = () => way === lastWay && placeOf(window.location.hash).id === conversationId;
  const endSaying = sayOnTheWay();
  try {
    const bringing = bringUp(currentMain(), hit, () => way === lastWay);
    // Its beginning is on the screen while what is far above is read.
    if (takesFocus) goTo('chat', conversationId);
    await bringing;
    if (!isWanted()) return;
    const words = hit.snippet.flatMap(({ text, isHit }) => (isHit ? [text] : []));
    arriveAt({ conversationId, messageId, words, takesFocus });
  } catch (error) {
    if (way === lastWay) toastProblem(problemOf(error));
  } finally {
    endSaying();
  }
}
