import { isMac } from '../keys';
import { type Keys, type ShortcutId, shortcutOf } from './table';

/** What of a press of keys counts, whether React or the browser tells of it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Signs that are typed with Shift on some keyboards and without on others. */
const isSign = (key: string): boolean => /^[^\p{L}\p{N}\s]$/u.test(key);

function fits({ key, main = false, shift = false, alt = false }: Keys, pressed: Pressed): boolean {
  const isMain = isMac() ? pressed.metaKey : pressed.ctrlKey;
  const isOther = isMac() ? pressed.ctrlKey : pressed.metaKey;
  const wanted = key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (wanted !== key || isMain !== main || isOther) return false;
  if (isSign(key)) return !pressed.altKey || !main;
  return pressed.shiftKey === shift && pressed.altKey === alt;
}

/** Which of the keys of a shortcut a press is, counted from 0; -1 for none of them. */
export function pressedAt(id: ShortcutId, pressed: Pressed): number {
  return shortcutOf(id).keys.findIndex((keys) => fits(keys, pressed));
}

/** Whether a press is that of a shortcut. */
export function isPressed(id: ShortcutId, pressed: Pressed): boolean {
  return pressedAt(id, pressed) >= 0;
}

/** While a dialog is open only its own keys count. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Whether keys without a modifier are typed into what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)))
  );
}
