import type { PlainText } from '../../../shared/language/text';
import { t } from '../../../shared/language/t';
import { readAccelerator } from '../../../shared/accelerator';
import { isMac } from '../keys';
import { type Keys, type ShortcutId, shortcutOf } from './table';

/** Keys that are printed with a sign on every system. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Plus: '+',
};

/** Keys that a Mac prints with a sign, and others in words. */
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Enter: '↩',
  Return: '↩',
  Escape: '⎋',
  Delete: '⌦',
  Backspace: '⌫',
  Tab: '⇥',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
};

const KEY_WORDS: Readonly<Record<string, PlainText>> = {
  ' ': 'Space',
  Space: 'Space',
  Enter: 'Enter',
  Return: 'Enter',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: 'Backspace',
  Home: 'Home ¦ key',
  End: 'End ¦ key',
  PageUp: 'Page up',
  PageDown: 'Page down',
  ContextMenu: 'Menu key',
};

function printedKey(key: string): string {
  const sign = SIGNS[key] ?? (isMac() ? MAC_SIGNS[key] : undefined);
  if (sign !== undefined) return sign;
  const words = KEY_WORDS[key];
  if (words !== undefined) return t(words);
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Keys as they are printed on the keyboards of this system: "⇧⌘F", "Ctrl Shift F". */
export function printedKeys({ key, main, shift, alt }: Keys): string {
  const name = printedKey(key);
  if (isMac()) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${main ? '⌘' : ''}${name}`;
  return [main && t('Ctrl'), alt && t('Alt'), shift && t('Shift'), name].filter(Boolean).join(' ');
}

/** The keys of a shortcut as they are printed. @param at which of them, counted from 0 */
export function printedShortcut(id: ShortcutId, at = 0): string {
  const keys = shortcutOf(id).keys[at];
  return keys === undefined ? '' : printedKeys(keys);
}

const ARIA_KEYS: Readonly<Record<string, string>> = { ' ': 'Space' };

function ariaKeys({ key, main, shift, alt }: Keys): string {
  const name = ARIA_KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [main && (isMac() ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** Shortcuts as aria-keyshortcuts has them: "Control+K", parted by spaces. */
export function ariaShortcuts(...ids: readonly ShortcutId[]): string {
  return ids.map((id) => ariaKeys(shortcutOf(id).keys[0])).join(' ');
}

/** Keys as the settings keep them, printed for this system; empty for none. */
export function printedAccelerator(accelerator: string): string {
  const chord = readAccelerator(accelerator);
  if (chord === null) return '';
  const has = (modifier: (typeof chord.modifiers)[number]) => chord.modifiers.includes(modifier);
  const key = printedKey(chord.key);
  if (isMac()) {
    const command = has('CommandOrControl') || has('Command');
    return `${has('Control') ? '⌃' : ''}${has('Alt') ? '⌥' : ''}${has('Shift') ? '⇧' : ''}${command ? '⌘' : ''}${key}`;
  }
  const control = has('CommandOrControl') || has('Control');
  return [has('Super') && t('Super'), control && t('Ctrl'), has('Alt') && t('Alt'), has('Shift') && t('Shift'), key]
    .filter(Boolean)
    .join(' ');
}
