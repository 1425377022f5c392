import { isPressed } from '../../../app/shortcuts/pressed';
import type { ShortcutId } from '../../../app/shortcuts/table';
import { t } from '../../../../shared/language/t';
import { threadOf } from '../../../state/chat-threads';
import { toast, toastProblem } from '../../../ui/toast';
import { focusComposer } from '../composer/composer-focus';

/** What the buttons of a message are known by, for keys that press them. */
export type MessageAct = 'edit' | 'retry' | 'before' | 'after' | 'more';

const ACTS: readonly (readonly [shortcut: ShortcutId, act: MessageAct])[] = [
  ['message_edit', 'edit'],
  ['message_retry', 'retry'],
  ['message_version_before', 'before'],
  ['message_version_after', 'after'],
  ['message_more', 'more'],
];

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('Copied'));
  } catch {
    toastProblem({
      sentence: t('The text could not be copied.'),
      advice: t('Select it and copy it with the keyboard.'),
    });
  }
}

/**
 * Does what a key means to the message that has the focus itself: what its buttons do. Inside of it, keys belong to what is
 * there. @returns whether it meant something
 */
export function pressOnMessage(event: KeyboardEvent, conversationId: string): boolean {
  const { target } = event;
  const id = target instanceof HTMLElement ? target.dataset['message'] : undefined;
  if (!(target instanceof HTMLElement) || id === undefined) return false;
  if (isPressed('message_leave', event)) {
    focusComposer();
    return true;
  }
  if (isPressed('message_copy', event)) {
    const text = threadOf(conversationId)?.messages[id]?.text ?? '';
    if (text !== '') void copy(text);
    return text !== '';
  }
  const act = ACTS.find(([shortcut]) => isPressed(shortcut, event))?.[1];
  const button = act && target.querySelector<HTMLElement>(`[data-act="${act}"]`);
  if (!button) return false;
  press(button, act);
  if (act === 'before' || act === 'after') followVersion(conversationId, id, act);
  // Another answer takes its place; whoever goes on is in the same place as after sending.
  if (act === 'retry') focusComposer();
  return true;
}

/** A menu opens by a key alone once it is there, and gives the focus back to its button. */
function press(button: HTMLElement, act: MessageAct): void {
  if (act === 'more') button.focus();
  if (button.dataset['state'] === undefined) button.click();
  else button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}

/** Frames within which another version is drawn; whoever waits longer has gone elsewhere. */
const FRAMES_MAX = 120;

/** Gives the focus to the version that takes the place of one that had it, once it is drawn. */
function followVersion(conversationId: string, id: string, act: 'before' | 'after'): void {
  const all = threadOf(conversationId)?.alternatives[id] ?? [];
  const next = all[all.indexOf(id) + (act === 'before' ? -1 : 1)];
  if (next === undefined) return;
  const look = (left: number) => {
    const drawn = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(next)}"]`);
    if (drawn === null) {
      if (left > 0) requestAnimationFrame(() => look(left - 1));
      return;
    }
    if (document.activeElement !== document.body) return;
    drawn.tabIndex = -1;
    drawn.focus();
  };
  requestAnimationFrame(() => look(FRAMES_MAX));
}
