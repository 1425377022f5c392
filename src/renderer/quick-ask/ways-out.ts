import { hashOf } from '../app/place';
import { problemOf } from '../state/client';
import { currentMain, useSession } from '../state/session';
import { toastProblem } from '../ui/toast';

/** Whether main keeps this window; in a browser it is a page, which looks after itself. */
const isKeptByMain = (): boolean => useSession.getState().host === 'electron';

async function orSay(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Puts the window away. What goes wrong is said in a toast. */
export async function putAway(): Promise<void> {
  if (isKeptByMain()) await orSay(() => currentMain().quickAsk.hide({}));
  else window.close();
}

/** The window of Signalbox that opened this page, while it is there. */
function opener(): Window | null {
  const opened = window.opener as Window | null;
  return opened !== null && !opened.closed ? opened : null;
}

/**
 * Goes on in the window of Signalbox, and puts this one away. What goes wrong is said in a toast.
 * @param conversationId null: wherever that window stands
 */
export async function goOnInSignalbox(conversationId: string | null): Promise<void> {
  if (isKeptByMain()) {
    await orSay(() => currentMain().quickAsk.goOn({ conversationId }));
    return;
  }
  const hash = hashOf({ screen: 'chat', id: conversationId });
  const from = opener();
  if (from === null) {
    window.location.assign(`/${hash}`);
    return;
  }
  if (conversationId !== null) from.location.hash = hash;
  from.focus();
  window.close();
}

/** Makes the window as tall as an answer needs, or as small as a question, where main keeps it. */
export function growWindow(isTall: boolean): void {
  // A window of another height is no reason to disturb anybody.
  if (isKeptByMain())
    currentMain()
      .quickAsk.grow({ isTall })
      .catch(() => undefined);
}
