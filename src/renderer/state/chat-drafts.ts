import { create } from 'zustand';
import { problemOf } from './client';
import { currentMain } from './session';

/** Milliseconds of rest in typing until what was typed is saved. */
const SAVE_AFTER_MS = 300;

/** Where something was typed: a conversation's id, or 'new' for the chat that has not begun. */
export type DraftScope = string;

interface Drafts {
  /** What was typed and not sent, by scope; a scope that was never opened is missing. */
  readonly byScope: Readonly<Record<string, string>>;
  /** Whether the last attempt to save failed: what was typed is on the screen, but not on disk. */
  readonly isUnsaved: boolean;
}

/** What was typed and not sent. */
export const useDrafts = create<Drafts>(() => ({ byScope: {}, isUnsaved: false }));

const timers = new Map<string, ReturnType<typeof setTimeout>>();

function keep(scope: DraftScope, text: string): void {
  useDrafts.setState(({ byScope }) => ({ byScope: { ...byScope, [scope]: text } }));
}

async function save(scope: DraftScope): Promise<void> {
  timers.delete(scope);
  try {
    await currentMain().chat.saveDraft({ scope, text: useDrafts.getState().byScope[scope] ?? '' });
    useDrafts.setState({ isUnsaved: false });
  } catch {
    // The text is still on the screen and is saved with the next key or as soon as the composer is left.
    useDrafts.setState({ isUnsaved: true });
  }
}

/** Reads what was typed earlier. What was typed since in this window wins. A failure leaves the composer empty. */
export async function loadDraft(scope: DraftScope): Promise<void> {
  if (useDrafts.getState().byScope[scope] !== undefined) return;
  try {
    const { text } = await currentMain().chat.draft({ scope });
    if (useDrafts.getState().byScope[scope] === undefined) keep(scope, text);
  } catch (error) {
    if (problemOf(error).code !== 'channel') keep(scope, '');
  }
}

/** Takes over what is typed and saves it after a short rest. */
export function changeDraft(scope: DraftScope, text: string): void {
  keep(scope, text);
  clearTimeout(timers.get(scope));
  timers.set(
    scope,
    setTimeout(() => void save(scope), SAVE_AFTER_MS),
  );
}

/** Saves at once what waits to be saved: the composer is left, or the window hides. */
export function flushDraft(scope: DraftScope): void {
  const timer = timers.get(scope);
  if (timer === undefined) return;
  clearTimeout(timer);
  void save(scope);
}

/** Lets go of what was sent: main has dropped its copy with it. */
export function clearDraft(scope: DraftScope): void {
  clearTimeout(timers.get(scope));
  timers.delete(scope);
  keep(scope, '');
}
